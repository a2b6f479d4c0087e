import {styleOf} from './designation-style.ts'
import type {DesignationReading, KnowsDesignation} from './read-designation.ts'

const letterOrMark = /[A-Za-zÀ-ɏ\d_.@#=%\\]/u
const pathBefore = /:\/\/|www\.|[@\\_]|\/.*\/|\.[a-z]{2,}\//iu
const tokenBefore = /[^\s,;，；、。（）()《》]*$/u

/** Whether the name of a publisher may begin at a place: not in a word, an address, a path or a longer number. */
export function canBegin(text: string, start: number): boolean {
  const before = text[start - 1]

  if (before === undefined || before === ' ') return true
  if (letterOrMark.test(before)) return false
  // `non-ISO 9001` is prose, `CN-ISO 9001` is a number of somebody's own.
  if (before === '-') return /[a-zß-öø-ÿ]/u.test(text[start - 2] ?? '')

  return before !== '/' || !pathBefore.test(tokenBefore.exec(text.slice(Math.max(start - 200, 0), start))![0])
}

const yearAfterHyphen = /^[A-Z]+[-‐‑](?:19[89]|20[0-3])\d(?!\d)/u
const hyphenatedNumber = /^[A-Z]+[-‐‑]\d/u
const ownMonth = /[-‐‑](?:19|20)\d\d[-‐‑]\d\d$/u
const ownName = /^[-‐‑](?!(?:Accredited|Certif|Compliant|Conform))[A-ZÀ-Þ]/u
const hyphenatedWord = /^[-‐‑](?![A-ZÀ-Þ]{2})[A-Za-zÀ-ɏ]{3}/u
const longerNumber = /^(?:[A-Za-zÀ-ɏ\d_@]|[-‐‑][\dA-Z]|[:=]\d{3}|[./]\d{3}(?!\d{1,2}(?!\d))|\/\d{6})/u
const fileName = /^\.(?:docx?|dwg|html?|jpe?g|md|pdf|png|txt|xlsx?|zip)\b/iu

/** Whether what was read is the name of a standard, by what stands around it. */
export function isReference(text: string, reading: DesignationReading, knows: KnowsDesignation): boolean {
  const {range, designation} = reading
  const {publisher, type, number, part, year} = designation
  const after = text.slice(range.end, range.end + 12)
  const isPlain = type === undefined && part === undefined && year === undefined
  const written = text.slice(range.start, range.end)
  const style = styleOf(publisher)

  if ((longerNumber.test(after) && !hyphenatedWord.test(after)) || fileName.test(after)) return false
  // `iso 9001` may be a name, `iso 100` is film.
  if (/^i/iu.test(text[range.start]!) && text[range.start + 1] === 's' && !knows(designation)) return false
  if (style.part === '.' && !publisher.includes('/')) return isChinese(text, reading)

  // `IEC-61850-Gateway` is a product, and `EN-60204-2019-07` a number of somebody's own.
  if (hyphenatedNumber.test(written) && (ownName.test(after) || ownMonth.test(written))) return false
  // `API 2.0` is an interface, and `DIN A4` is paper.
  if ((publisher === 'API' && /^\d+\.\d+$/u.test(number)) || (publisher === 'DIN' && /^A\d$/u.test(number)))
    return false
  // `Contract EN-2019-77` is a number of somebody's own.
  if (yearAfterHyphen.test(written) && !knows(designation)) return false
  // `the ISO 2024 conference` and `License: ISO-1986` name a year.
  if (isPlain && /^(?:19[89]|20[0-3])\d$/u.test(number) && !knows(designation)) return false
  // `ISO 40` is a tool taper, and two digits alone are many other things.
  return number.length > (style.isStrict ? 2 : 1) || !isPlain || knows(designation)
}

/** `16 GB 3200 MHz` is memory, and a code of two letters alone is a standard only with a year. */
function isChinese(text: string, {range, designation}: DesignationReading): boolean {
  const {publisher, number, part, year} = designation

  if (/\d[ \u00A0]?$/u.test(text.slice(Math.max(range.start - 2, 0), range.start))) return false
  if (year !== undefined) return true

  return /^(?:GB|GBZ|HJ|JJ[FG]|TSG)$/u.test(publisher) && (number.length > 2 || part !== undefined)
}
