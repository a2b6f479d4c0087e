import {isDigit, isLatin, isSpace, skipSpace} from './number-character.ts'
import type {TextRange} from './text-range.ts'

/** Words before a number that make it a name: `Table 3`, `Phase 2`. Lower-case, singular. */
const labels = new Set(
  (
    'annex app appendix article attachment bay box building cat category chapter class clause column crew day drawing eq equation ' +
    'dn exhibit fig figure form grade group item level line lot milestone month mode model no note npt nps nr number option ' +
    'p package page para paragraph part period phase pn point pos position pp question ref rev revision room row schedule section ' +
    'series sheet sil site stage step tab table task team tier type unit version vol volume week zone'
  ).split(' ')
)

/** Letters before a number that make it the size of a thread; in small letters they are words. */
const threads = new Set(['BSP', 'G', 'M', 'R', 'Rc', 'Rp', 'Tr'])

/** Words after a currency amount that scale it. */
const amountScale = /^\s?(?:[kKmM]|bn|mn|[Mm]illion|[Bb]illion|万|亿)(?![A-Za-zÀ-ɏ\d\u3400-\u9FFF])/u

const currencySigns = '$€£¥￥₹₽'
const currencyCodes = new Set(
  'AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD PLN RMB RON RUB SAR SEK SGD TRY USD ZAR'.split(
    ' '
  )
)

/** What a scan knows of the run without white space it is in. */
export interface WordState {
  /** Offset it began at. */
  readonly word: number
  /** It is a URL or an e-mail address, which only Markdown marks as such. */
  readonly isAddress: boolean
}

/**
 * End of the code, date, time, address or name that a digit belongs to, so that no number is read from it.
 *
 * Gives `undefined` where the digit begins a number.
 */
export function maskEnd(text: string, offset: number, {word, isAddress}: WordState): number | undefined {
  if (isAddress) return wordEnd(text, offset)
  if (offset > word && continuesCode(text, offset)) return codeEnd(text, offset)
  if (currencyBefore(text, offset)) return amountEnd(text, offset)

  return dateEnd(text, offset)
}

/** End of a run of letters, digits and the marks that codes are joined with. */
export function codeEnd(text: string, offset: number): number {
  let end = offset

  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)

    if (isLatin(code) || isDigit(code)) continue
    if (!'-‐‑./_:+'.includes(text[end]!)) break
    if (!isLatin(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1))) break
  }

  return end
}

const namesBefore = /(?<![\p{L}\d])\p{L}{2,12}s\.?\s(?:\d+\s?[A-Za-z]?\s?(?:,|and|or|to|&)\s?){1,3}$/u

/** Whether a number goes on a list of names: the 6 of `rows 5 h and 6 s`. */
export function continuesNames(text: string, offset: number): boolean {
  const start = Math.max(0, offset - 40)
  const match = namesBefore.exec(text.slice(start, offset))

  return match !== null && hasLabel(text, start + match.index + match[0].search(/\d/u))
}

/** Whether the word before a number makes it a name: `Section 3`, `Figs. 2`. */
export function hasLabel(text: string, offset: number): boolean {
  let end = offset

  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === '.')) end--

  let start = end

  // No label is longer.
  while (start > 0 && end - start < 12 && isLatin(text.charCodeAt(start - 1))) start--

  if (start === end || end === offset) return false

  if (threads.has(text.slice(start, end))) return true

  const word = text.slice(start, end).toLowerCase()

  // `The transformer steps 20 kV down.`
  return labels.has(word) || (word.endsWith('s') && word !== 'steps' && labels.has(word.slice(0, -1)))
}

/** Whether a capital letter with a label stands before a number, so that both are a name: the 3 of `team B 3 m`. */
export function hasLetteredLabel(text: string, offset: number): boolean {
  return /^\s[A-Z]\s$/.test(text.slice(Math.max(0, offset - 3), offset)) && hasLabel(text, offset - 2)
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

/** Whether the sign or code of a currency follows: `5 m EUR`. */
export function currencyAfter(text: string, offset: number): boolean {
  const start = skipSpace(text, offset)
  const code = text.slice(start, start + 3)

  return currencySigns.includes(code[0] ?? ' ') || (currencyCodes.has(code) && !isLatin(text.charCodeAt(start + 3)))
}

function wordEnd(text: string, offset: number): number {
  let end = offset

  while (end < text.length && !isSpace(text.charCodeAt(end))) end++

  return end
}

/** Whether a digit stands inside a word with letters: `M12`, `RS-485`, `PM2.5`, `CO2`. */
function continuesCode(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)

  if (isLatin(before)) return !(text[offset - 1] === 'x' && isDigit(text.charCodeAt(offset - 2)))
  if ('_#\\'.includes(text[offset - 1]!)) return true
  if (!'+-‐‑./'.includes(text[offset - 1]!)) return false

  // `RS-485`, `U+002A`, but not `400 V/50 Hz`, where the unit before is known to the caller.
  return isLatin(text.charCodeAt(offset - 2))
}

/** Find the sign or code of a currency before a number: `€ 5`, `USD 5`. */
export function currencyBefore(text: string, offset: number): TextRange | undefined {
  let end = offset

  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--

  // No currency ends with a small letter, as most words before a number do.
  if (end === 0 || isSmall(text.charCodeAt(end - 1))) return undefined

  const code = text.slice(Math.max(0, end - 3), end)

  if (currencySigns.includes(text[end - 1]!)) return {start: code.endsWith('US$') ? end - 3 : end - 1, end}

  return currencyCodes.has(code) && !isLatin(text.charCodeAt(end - 4)) ? {start: end - 3, end} : undefined
}

/** End of an amount of money: `€ 1,250.00`, `$5 m`. */
function amountEnd(text: string, offset: number): number {
  let end = offset

  while (
    isDigit(text.charCodeAt(end)) ||
    (/[.,' \u00a0\u202f]/u.test(text[end] ?? '') && isDigit(text.charCodeAt(end + 1)))
  ) {
    end++
  }

  return end + (amountScale.exec(text.slice(end, end + 10))?.[0].length ?? 0)
}

/** End of a date, time, ratio, telephone or version number. */
function dateEnd(text: string, offset: number): number | undefined {
  const first = digitsEnd(text, offset)
  const mark = text[first]

  if (!isDigit(text.charCodeAt(first + 1))) return undefined

  const second = digitsEnd(text, first + 1)

  // Day and night, and no fraction.
  if (text.slice(offset, second) === '24/7') return second

  if (mark === ':') return codeEnd(text, second)
  if (mark !== '-' && mark !== '.' && mark !== '/' && mark !== '‑') return undefined
  if (text[second] !== mark || !isDigit(text.charCodeAt(second + 1))) return undefined

  const third = digitsEnd(text, second + 1)
  // Points group thousands too: `1.250.000`.
  const isGrouped = mark === '.' && second - first === 4 && third - second === 4 && first - offset <= 3

  return isGrouped ? undefined : codeEnd(text, third)
}

function digitsEnd(text: string, offset: number): number {
  let end = offset

  while (isDigit(text.charCodeAt(end))) end++

  return end
}
