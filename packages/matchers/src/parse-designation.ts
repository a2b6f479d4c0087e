import {mendText} from './mend-text.ts'
import {type KnowsDesignation, readDesignation} from './read-designation.ts'
import type {Designation, DesignationDefect} from './standard-match.ts'

/** Outcome of parsing a text that is one designation and nothing else. */
export interface ParsedDesignation {
  readonly designation: Designation
  /** Right form of the whole. Of several that a publisher uses, it is the one written: `GB/T 19001—2016`. */
  readonly normal: string
  /** What differs from the right form. */
  readonly defects: readonly DesignationDefect[]
}

/** Parse a text that is one designation, however it is written; `undefined` where it is none, or has words around it. */
export function parseDesignation(text: string, knows?: KnowsDesignation): ParsedDesignation | undefined {
  const trimmed = text.trim()
  const reading = readDesignation(trimmed, 0, knows)

  if (reading?.range.end !== trimmed.length) return undefined

  const pieces = reading.pieces.map(({start, end, expected}) => ({range: {start, end}, expected}))

  return {
    designation: reading.designation,
    normal: mendText(trimmed, reading.range, pieces),
    defects: reading.defects
  }
}
