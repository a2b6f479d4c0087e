/** One document of a catalogue, whatever file it came in. */
export interface CatalogRecord {
  /** Id that other records of the file may name it by. */
  readonly id?: string
  /** `ISO 9001:2015`, `ISO 9001:2015/Amd 1:2024`, `ISO/DIS 45001`. */
  readonly reference: string
  readonly title: string
  /** ISO 8601; empty for what is not published. */
  readonly published: string
  readonly state: 'draft' | 'published' | 'withdrawn'
  /** Day it was withdrawn, where the source has one. */
  readonly withdrawn?: string
  /** Ids or references of what took its place. */
  readonly replacedBy: readonly string[]
}

/** Tell the state of a document by its harmonized stage code, such as 6060 (ISO Guide 69). */
export function stateOfStage(stage: number): CatalogRecord['state'] {
  if (stage >= 9500) return 'withdrawn'

  return stage >= 6000 ? 'published' : 'draft'
}
