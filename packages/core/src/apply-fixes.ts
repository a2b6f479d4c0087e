import type {TextRange} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import {type Edit, type Fix, splitEdit} from './fix.ts'
import type {Piece} from './source-map.ts'

/** Outcome of applying fixes to a source. */
export interface AppliedFixes {
  readonly source: string
  /** Text that the document must have when it is read again. */
  readonly text: string
  /** Fixes made. */
  readonly made: readonly Fix[]
  /** Fixes that wait for the next round, since they overlap one that was made. */
  readonly postponed: readonly Fix[]
  /** Fixes that would change what is no text of the author: markup, masked content. */
  readonly refused: readonly Fix[]
}

/** Edit of the document text, and its share of the source. */
interface MappedEdit extends Edit {
  readonly source: readonly Splice[]
}

interface Splice extends TextRange {
  readonly text: string
}

/**
 * Apply fixes to the source of a document whose source is text: Markdown.
 *
 * Of fixes that overlap the first is made. `write` spells a replacement in the language of the source (escapes).
 */
export function applyFixes(
  document: Document,
  fixes: readonly Fix[],
  {source, write}: {readonly source: string; write(text: string): string}
): AppliedFixes {
  const pieces = [...document.sourceMap.pieces]
  const accepted = new Map<string, MappedEdit>()
  const made: Fix[] = []
  const postponed: Fix[] = []
  const refused: Fix[] = []

  for (const fix of fixes) {
    const edits = fix.edits.map((d) => mapEdit(d, {document, pieces}))

    if (!edits.every((d) => d !== undefined)) refused.push(fix)
    else if (edits.some(overlapsAccepted)) postponed.push(fix)
    else {
      for (const d of edits) accepted.set(keyOf(d), d)

      made.push(fix)
    }
  }

  const edits = [...accepted.values()]

  return {
    source: splice(
      source,
      edits.flatMap((d) => d.source.map((s) => ({...s, text: write(s.text)})))
    ),
    text: splice(
      document.text,
      edits.map(({range, text}) => ({...range, text}))
    ),
    made,
    postponed,
    refused
  }

  function overlapsAccepted(edit: MappedEdit): boolean {
    // Findings may share an edit, such as one of the article before two terms.
    if (accepted.has(keyOf(edit))) return false

    return [...accepted.values()].some((d) => overlaps(d.range, edit.range))
  }
}

function keyOf({range, text}: Edit): string {
  return `${range.start} ${range.end} ${text}`
}

function overlaps(a: TextRange, b: TextRange): boolean {
  // Of two insertions at one place the order is unknown.
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start))
}

interface Mapping {
  readonly document: Document
  readonly pieces: readonly Piece[]
}

/** Find the source of an edit; where markup divides it, word by word. */
function mapEdit(edit: Edit, mapping: Mapping): MappedEdit | undefined {
  const old = mapping.document.text.slice(edit.range.start, edit.range.end)
  const whole = mapPart(narrow(edit, old), mapping)

  if (whole) return {...edit, source: [whole]}

  const words = splitEdit(edit, old)?.map((d) => mapPart(narrow(d, textOf(d.range)), mapping))

  return words?.every((d) => d !== undefined) ? {...edit, source: words} : undefined

  function textOf({start, end}: TextRange): string {
    return mapping.document.text.slice(start, end)
  }
}

/** Leave out what an edit replaces by the same, so that it need not reach over markup. */
function narrow({range, text}: Edit, old: string): Edit {
  let start = 0
  let end = 0

  while (start < old.length && start < text.length && old[start] === text[start]) start++
  while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++

  // Half of a surrogate pair is no character.
  if (isLowSurrogate(old[start]) || isLowSurrogate(text[start])) start--
  if (isLowSurrogate(old.at(-end)) || isLowSurrogate(text.at(-end))) end--

  return {
    range: {start: range.start + start, end: range.end - Math.max(end, 0)},
    text: text.slice(start, text.length - Math.max(end, 0))
  }
}

function isLowSurrogate(character: string | undefined): boolean {
  return character !== undefined && character >= '\uDC00' && character <= '\uDFFF'
}

/** Source of an edit, if it is one stretch of the author's text. */
function mapPart({range, text}: Edit, {pieces}: Mapping): Splice | undefined {
  if (range.start === range.end) return mapInsertion(range.start, text, pieces)

  const touched = pieces.filter((d) => d.text < range.end && d.text + d.textLength > range.start)
  const [first] = touched
  const last = touched.at(-1)

  if (!first || !last || !touched.every((d, i) => isText(d) && followsOn(touched[i - 1], d))) return undefined

  const start = sourceAt(first, range.start)
  const end = sourceAt(last, range.end)

  return start === undefined || end === undefined ? undefined : {start, end, text}
}

function mapInsertion(offset: number, text: string, pieces: readonly Piece[]): Splice | undefined {
  const piece =
    pieces.find((d) => isText(d) && d.text < offset && offset <= d.text + d.textLength) ??
    pieces.find((d) => isText(d) && d.text === offset)
  const source = piece && sourceAt(piece, offset)

  return source === undefined ? undefined : {start: source, end: source, text}
}

function isText({kind}: Piece): boolean {
  return kind !== 'mask' && kind !== 'virtual'
}

function followsOn(before: Piece | undefined, {part, source}: Piece): boolean {
  return !before || (before.part === part && before.source + before.sourceLength === source)
}

/** Offset in the source; none within a character reference. */
function sourceAt({kind, source, sourceLength, text, textLength}: Piece, offset: number): number | undefined {
  const inside = Math.min(Math.max(offset - text, 0), textLength)

  if (kind === 'verbatim') return source + inside
  if (inside === 0) return source

  return inside === textLength ? source + sourceLength : undefined
}

function splice(source: string, splices: readonly Splice[]): string {
  let result = ''
  let last = 0

  for (const {end, start, text} of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += source.slice(last, start) + text
    last = end
  }

  return result + source.slice(last)
}
