/** What a UTF-16 code unit is to a tokenizer. `joiner` is a character that readers do not see, such as a soft hyphen. */
export type CharacterClass = 'hyphen' | 'ideograph' | 'joiner' | 'sign' | 'space' | 'word'

const fullWidthShift = 0xfee0
const ascii = Array.from({length: 0x80}, (_, code) => asciiClass(code))

/** Class of a UTF-16 code unit; halves of a surrogate pair are signs. */
export function classOf(code: number): CharacterClass {
  if (code < 0x80) return ascii[code]!
  if (code < 0xc0) return code === 0xa0 ? 'space' : code === 0xad ? 'joiner' : code === 0xb5 ? 'word' : 'sign'
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? 'sign' : 'word'
  if (code < 0x2070) return punctuationClass(code)
  if (isIdeograph(code)) return 'ideograph'
  if (code === 0x3000) return 'space'
  if (code === 0xfeff) return 'joiner'
  if (code >= 0xff01 && code <= 0xff5e) return ascii[code - fullWidthShift]!

  return 'sign'
}

/** Narrow form of a full-width code unit; any other as it is. */
export function foldWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - fullWidthShift : code === 0x2019 ? 0x27 : code
}

function asciiClass(code: number): CharacterClass {
  const character = String.fromCharCode(code)

  if (/\w/u.test(character)) return 'word'
  if (/\s/u.test(character)) return 'space'

  return character === '-' ? 'hyphen' : 'sign'
}

/** General punctuation: spaces of many widths, invisible marks, two hyphens. */
function punctuationClass(code: number): CharacterClass {
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return 'space'
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return 'joiner'

  return code === 0x2010 || code === 0x2011 ? 'hyphen' : 'sign'
}

/** Chinese characters of the basic plane, kana and Hangul: scripts that do not put spaces between words. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  )
}
