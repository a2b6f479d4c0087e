import type {Point} from 'unist'

/** Gives the line and column of an offset in a text. */
export type PointAt = (offset: number) => Required<Point>

/** Index the lines of a text; a line ends with a line feed, a carriage return or both. */
export function createPointAt(text: string): PointAt {
  const starts = [0]

  for (const {0: ending, index} of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length)

  return (offset) => {
    const line = lastAtOrBefore(starts, offset)

    return {line: line + 1, column: offset - starts[line]! + 1, offset}
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1

  while (low < high) {
    const middle = (low + high + 1) >>> 1

    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }

  return low
}
