import type {Edit, Finding} from '@tenderlint/core'

/** Line and column in a file, from 1. */
export interface LinePoint {
  readonly line: number
  readonly column: number
}

/**
 * Find the place in a Markdown file that an edit replaces.
 *
 * Gives `undefined` in other formats, and where the edit reaches out of the quote or the quote is written with character
 * references.
 */
export function sourceOfEdit(
  {range}: Edit,
  {location, range: quote}: Finding
): {readonly start: LinePoint; readonly end: LinePoint} | undefined {
  if (location?.format !== 'markdown' || !quote) return undefined

  const start = toLinePoint(location.start)
  const end = toLinePoint(location.end)

  if (range.start === quote.start && range.end === quote.end) return {start, end}

  const isVerbatim = start.line === end.line && end.column - start.column === quote.end - quote.start

  if (!isVerbatim || range.start < quote.start || range.end > quote.end) return undefined

  const pointAt = (offset: number) => ({line: start.line, column: start.column + offset - quote.start})

  return {start: pointAt(range.start), end: pointAt(range.end)}
}

function toLinePoint({line, column}: LinePoint): LinePoint {
  return {line, column}
}
