/** Value of a decimal digit, ASCII or full-width, by UTF-16 code unit; -1 for anything else. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30

  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

/** Whether a UTF-16 code unit is a decimal digit, ASCII or full-width. */
export function isDigit(code: number): boolean {
  return digitValue(code) >= 0
}

/** Whether a UTF-16 code unit is a Latin letter, with or without a diacritic. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    // Full-width letters.
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  )
}

/** Whether a UTF-16 code unit is a Greek letter; the micro and ohm signs are not. */
export function isGreek(code: number): boolean {
  return code >= 0x370 && code <= 0x3ff
}

/** Whether a UTF-16 code unit is white space that may stand inside a line of prose. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000
}

/** Offset after the white space that begins at an offset, at most two characters. */
export function skipSpace(text: string, offset: number): number {
  if (!isSpace(text.charCodeAt(offset))) return offset

  return isSpace(text.charCodeAt(offset + 1)) ? offset + 2 : offset + 1
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Value of a superscript digit character; -1 for anything else. */
export function superscriptValue(character: string | undefined): number {
  return character === undefined || character === '' ? -1 : superscripts.indexOf(character)
}
