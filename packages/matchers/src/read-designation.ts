import {type DesignationStyle, styleOf} from './designation-style.ts'
import {readPublisher} from './read-publisher.ts'
import type {Designation, DesignationDefect} from './standard-match.ts'
import type {TextRange} from './text-range.ts'

/** A designation as a text writes it. */
export interface DesignationReading {
  readonly range: TextRange
  readonly designation: Designation
  readonly defects: readonly DesignationDefect[]
  /** Words that have a right form, with that form; they may be right as they are. */
  readonly pieces: readonly DesignationPiece[]
}

/** Tells whether the registry holds a designation; used where form alone does not tell a part from a clause. */
export type KnowsDesignation = (designation: Designation) => boolean

/** Words of a designation and their right form. */
export interface DesignationPiece extends TextRange {
  readonly expected: string
  readonly kind: string
}

interface Tail {
  readonly values: Partial<Designation>
  readonly pieces: readonly DesignationPiece[]
  readonly end: number
}

const gap = /[ \u00A0\u2007\u2009\u202F]{0,2}[-‐‑]?/uy
const strictNumber = /\d{2,6}(?!\d)/uy
const shortNumber = /\d{1,6}(?!\d)/uy
// Letters of a number stand apart from the publisher's: `BSD 4` is no standard of BS.
// ASTM names a standard in inches and its metric twin together: `A106/A106M`.
const freeNumber =
  /(?:(?<![A-Za-z])[A-Z]{1,2} ?)?\d{1,5}(?:\.\d{1,4})*[A-Za-z]{0,2}(?:\/[A-Z]\d{1,4}M)?(?![A-Za-z\d])/uy
// IEEE sets it behind the number of a standard: `IEEE Std 1012™-2016`.
const trademark = /[™®]/uy
const part = /([-‐‑–.])(\d{1,4})(?![\d])/uy
// A hyphen too, as in other designations: `VDI/VDE 2180-1`.
const sheet = /(?:[ \u00A0](?:Blatt|Bl\.|Part|Sheet)[ \u00A0]?|[-‐‑])(?=\d)(?<value>\d{1,2}(?:\.\d)?)(?![\dA-Za-z])/uy
const astmYear = /[-‐‑–](?<year>(?:19|20)?\d\d)(?<revision>[a-z]?(?:\((?:19|20)\d\d\))?(?:e\d)?)(?![\dA-Za-z(])/uy
const yearSeparators: readonly (readonly [RegExp, string])[] = [
  [/([:\-‐‑—–/]|——)((?:19|20)\d\d)(?!\d)/uy, 'year-separator'],
  [
    /([ \u00A0\u2009\u202F]?[:：][ \u00A0\u2009\u202F]?|[ \u00A0][-—–][ \u00A0])((?:19|20)\d\d)(?![\d.,]?\d)/uy,
    'spaced-year'
  ],
  [/([ \u00A0]?[(（])((?:19|20)\d\d)[)）]/uy, 'bracketed-year'],
  [/([ \u00A0])((?:19|20)\d\d)(?![\d.,]?\d)/uy, 'year-separator']
]
const shortYear = /[-—](\d\d)(?!\d)/uy
const month = /-(0[1-9]|1[0-2])(?![\d-])/uy
const supplement =
  /([ \u00A0]?[/+][ \u00A0]?|[ \u00A0])(Amd|AMD|Amendment|A|Cor|COR|Corrigendum|AC|ISH|XG)[ \u00A0.]{0,2}(\d{1,2})(?:[:—-]((?:19|20)\d\d))?(?![\dA-Za-z])/uy
const consolidated = / CSV(?![A-Za-z])/uy
const hyphens = /[‐‑]/gu
const spaces = /[\u00A0\u2007\u2009\u202F]/gu

/** Read the designation that begins at a place of a text, however it is written; `undefined` where none does. */
export function readDesignation(
  text: string,
  start: number,
  knows: KnowsDesignation = () => true
): DesignationReading | undefined {
  const head = readPublisher(text, start)

  if (!head) return undefined

  const {publisher, type} = head

  // The only standard of its publisher has no number.
  if (publisher === 'IPMVP') {
    return {range: {start, end: head.end}, designation: {publisher, number: ''}, defects: [], pieces: []}
  }

  const style = styleOf(publisher)
  const gapWritten = take(gap, text, head.end)![0]
  const numberStart = head.end + gapWritten.length
  const number = take(numberPattern(style, type), text, numberStart)?.[0]

  if (number === undefined) return undefined

  const base: Designation = {publisher, ...(type === undefined ? undefined : {type}), number}
  const mark = style.isStrict ? undefined : take(trademark, text, numberStart + number.length)
  const numberEnd = numberStart + number.length + (mark?.[0].length ?? 0)
  const tail = readTail({text, offset: numberEnd, base, style, knows})
  const designation = {publisher, ...(type === undefined ? undefined : {type}), number, ...tail.values}
  const pieces: DesignationPiece[] = [
    {start, end: head.end, expected: head.expected, kind: kindOfHead(head.written, head.expected)},
    {
      start: head.end,
      end: numberStart,
      expected: type === undefined ? style.gap : ' ',
      kind:
        gapWritten === ''
          ? style.part === '.'
            ? 'closed-up'
            : 'missing-space'
          : gapWritten.trim() === ''
            ? 'space'
            : 'hyphen'
    },
    ...(mark ? [{start: mark.index, end: numberEnd, expected: '', kind: 'trademark'}] : []),
    ...tail.pieces
  ]

  return {
    range: {start, end: tail.end},
    designation,
    defects: style.isStrict ? defectsOf(text, pieces) : [],
    pieces
  }
}

/** One digit is a number only in a Chinese designation and of a guide: `ISO 5` is a class of clean room. */
function numberPattern(style: DesignationStyle, type: string | undefined): RegExp {
  if (!style.isStrict) return freeNumber

  return style.part === '.' || type === 'Guide' ? shortNumber : strictNumber
}

interface TailInput {
  readonly text: string
  readonly offset: number
  readonly base: Designation
  readonly style: DesignationStyle
  readonly knows: KnowsDesignation
}

function readTail(input: TailInput): Tail {
  // Assigned, not spread: Node 20 gives each object that a spread adds keys to a hidden class of its own.
  const parts = readParts(input)
  const year = readYear({...input, offset: parts.end, base: Object.assign({}, input.base, parts.values)})
  const supplements = year.values.year === undefined ? undefined : readSupplements({...input, offset: year.end})
  const last = supplements ?? year

  return {
    values: Object.assign({}, parts.values, year.values, supplements?.values),
    pieces: [...parts.pieces, ...year.pieces, ...(supplements?.pieces ?? [])],
    end: last.end
  }
}

function readParts({text, offset, base, style, knows}: TailInput): Tail {
  if (style.hasShortYear) return {values: {}, pieces: [], end: offset}
  if (style.part === ' Blatt ') return readSheet(text, offset)

  const values: string[] = []
  const pieces: DesignationPiece[] = []
  let end = offset

  while (values.length < 3) {
    const match = take(part, text, end)

    if (!match) break

    const [written, separator, value] = match as unknown as [string, string, string]
    const next = end + written.length

    if (!isPart({separator, value, style, isFirst: values.length === 0})) break
    // `IEC 61508.1` is a part where the registry has one; `ISO 9001.1` may be the end of a sentence or a clause.
    if (separator === '.' && style.part === '-') {
      if (!style.isStrict || take(/\.?\d/uy, text, next) || !knows({part: value, ...base})) break
    }
    // A hyphen is a misspelt dot where a year follows: `GB/T 20438-1-2017`.
    if (separator !== '.' && style.part === '.' && !take(/[-—](?:19|20)\d\d(?!\d)/uy, text, next)) break

    values.push(value)
    // Inner separators of a part are the publisher's own.
    const expected = values.length === 1 ? style.part : separator === '–' ? '-' : separator

    pieces.push({start: end, end: end + 1, expected, kind: separator === '–' ? 'dash' : 'part-separator'})
    end = next
  }

  if (values.length === 0) return {values: {}, pieces, end}

  const written = pieces.map((d, index) => (index === 0 ? '' : d.expected) + values[index]).join('')

  return {values: {part: written}, pieces, end}
}

/** VDI calls its parts sheets: `VDI 2770 Blatt 1`. */
function readSheet(text: string, offset: number): Tail {
  const match = take(sheet, text, offset)

  if (!match) return {values: {}, pieces: [], end: offset}

  const value = match.groups!.value!
  const end = offset + match[0].length

  return {
    values: {part: value},
    pieces: [{start: offset, end: end - value.length, expected: ' Blatt ', kind: 'part-separator'}],
    end
  }
}

function isPart({
  separator,
  value,
  style,
  isFirst
}: {
  separator: string
  value: string
  style: DesignationStyle
  isFirst: boolean
}): boolean {
  // Four digits are a year, but for the parts of ISO 10303 and the like.
  if (value.length === 4) return style.part === '-' && separator === '-' && isFirst && !/^(?:19|20)/u.test(value)
  // `IEC 62443-3-2–3-3` is a range.
  if (separator === '–') return isFirst && style.part === '-'
  if (separator === '.') return isFirst || style.part === '.'

  return true
}

function readYear({text, offset, base, style, knows}: TailInput): Tail {
  if (style.hasShortYear) return readAstmYear(text, offset)

  for (const [pattern, kind] of yearSeparators) {
    const match = take(pattern, text, offset)

    if (!match) continue

    const year = Number(match[2])
    const separator = match[1]!

    // Words and a number beside them: a year only where the registry has that edition.
    if (separator.trim() === '' && !knows({year, ...base})) continue
    if (separator === '/' && base.publisher !== 'ISO' && !knows({year, ...base})) continue

    const end = offset + match[0].length
    const monthMatch = kind === 'bracketed-year' ? undefined : take(month, text, end)
    const isDash = separator === '—' || separator === '——' || separator === '–'
    const isRight = style.part === '.' && isDash && separator !== '–'
    // The whole of ` (2015)` is written anew; of `-2015` the hyphen alone.
    const isWhole = kind === 'bracketed-year'
    const pieceEnd = isWhole ? end : offset + separator.length

    return {
      values: {year, ...(monthMatch ? {month: Number(monthMatch[1])} : undefined)},
      pieces: [
        {
          start: offset,
          end: pieceEnd,
          expected: isRight ? separator : `${style.year}${isWhole ? year : ''}`,
          kind
        }
      ],
      end: end + (monthMatch?.[0].length ?? 0)
    }
  }

  // Before 1995 Chinese standards had years of two digits.
  const short = style.part === '.' ? take(shortYear, text, offset) : undefined

  if (!short) return {values: {}, pieces: [], end: offset}

  return {values: {year: 1900 + Number(short[1])}, pieces: [], end: offset + short[0].length}
}

/** ASTM writes two digits, then a letter for a revision in the year, and the year it was approved again. */
function readAstmYear(text: string, offset: number): Tail {
  const match = take(astmYear, text, offset)

  if (!match) return {values: {}, pieces: [], end: offset}

  const {year: written, revision} = match.groups!
  const year = Number(written) + (written!.length === 4 ? 0 : Number(written) < 50 ? 2000 : 1900)

  return {
    values: {year, ...(revision === '' ? undefined : {supplement: revision!})},
    pieces: [{start: offset, end: offset + 1, expected: '-', kind: 'year-separator'}],
    end: offset + match[0].length
  }
}

function readSupplements({text, offset, style}: TailInput): Tail | undefined {
  const pieces: DesignationPiece[] = []
  let end = offset
  let match = take(supplement, text, end)

  while (match) {
    const [written, separator, name, number, year] = match as unknown as [string, string, string, string, string?]
    const isAmendment = name.toUpperCase().startsWith('A') && name !== 'AC'

    // `A4` after a space is paper, or a page.
    if (separator.trim() === '' && name === 'A' && !/^[1-3]$/u.test(number)) break

    pieces.push({
      start: end,
      end: end + written.length,
      expected: expectedSupplement({separator, name, number, year, style, isAmendment}),
      kind: 'supplement'
    })
    end += written.length
    match = take(supplement, text, end)
  }

  if (pieces.length === 0) return undefined

  const csv = take(consolidated, text, end)?.[0] ?? ''

  return {values: {supplement: pieces.map((d) => d.expected).join('') + csv}, pieces, end: end + csv.length}
}

function expectedSupplement({
  separator,
  name,
  number,
  year,
  style,
  isAmendment
}: {
  separator: string
  name: string
  number: string
  year: string | undefined
  style: DesignationStyle
  isAmendment: boolean
}): string {
  if (name === 'XG') return `/XG${number}${year === undefined ? '' : `-${year}`}`

  const prefix = name === 'ISH' ? '/ISH' : isAmendment ? style.amendment : style.corrigendum
  // A consolidated version names its amendments after a plus sign; ISO publishes none.
  const joined = separator.trim() === '+' && style.amendment !== '/Amd ' ? prefix.replace('/', '+') : prefix

  return `${joined}${number}${year === undefined ? '' : `:${year}`}`
}

function kindOfHead(written: string, expected: string): string {
  if (written.toUpperCase() === expected.toUpperCase()) return 'case'
  if (written.replace('／', '/') === expected) return 'full-width-slash'
  if (written.replace(/ ?\/ ?/gu, '/') === expected) return 'space'

  return /[/ ](?:AWI|CDV?|DIS|DPAS|DT[RS]|FDIS|Guide|NP|PAS|PRF|PWI|T[RS]|WD)$/u.test(expected) &&
    written.replace(/[ /／-]/gu, '') === expected.replace(/[ /]/gu, '')
    ? 'type-separator'
    : 'publisher-form'
}

function defectsOf(text: string, pieces: readonly DesignationPiece[]): DesignationDefect[] {
  const defects: DesignationDefect[] = []

  for (const {start, end, expected, kind} of pieces) {
    // Most pieces are right, and to tell so costs least this way.
    if (end - start === expected.length && text.startsWith(expected, start)) continue

    const written = text.slice(start, end).replace(hyphens, '-').replace(spaces, ' ')

    if (written !== expected) defects.push({range: {start, end}, kind, expected})
  }

  return defects
}

function take(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset

  return pattern.exec(text) ?? undefined
}
