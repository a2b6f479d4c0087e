import type {TextRange} from '@tenderlint/matchers'

/** A date of this century in a text. */
export interface WrittenDate {
  readonly range: TextRange
  /** ISO 8601, as precise as written. Where day and month may be confused, the earlier reading. */
  readonly day: string
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = '(?<year>20\\d\\d)(?!\\d)'
/** The more precise first: what one of them reads is not read again. */
const forms: readonly RegExp[] = [
  new RegExp(`(?<![\\d.-])${year}(?<mark>[-./])(?<month>\\d\\d?)\\k<mark>(?<day>\\d\\d?)(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d./-])(?<first>\\d\\d?)(?<mark>[-./])(?<second>\\d\\d?)\\k<mark>${year}`, 'g'),
  new RegExp(`(?<!\\d)(?<day>\\d\\d?)(?:st|nd|rd|th)?[ .\u00A0-]{1,2}(?:of )?${month}[ ,\u00A0-]{1,2}${year}`, 'gi'),
  new RegExp(`\\b${month}[ \u00A0](?<day>\\d\\d?)(?:st|nd|rd|th)?,?[ \u00A0]${year}`, 'gi'),
  new RegExp(`(?<!\\d)${year} ?年 ?(?:(?<month>\\d\\d?) ?月 ?(?:(?<day>\\d\\d?) ?[日号])?)?`, 'g'),
  new RegExp(`\\b${month}[ ,\u00A0-]{1,2}${year}`, 'gi'),
  new RegExp(`(?<![\\d.-])${year}[-./](?<month>\\d\\d?)(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d./-])(?<month>\\d\\d?)[./]${year}`, 'g'),
  new RegExp(`(?<![\\d./:-])${year}(?![-./]?\\d)`, 'g')
]

/** Find the dates of a text in the forms that certificates use, in the order of the text. */
export function readDates(text: string): readonly WrittenDate[] {
  const dates: WrittenDate[] = []

  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const range = {start: match.index, end: match.index + match[0].trimEnd().length}
      const day = dayOf(match.groups!)

      if (day === undefined || dates.some((d) => d.range.start < range.end && range.start < d.range.end)) continue

      dates.push({range, day})
    }
  }

  return dates.sort((a, b) => a.range.start - b.range.start)
}

function dayOf({year, month, day, name, first, second, mark}: Record<string, string | undefined>): string | undefined {
  if (first !== undefined && second !== undefined) {
    const dayFirst = `${year}-${pad(second)}-${pad(first)}`
    // `05/01/2031` is in May or in January; with full stops the day is first.
    const readings = mark === '.' ? [dayFirst] : [dayFirst, `${year}-${pad(first)}-${pad(second)}`]

    return readings.filter(isDate).sort()[0]
  }

  const named = name === undefined ? month : String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
  const date = [year, named, day].filter((d) => d !== undefined).map((d) => pad(d))

  return isDate(date.join('-')) ? date.join('-') : undefined
}

function isDate(date: string): boolean {
  const [, month = '01', day = '01'] = date.split('-')

  return month >= '01' && month <= '12' && day >= '01' && day <= '31'
}

function pad(digits: string): string {
  return digits.padStart(2, '0')
}
