import type {Finding} from '@tenderlint/core'

/** Words of a document that no rule may touch. */
interface ProtectedText {
  /** Text of the document. */
  readonly text: string
  /** Names of clients and products, as they are written. */
  readonly names: readonly string[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Leave out what was found in protected names.
 *
 * A finding about more than the name, such as a whole sentence, stays, but loses the fixes that would change the name.
 */
export function respectNames(findings: readonly Finding[], {text, names}: ProtectedText): readonly Finding[] {
  const ranges = names.flatMap((d) => [...occurrences(text, d)])

  if (ranges.length === 0) return findings

  return findings
    .filter(({range}) => !range || !ranges.some((d) => overlaps(d, range) && !isAround(range, d)))
    .map((finding) => ({
      ...finding,
      fixes: finding.fixes.filter(({edits}) => !edits.some((edit) => ranges.some((d) => overlaps(d, edit.range))))
    }))
}

/** Places where a name stands as words of its own: `Kw` is not in `Kwale`. */
function* occurrences(text: string, name: string): Generator<Range> {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length

    if (!isWithinWord(text, start) && !isWithinWord(text, end)) yield {start, end}
  }
}

function isWithinWord(text: string, offset: number): boolean {
  // Chinese has no spaces that would tell words apart.
  const isWordCharacter = /(?!\p{Script=Han})[\p{L}\p{N}]/u

  return isWordCharacter.test(text.charAt(offset - 1)) && isWordCharacter.test(text.charAt(offset))
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

function isAround(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
}
