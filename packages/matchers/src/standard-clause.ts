import type {TextRange} from './text-range.ts'

/** Kinds of place in a standard. */
export type ClauseKind = 'annex' | 'clause' | 'figure' | 'table'

/** Place in a standard that a text names. */
export interface ClauseReference {
  /** Range of the number alone. */
  readonly range: TextRange
  readonly kind: ClauseKind
  /** `8.5.1`, `A.3`. */
  readonly number: string
  /** `a` in `8.5.1 a)`. */
  readonly item?: string
}

/** Places that are named together. */
export interface ClauseList {
  readonly clauses: readonly ClauseReference[]
  /** Where their words end. */
  readonly end: number
}

const kindWords: readonly (readonly [ClauseKind, RegExp])[] = [
  [
    'clause',
    /(?:\b(?:sub-?)?clauses?|\bcl\.|\b(?:sub-?)?sections?|\bsect?\.|\bparagraphs?|\bparas?\.?|\bchapters?|§§?|第|条款)[ \u00A0]?(?=[\dA-Z])/iy
  ],
  ['annex', /(?:\bannex(?:es)?|\bappendi(?:x|ces)|附录)[ \u00A0]?(?=[A-Z\d])/iy],
  ['table', /(?:\btables?|\btab\.|表)[ \u00A0]?(?=[A-Z\d])/iy],
  ['figure', /(?:\bfigures?|\bfigs?\.|图)[ \u00A0]?(?=[A-Z\d])/iy]
]
const plural = /(?:s\.?|es|§§)[ \u00A0]?$/i
const number = /(?:\d{1,2}|[A-Z]{1,2})(?:\.\d{1,2}){0,5}(?![A-Za-z\d%°‰]|[.:/-]\d)/y
const item = /[ \u00A0]?([a-z])[)）]/y
const chineseEnd = /[ \u00A0]?[条章节款]/y
/** What may stand after a number that no word calls a clause; a unit would make it a quantity. */
const afterBare = /$|\s*[,，.。;；:：)）\]、]|\s+(?:and|or|to)\b|[和及与至条章节款]/y
/** And what may stand after one in a list of them. */
const afterListed = /[ \u00A0](?!bar|mol|ppm|rpm)[a-z]{3}/y
const joint =
  /[ \u00A0]?[,，;；、&/][ \u00A0]?(?:(?:and|or)[ \u00A0])?|[ \u00A0](?:and|or|to|through)[ \u00A0]|[ \u00A0]?[和及与至–—~～-][ \u00A0]?/y
const gap =
  /(?:[^，。；;\n]{0,40}》)?[”"]?[)）]?[,，]?[ \u00A0]?[(（]?(?:(?:see|in)[ \u00A0]|[的中之]{1,2}[ \u00A0]?)?/y
const bareGap = /(?:[^，。；;\n]{0,40}》)?[”"]?(?:[,，][ \u00A0]?|[ \u00A0]?[的中][ \u00A0]?)/y
const link = /[ \u00A0](?:of|in|from) (?:the )?(?:standard )?[“"《]?$/
/** A number before, without the word: after certain others, since `version 2.1 of ISO 9001` is none. A letter says enough. */
const bareBefore =
  /(?:^|\b(?:[Bb]y|[Ii]n|[Pp]er|[Ss]ee|[Uu]nder|[Ww]ith) )(?=\d{1,2}\.\d)|(?<![A-Za-z\d.-])(?=[A-Z]\.\d)/g
/** Characters around a reference in which its clauses may stand. */
const reach = 80

/**
 * Read the places in a standard that a text names beside it: before it (`clause 8.5.1 of ISO 9001`), or after it
 * (`IEC 61508-1, 7.4`).
 */
export function readClauses(text: string, {start, end}: TextRange): readonly ClauseReference[] {
  return (readBefore(text, start) ?? readAfter(text, end))?.clauses ?? []
}

/** Write a place as ISO and IEC do: `8.5.1 a)`, `Clause 5`, `Annex A`, `Table 2`. */
export function formatClause({kind, number, item}: Omit<ClauseReference, 'range'>): string {
  const isPlain = kind === 'clause' || kind === 'annex' ? number.includes('.') : false
  const name = `${kind[0]!.toUpperCase()}${kind.slice(1)}`

  return `${isPlain ? '' : `${name} `}${number}${item === undefined ? '' : ` ${item})`}`
}

/** Read places at a point of a text: `§ 7.4`, `clauses 4 to 10`, `Annex A and Table 2`. */
export function readClauseList(text: string, start: number): ClauseList | undefined {
  return readList(text, start, false)
}

function readBefore(text: string, start: number): ClauseList | undefined {
  const words = text.slice(Math.max(0, start - reach), start)
  const stop = words.search(link)

  if (stop < 0) return undefined

  const offset = start - words.length
  const near = words.slice(0, stop)

  for (let at = 0; at < near.length; at++) {
    const list = readList(near, at, false)

    if (list?.end === near.length) return shift(list, offset)
  }

  for (const {0: lead, index} of near.matchAll(bareBefore)) {
    const list = readList(near, index + lead.length, true)

    if (list?.end === near.length) return shift(list, offset)
  }

  return undefined
}

function readAfter(text: string, end: number): ClauseList | undefined {
  const near = text.slice(end, end + reach)
  const bare = take(bareGap, near, 0)
  const list =
    readList(near, take(gap, near, 0)!.length, false) ?? (bare ? readList(near, bare.length, true) : undefined)

  return list && shift(list, end)
}

/** Without the word, each has a part after a dot, since `ISO 9001, 14 auditors` counts. */
function readList(text: string, start: number, isBare: boolean): ClauseList | undefined {
  const clauses: ClauseReference[] = []
  let kind: ClauseKind | undefined = isBare ? 'clause' : undefined
  let isPlural = false
  let end = start

  for (let next: number | undefined = start; next !== undefined; ) {
    const word = kindWordAt(text, next)

    if (word) ({kind, isPlural} = word)

    const place = kind && placeAt(text, word?.end ?? next, kind)

    if (!place || (isBare && !place.clause.number.includes('.'))) break
    // `clause 8 and 9 pumps` names one clause, and counts pumps.
    if (!word && !isClause(text, place, {isPlural, isListed: clauses.length > 0})) break

    clauses.push(place.clause)
    end = place.end

    const between = take(joint, text, end)

    next = between === undefined ? undefined : end + between.length
  }

  return clauses.length === 0 ? undefined : {clauses, end}
}

/** Whether a number without a word is one of a clause, by what stands after it. */
function isClause(
  text: string,
  {clause, end}: Place,
  {isPlural, isListed}: {isPlural: boolean; isListed: boolean}
): boolean {
  if (isPlural && isListed) return true
  if (take(afterBare, text, end) !== undefined) return true

  return isListed && clause.number.includes('.') && take(afterListed, text, end) !== undefined
}

function kindWordAt(text: string, at: number) {
  for (const [kind, pattern] of kindWords) {
    const word = take(pattern, text, at)

    if (word !== undefined) return {kind, end: at + word.length, isPlural: plural.test(word)}
  }

  return undefined
}

interface Place {
  readonly clause: ClauseReference
  readonly end: number
}

function placeAt(text: string, start: number, kind: ClauseKind): Place | undefined {
  const written = take(number, text, start)

  if (written === undefined) return undefined

  const range = {start, end: start + written.length}
  const letter = take(item, text, range.end)
  const after = range.end + (letter?.length ?? 0)

  return {
    clause: {
      range,
      kind,
      number: written,
      ...(letter === undefined ? undefined : {item: letter.replace(/[^a-z]/g, '')})
    },
    end: after + (take(chineseEnd, text, after)?.length ?? 0)
  }
}

function shift({clauses, end}: ClauseList, offset: number): ClauseList {
  return {
    clauses: clauses.map((d) => ({...d, range: {start: d.range.start + offset, end: d.range.end + offset}})),
    end: end + offset
  }
}

function take(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at

  return pattern.exec(text)?.[0]
}
