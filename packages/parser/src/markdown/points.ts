import type {Point} from 'unist'

/** Gives the line and column of an offset in a text. */
export type PointAt = (offset: number) => Required<Point>

/** Index the lines of a text; a line ends with a line feed, a carriage return or both. */
export function createPointAt(text: string): PointAt {
  const starts = startsOfLines(text)

  return (offset) => {
    const line = lastAtOrBefore(starts, offset)

    return {line: line + 1, column: offset - starts[line]! + 1, offset}
  }
}

/** Offsets of the lines of a text; a pattern would make an object of each ending. */
function startsOfLines(text: string): readonly number[] {
  const starts = [0]

  if (!text.includes('\r')) {
    // Searching is many times faster than looking at each character.
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)

    return starts
  }

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)

    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) starts.push(i + 1)
  }

  return starts
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Index of the last of some ascending numbers that is no greater than another; 0 where none is. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1

  while (low < high) {
    const middle = (low + high + 1) >>> 1

    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }

  return low
}
