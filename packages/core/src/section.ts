import type {Segment} from './segment.ts'

/** Heading and all that stands under it. */
export interface Section {
  /** Label by numbering or as typed: `3.2`, `第三章`. */
  readonly number?: string
  /** Text of the heading without its number. */
  readonly title: string
  /** Depth of the heading, from 1. */
  readonly depth: number
  readonly heading: Segment
  /** Offsets in document text, from the heading to the next of the same or a lesser depth. */
  readonly start: number
  readonly end: number
  readonly children: readonly Section[]
}

/**
 * Find the innermost section around an offset in the document text.
 *
 * Gives `undefined` before the first heading.
 */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const section = sections.findLast((d) => d.start <= offset && offset < d.end)

  if (!section) return undefined

  // A deeper section starts later, so it is the better answer.
  return sectionAt(section.children, offset) ?? section
}
