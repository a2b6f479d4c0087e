import {isInQuotationMarks} from '@tenderlint/matchers'

/** Words without which a text calls nothing a standard. */
export const standardWord = /standard|norm|标准/

const act = '(?:\\(?E[CU]\\)? ?)?\\d{2,4}/\\d{1,4}(?:/(?:EC|EEC|EU))?'
// In the plural, standards are those that are harmonised with an act.
const lawAsStandard = new RegExp(
  `\\b(?:standard|norm) (?:no\\.? )?${act}(?![\\d/])|${act} standard\\b|标准 ?${act}(?![\\d/])|${act} ?标准`,
  'g'
)
const ceStandard = /(?<![A-Za-z])CE(?: standards?\b| ?标准)/g

/** Find directives, regulations and the CE mark that a text calls standards. */
export function* lawProblems(text: string) {
  if (!standardWord.test(text)) return

  for (const match of text.matchAll(lawAsStandard)) {
    const [actual] = match
    const range = {start: match.index, end: match.index + actual.length}

    // Only the letters of the Union tell an act from a number of something else.
    if (!/E[CU]|EEC/.test(actual) || isInQuotationMarks(text, range)) continue

    const name = new RegExp(act).exec(actual)![0]
    const expected = `${/^\(?E/.test(name) ? 'Regulation' : 'Directive'} ${name}`

    yield {range, messageId: 'law', data: {actual, expected}, severity: 'warning'} as const
  }

  for (const match of text.matchAll(ceStandard)) {
    const [actual] = match
    const range = {start: match.index, end: match.index + actual.length}

    if (!isInQuotationMarks(text, range)) yield {range, messageId: 'ce', data: {actual}, severity: 'info'} as const
  }
}
