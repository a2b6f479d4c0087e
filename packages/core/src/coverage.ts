import type {ExclusionReason} from './nodes.ts'

/** Why text could not be read or checked. */
export type GapReason =
  | 'embedded'
  | 'encrypted'
  | 'limit'
  | 'no-text-layer'
  | 'stopped'
  | 'unreliable-text'
  | 'unsupported'

/** Characters, or whole pages, that share one fate. */
export interface CoverageNote {
  readonly state: 'excluded' | 'unchecked' | 'unreadable'
  readonly reason: ExclusionReason | GapReason
  /** Characters, where they could be counted; 0 for a page without text. */
  readonly characters: number
  /** Pages concerned, from 1. */
  readonly pages?: readonly number[]
  /** What it is, in the author's terms: `word/charts/chart1.xml`, `chart`. */
  readonly what?: string
}

/**
 * What became of each character of a document, in UTF-16 code units.
 *
 * `checked + excluded + unchecked + unreadable = total`. Excluded is by design (code, hidden text); unchecked and
 * unreadable text means that the document was not linted in full.
 */
export interface Coverage {
  readonly total: number
  readonly checked: number
  readonly excluded: number
  readonly unchecked: number
  readonly unreadable: number
  readonly notes: readonly CoverageNote[]
}

/** Sum notes up to a coverage. */
export function createCoverage(checked: number, notes: readonly CoverageNote[]): Coverage {
  const count = (state: CoverageNote['state']) =>
    notes.reduce((sum, note) => (note.state === state ? sum + note.characters : sum), 0)
  const excluded = count('excluded')
  const unchecked = count('unchecked')
  const unreadable = count('unreadable')

  return {total: checked + excluded + unchecked + unreadable, checked, excluded, unchecked, unreadable, notes}
}

/** Whether some text of the document was not checked though it should have been. */
export function isIncomplete(coverage: Coverage): boolean {
  return coverage.notes.some((note) => note.state !== 'excluded')
}
