import {defineSegmentRule, milder, type Severity} from '@tenderlint/core'
import {
  type Adoption,
  formatDesignation,
  isInQuotationMarks,
  type StandardMatch,
  sentenceAround
} from '@tenderlint/matchers'

import {readPair} from '../adoption-pair.ts'
import {caps} from '../edition-verdicts.ts'

const adopts = /\b(?:adopt(?:s|ed|ion)|identical|equivalent|IDT)\b|等同|等效|采用/iu
const notAdopts = /\b(?:not|NEQ|no)\b|非等效|不/iu

/** Report pairs of a national and an international edition that do not belong together. */
export default defineSegmentRule({
  id: 'references/wrong-adoption',
  description: 'Pair an adoption with the edition it adopts',
  severity: 'error',
  messages: {
    degree: 'Unexpected degree `{actual}` of `{edition}` to `{adopted}`, expected `{expected}`',
    edition: 'Unexpected `{actual}` as what `{edition}` adopts, expected `{expected}`',
    notAdopted: 'Unexpected adoption by `{edition}`, expected words that say it is not equivalent to `{adopted}`'
  },
  about: 'standards',
  *segment(prose, {vocabulary}) {
    const {text} = prose

    if (prose.quoted) return

    const matches = vocabulary.standards(prose)

    for (const [index, national] of matches.entries()) {
      const international = matches[index + 1]
      const known = vocabulary.adoptions(editionName(national)).filter((d) => d.edition === editionName(national))

      if (known.length === 0 || isInQuotationMarks(text, national.range)) continue

      const edition = editionName(national)
      const pair = international && readPair(text, national, international)

      if (pair && international.designation.year !== undefined) {
        const written = editionName(international)
        const right = known.find((d) => d.adopted === written)

        if (!right) {
          yield {
            range: international.range,
            messageId: 'edition',
            data: {actual: written, edition, expected: known[0]!.adopted},
            severity: severityOf(known[0]!)
          }
        } else if (pair.degree !== undefined && right.degree !== '' && pair.degree !== right.degree) {
          yield {
            range: {start: national.range.start, end: pair.end},
            messageId: 'degree',
            data: {actual: pair.degree, edition, adopted: right.adopted, expected: right.degree},
            severity: milder('warning', severityOf(right))
          }
        }
        continue
      }

      const {start, end} = sentenceAround(text, national.range)
      const sentence = text.slice(start, end)

      if (known.every((d) => d.degree === 'NEQ') && adopts.test(sentence) && !notAdopts.test(sentence)) {
        yield {
          range: national.range,
          messageId: 'notAdopted',
          data: {edition, adopted: known[0]!.adopted},
          severity: milder('warning', severityOf(known[0]!))
        }
      }
    }
  }
})

function editionName({designation}: StandardMatch): string {
  const {supplement: _, ...edition} = designation

  return formatDesignation(edition)
}

function severityOf({evidence}: Adoption): Severity {
  return caps[evidence]
}
