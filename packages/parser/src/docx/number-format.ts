/** Write a number as a format of Word's numbering does; unknown formats write it in digits (`w:numFmt`, 17.18.59). */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return ''
    case 'cardinalText':
      return capitalise(spell(number, units))
    case 'chicago':
      return repeat('*†‡§', number)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographLegalTraditionalCounting':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return countInChinese(number, '零一二三四五六七八九', '十百千')
    case 'chineseLegalSimplified':
      return countInChinese(number, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', true)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclose(number, [
        [1, 20, 0x2460],
        [21, 35, 0x3251],
        [36, 50, 0x32b1]
      ])
    case 'decimalEnclosedFullstop':
      return enclose(number, [[1, 20, 0x2488]])
    case 'decimalEnclosedParen':
      return enclose(number, [[1, 20, 0x2474]])
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return replaceDigits(number, '０１２３４５６７８９')
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'hex':
      return number.toString(16).toUpperCase()
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return replaceDigits(number, '〇一二三四五六七八九')
    case 'ideographLegalTraditional':
      return countInChinese(number, '零壹貳參肆伍陸柒捌玖', '拾佰仟', true)
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', number)
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', number)
    case 'lowerLetter':
      return repeat('abcdefghijklmnopqrstuvwxyz', number)
    case 'lowerRoman':
      return writeRoman(number).toLowerCase()
    case 'numberInDash':
      return `- ${number} -`
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`
    case 'ordinalText':
      return capitalise(spell(number, ordinals))
    case 'upperLetter':
      return repeat('ABCDEFGHIJKLMNOPQRSTUVWXYZ', number)
    case 'upperRoman':
      return writeRoman(number)
    default:
      return String(number)
  }
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' '
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const roman = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
] as const

/** Word repeats a letter after the last one: `z`, `aa`, `bb`. */
function repeat(letters: string, number: number): string {
  if (number < 1) return String(number)

  const index = (number - 1) % letters.length

  // A label of many letters is no label; a hostile file may ask for a billion.
  return letters[index]!.repeat(Math.min(Math.ceil(number / letters.length), 30))
}

function pick(letters: string, number: number): string {
  return letters[number - 1] ?? String(number)
}

function replaceDigits(number: number, digits: string): string {
  return String(number).replace(/\d/g, (d) => digits[Number(d)]!)
}

function enclose(number: number, ranges: readonly (readonly [first: number, last: number, code: number])[]): string {
  const range = ranges.find(([first, last]) => number >= first && number <= last)

  return range ? String.fromCodePoint(range[2] + number - range[0]) : String(number)
}

function writeRoman(number: number): string {
  if (number < 1 || number > 32_767) return String(number)

  let left = number
  let text = ''

  for (const [value, letters] of roman) {
    text += letters.repeat(Math.floor(left / value))
    left %= value
  }

  return text
}

/** Count up to 9999: `十二`, `一百零三`; `isLegal` keeps the one before ten (`壹拾贰`). */
function countInChinese(number: number, digits: string, places: string, isLegal = false): string {
  if (number < 1 || number > 9999) return number === 0 ? digits[0]! : String(number)

  const written = String(number)
  let text = ''

  for (const [index, digit] of [...written].entries()) {
    const place = written.length - index - 2

    if (digit !== '0') text += digits[Number(digit)]! + (places[place] ?? '')
    else if (!text.endsWith(digits[0]!)) text += digits[0]!
  }

  const counted = text.replace(new RegExp(`${digits[0]}$`, 'u'), '')

  return number < 20 && !isLegal ? counted.replace(new RegExp(`^${digits[1]}(?=${places[0]})`, 'u'), '') : counted
}

function ordinalEnding(number: number): string {
  if (number % 100 > 10 && number % 100 < 20) return 'th'

  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

function spell(number: number, words: readonly string[]): string {
  const word = words[number]

  if (word !== undefined) return word
  if (number > 99) return String(number)

  const ten = tens[Math.floor(number / 10)]!

  if (number % 10 > 0) return `${ten}-${words[number % 10]!}`

  return words === ordinals ? `${ten.slice(0, -1)}ieth` : ten
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
