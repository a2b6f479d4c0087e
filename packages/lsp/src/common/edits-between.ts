/** Replacement of a range of a text, in UTF-16 code units. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Find the small changes that turn one text into another: one a line where the lines stay, or else one. */
export function editsBetween(before: string, after: string): readonly TextChange[] {
  const old = before.split(/(?<=\n)/u)
  const lines = after.split(/(?<=\n)/u)

  if (old.length !== lines.length) return changeOf(before, after, 0)

  const changes: TextChange[] = []
  let offset = 0

  for (const [i, line] of old.entries()) {
    changes.push(...changeOf(line, lines[i]!, offset))
    offset += line.length
  }

  return changes
}

/** What differs between two texts, without the words they begin and end with. */
function changeOf(before: string, after: string, offset: number): readonly TextChange[] {
  if (before === after) return []

  const shorter = Math.min(before.length, after.length)
  let start = 0
  let end = 0

  while (start < shorter && before[start] === after[start]) start++
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++

  // Half of a surrogate pair is no character, and half of a line ending is another one.
  if (isCut(before, start) || isCut(after, start)) start--
  if (isCut(before, before.length - end) || isCut(after, after.length - end)) end--

  return [{start: offset + start, end: offset + before.length - end, text: after.slice(start, after.length - end)}]
}

function isCut(text: string, offset: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(offset - 1, offset + 1))
}
