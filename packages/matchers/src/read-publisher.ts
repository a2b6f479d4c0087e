import {chineseIndustryCodes, styleOf} from './designation-style.ts'

/** Publisher, and deliverable type, that a designation begins with. */
export interface PublisherReading {
  /** As the grammar writes it: `ISO/IEC`, `GB/T`, `DIN EN ISO`. */
  readonly publisher: string
  readonly type?: string
  readonly end: number
  /** Words as written, and their right form. */
  readonly written: string
  readonly expected: string
}

const bodies =
  'ANSI|API|ASHRAE|ASME|ASTM|BS|CISPR|DIN VDE|DIN|IATF|IEC|IEEE|ISA|IPMVP|ISO|JCGM|JIS|NFPA|NF|OHSAS|OIML|PAS|UL|VDE|VDI|VDMA'
// Only where EN or ISO follows: alone the letters mean too many other things.
const prefixes = 'BS|CSN|ČSN|DIN|DS|NBN|NEN|NF|NP|ÖNORM|PN|SFS|SN|SS|UNE|UNI'
const types = 'AWI|CDV|CD|DIS|DPAS|DTR|DTS|FDIS|GUIDE|Guide|Guideline|NP|PAS|PRF|PWI|RP|Spec|Standard|Std|TR|TS|WD'
const space = '[ \\u00A0]'
const slash = `${space}?[/／]${space}?`

const chinese = new RegExp(
  `(?:(?:GB|DB\\d{2,4}|${chineseIndustryCodes.join('|')})(?:${slash}[TZ](?![A-Z])|${space}?[TZ](?=${space}?\\d))?|T/[A-Z]{2,9}|JJ[FG]|TSG)`,
  'yu'
)
const western = new RegExp(
  `(?:(?<prefix>${prefixes})[ \\u00A0-](?=(?:Fpr|pr)?EN|ISO|IEC))?` +
    `(?:(?<european>(?:Fpr|pr)?EN)(?![A-Za-z])${space}?-?)?` +
    `(?<bodies>(?:${bodies}|Iso|iso|Iec|iec)(?:(?:${slash}|[ -](?=IEC|IEEE))(?:ISO|IEC|IEEE|IES|ISA|ASHRAE|ASME|ASTM|UL|VDE|VDI|VDMA)(?![A-Za-z]))*)?` +
    `(?:(?:${slash}|[ \\u00A0-]?)(?<type>${types})(?=\\.?[ \\u00A0-]?[A-Z]?\\d)\\.?)?`,
  'yu'
)

// Any capitals first, and only then their meaning: a pattern of all names is several times as slow.
const capitals = /[A-Z]{2,}|[Ii](?:so|ec)|T(?=\/[A-Z])/g
const numberAhead = /[A-Za-z/／ \u00A0\-‐‑]{0,24}\d/y
const names: ReadonlySet<string> = new Set([
  ...bodies.split('|').map((d) => d.replace(/ .*/u, '')),
  ...prefixes.split('|'),
  ...[...chineseIndustryCodes, 'DB', 'GB'].flatMap((d) => [d, `${d}T`, `${d}Z`]),
  ...['EN', 'Iec', 'Iso', 'JJF', 'JJG', 'T', 'TSG', 'iec', 'iso']
])

/** Places in a text where the name of a publisher may begin, in order. */
export function* publisherStarts(text: string): Generator<number> {
  for (const {0: word, index} of text.matchAll(capitals)) {
    const start = startOf(text, index, word)

    if (!names.has(word) && !names.has(text.slice(start, index + word.length))) continue

    numberAhead.lastIndex = index + word.length

    // The one name that has no number.
    if (word === 'IPMVP' || numberAhead.test(text)) yield start
  }
}

/** Where a name begins whose first letters are no capitals from A to Z: `prEN`, `ÖNORM`. */
function startOf(text: string, index: number, word: string): number {
  const before = text[index - 1]

  if (before === 'Ö' || before === 'Č') return index - 1
  if (word !== 'EN' || before !== 'r' || text[index - 2] !== 'p') return index

  return text[index - 3] === 'F' ? index - 3 : index - 2
}

/** Read the publisher at a place of a text. */
export function readPublisher(text: string, offset: number): PublisherReading | undefined {
  return readWestern(text, offset) ?? readChinese(text, offset)
}

function readChinese(text: string, offset: number): PublisherReading | undefined {
  chinese.lastIndex = offset

  const written = chinese.exec(text)?.[0]

  if (written === undefined) return undefined

  const plain = written.replace(/[ \u00A0]/gu, '').replace('／', '/')
  // GBZ is a publisher of its own (occupational health); GBT is a misspelling.
  const expected =
    plain !== 'GBZ' && /^(?:GB|[A-Z]{2}|DB\d+)[TZ]$/u.test(plain) ? plain.replace(/[TZ]$/u, '/$&') : plain

  return {publisher: expected, end: offset + written.length, written, expected}
}

function readWestern(text: string, offset: number): PublisherReading | undefined {
  western.lastIndex = offset

  const match = western.exec(text)
  const {prefix, european, bodies: body, type} = match?.groups ?? {}

  if (!match || (!european && !body)) return undefined

  const publisher = [prefix, european, body && orderBodies(body)].filter(Boolean).join(' ')
  // The words end with the publisher's last letter: what stands before the number is judged with it.
  const written = match[0].replace(/[ \u00A0-]+$/u, '')
  const end = offset + written.length

  // A standard of the Institute, and a `Std` of IEEE or API, say nothing that the number does not.
  if (type === undefined || /^(?:Standard|Std)$/u.test(type)) {
    return {publisher, end, written, expected: type === undefined ? publisher : written}
  }

  const name = type === 'GUIDE' ? 'Guide' : type
  const expected = `${publisher}${name === 'Guide' ? ' ' : styleOf(publisher).type}${name}`

  return {publisher, type: name, end, written, expected}
}

/** `IEC/ISO` is published as `ISO/IEC`; other bodies stand as they are written. */
function orderBodies(written: string): string {
  const names = written.toUpperCase().split(/[ \u00A0]?[/／][ \u00A0]?|[ -](?=IEC|IEEE)/u)
  const order = ['ISO', 'IEC', 'IEEE']

  return names.every((d) => order.includes(d))
    ? names.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('/')
    : names.join('/')
}
