import {defineSegmentRule, type Severity} from '@tenderlint/core'
import {isInQuotationMarks, mendText, type StandardMatch} from '@tenderlint/matchers'

/** Defects that a reader sees through; all others make a search for the standard fail, or name another one. */
const mild: ReadonlySet<string> = new Set([
  'bare-part',
  'bracketed-year',
  'case',
  'closed-up',
  'dash',
  'space',
  'spaced-year'
])

/** Report names of standards that are not written as their publisher writes them. */
export default defineSegmentRule({
  id: 'references/malformed-reference',
  description: 'Write the names of standards as their publisher does',
  severity: 'warning',
  messages: {
    malformed: 'Unexpected form `{actual}`, expected `{expected}`'
  },
  about: 'standards',
  *segment(prose, {vocabulary}) {
    for (const match of vocabulary.standards(prose)) {
      const {range, defects} = match

      if (defects.length === 0 || prose.quoted || isInQuotationMarks(prose.text, range)) continue

      const expected = mendText(prose.text, range, defects)

      yield {
        range,
        messageId: 'malformed',
        data: {actual: prose.text.slice(range.start, range.end), expected},
        severity: severityOf(match, prose.language),
        fixes: [
          {
            title: `Replace with \`${expected}\``,
            edits: defects.map((d) => ({range: d.range, text: d.expected})),
            safety: 'safe'
          }
        ]
      }
    }
  }
})

function severityOf({designation, defects}: StandardMatch, language: string): Severity {
  // IEC wrote `IEC/TS` itself until some years ago, and an amendment is found under either form.
  const isIec = designation.publisher.endsWith('IEC')
  const isMild = (kind: string) =>
    mild.has(kind) ||
    (isIec && (kind === 'supplement' || kind === 'type-separator')) ||
    // Chinese is written without spaces.
    (language === 'zh' && kind === 'missing-space')

  return defects.every((d) => isMild(d.kind)) ? 'info' : 'warning'
}
