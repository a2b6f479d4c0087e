import type {Document, Section} from '@tenderlint/core'
import {formatUndated, isDraft, type StandardMatch, type TextRange} from '@tenderlint/matchers'

/** A standard as a document names it, in document offsets. */
export interface Mention {
  readonly range: TextRange
  readonly match: StandardMatch
  readonly segment: Document['segments'][number]
  /** Name without year, supplement and adopting bodies. */
  readonly name: string
  /** Parts that it stands for, where it is an end of a range such as `IEC 61508-1 to -7`. */
  readonly parts?: PartRange
}

/** Parts of a standard from the first to the last. */
interface PartRange {
  /** Name without the part: `IEC 61508`. */
  readonly standard: string
  readonly first: number
  readonly last: number
}

/** Mentions of standards in a document's own list of references, and outside of it. */
export interface ReferenceList {
  readonly listed: readonly Mention[]
  readonly cited: readonly Mention[]
}

/** Titles of such a list, in lower case. */
const title =
  /^(?:list of )?(?:normative |applicable |informative |technical |governing )?(?:reference(?:s|d)?(?: (?:documents|standards|list))?|(?:documents|standards|codes|codes and standards|standards and codes|norms)(?: and (?:references|regulations|guidelines))?|bibliography)(?: and (?:standards|references|documents|abbreviations|codes))?$|^(?:规范性)?引用(?:文件|标准|的?文件)$|^(?:适用|参考|执行|依据|遵循|采用)的?(?:主要)?(?:技术)?(?:标准|规范|文件)(?:和规范|及规范|与规范)?$|^编制依据$|^标准(?:和|与|及)规范$/u

/** References that a section needs to be a list of them. */
const leastListed = 3

/** Read the document's list of references, by the title of its section; `undefined` where it has none. */
export function readReferenceList(
  document: Document,
  standards: (segment: Document['segments'][number]) => readonly StandardMatch[]
): ReferenceList | undefined {
  const lists = findSections(document.sections)

  if (lists.length === 0) return undefined

  const listed: Mention[] = []
  const cited: Mention[] = []

  for (const segment of document.segments) {
    const matches = standards(segment)

    if (matches.length === 0) continue

    const isListed =
      lists.some((d) => d.start <= segment.start && segment.start < d.end) && isEntry(segment.text, matches[0]!)

    for (const [index, match] of matches.entries()) {
      if (isDraft(match.designation)) continue

      const parts =
        readPartRange(segment.text, match, matches[index + 1]) ?? readPartRange(segment.text, matches[index - 1], match)

      const range = {start: match.range.start + segment.start, end: match.range.end + segment.start}

      ;(isListed ? listed : cited).push({range, match, segment, name: nameOf(match), ...(parts && {parts})})
    }
  }

  return listed.length < leastListed ? undefined : {listed, cited}
}

/** Whether a text that names standards lists them; a sentence that says what follows them cites them, wherever it stands. */
function isEntry(text: string, {range}: StandardMatch): boolean {
  const before = text.slice(0, range.start)

  // A number or a mark, a title in Chinese, or what introduces a list stands before a standard that is listed.
  return !/[.。！!]["”)）]?$/u.test(text.trimEnd()) || /^[^\p{L}]*$|^[^\p{L}]*《|[:：][\s"“]*$/u.test(before)
}

const sectionNumber =
  /^(?:§|(?:section|clause|chapter|annex|第)\s?)?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)(?:\s?[章节条])?(?:\s?[,;、，–-]\s?\d+(?:\.\d+)*)*$/iu

/** Whether the table row of a mention says in which section the standard is used. */
export function isPlaced({segment}: Mention, document: Document): boolean {
  const {cell} = segment

  return (
    cell !== undefined &&
    document.segments.some(
      (d) =>
        d.cell?.table === cell.table &&
        d.cell.row === cell.row &&
        // The first column numbers the rows.
        d.cell.column > cell.column &&
        sectionNumber.test(d.text.trim())
    )
  )
}

/** Whether a mention names, or is a part of, or holds the part that another names. */
export function covers(a: Mention, b: Mention): boolean {
  return (
    a.name === b.name ||
    a.name.startsWith(`${b.name}-`) ||
    b.name.startsWith(`${a.name}-`) ||
    isInRange(a, b) ||
    isInRange(b, a)
  )
}

function isInRange({name}: Mention, {parts}: Mention): boolean {
  const [standard, part] = splitPart(name)

  return parts !== undefined && standard === parts.standard && part >= parts.first && part <= parts.last
}

const rangeJoint = /^(?:[ \u00A0](?:to|through)[ \u00A0]|[ \u00A0]?[至～~–—][ \u00A0]?)(?:[Pp]arts?[ \u00A0])?$/u

/** Read the parts between two references that the words of a range join. */
function readPartRange(
  text: string,
  from: StandardMatch | undefined,
  to: StandardMatch | undefined
): PartRange | undefined {
  if (!from || !to || !rangeJoint.test(text.slice(from.range.end, to.range.start))) return undefined

  const [standard, first] = splitPart(nameOf(from))
  const [other, last] = splitPart(nameOf(to))

  return standard === other && first < last ? {standard, first, last} : undefined
}

function splitPart(name: string): readonly [standard: string, part: number] {
  const [, standard = name, part = ''] = /^(.*\d)[-.](\d+)$/u.exec(name) ?? []

  return [standard, Number(part)]
}

function findSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((d) => (title.test(d.title.trim().toLowerCase()) ? [d] : findSections(d.children)))
}

function nameOf({designation, entry, rightEntry}: StandardMatch): string {
  const {year: _, month: __, supplement: ___, ...undated} = designation

  return (entry ?? rightEntry)?.id ?? formatUndated(undated)
}
