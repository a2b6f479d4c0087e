import {defineSegmentRule, type Fix, milder, type Severity} from '@tenderlint/core'
import {isInQuotationMarks, rightName, type StandardMatch} from '@tenderlint/matchers'
import {lawProblems, standardWord} from './law-problems.ts'

/** Report standards that are named after a body that does not publish them. */
export default defineSegmentRule({
  id: 'references/wrong-publisher',
  description: 'Name the body that publishes the standard',
  severity: 'error',
  messages: {
    ce: 'Unexpected `{actual}`, expected words such as `requirements for the CE marking`: CE is a mark, and no standard has its name',
    force: 'Unexpected mandatory standard `{actual}`, expected the recommended standard `{expected}`',
    law: 'Unexpected `{actual}`, expected `{expected}`: it is law of the European Union, and no body publishes it as a standard',
    publisher: 'Unexpected publisher in `{actual}`, expected `{expected}`'
  },
  about: ['standards', standardWord],
  *segment(prose, {vocabulary}) {
    if (!prose.quoted) yield* lawProblems(prose.text)

    for (const match of vocabulary.standards(prose)) {
      const {range, rightPublisher} = match

      if (!rightPublisher || prose.quoted || isInQuotationMarks(prose.text, range)) continue

      const severity = severityOf(match)

      // The short form is common where space is scarce.
      if (severity === 'info' && (prose.kind === 'cell' || prose.kind === 'header' || prose.kind === 'footer')) continue

      const expected = rightName(match)!
      const isForce = rightPublisher === 'GB/T'

      yield {
        range,
        messageId: isForce ? 'force' : 'publisher',
        data: {actual: prose.text.slice(range.start, range.end), expected},
        severity,
        fixes: fixesOf(prose.text, {match, rightPublisher, safety: isForce ? 'unsafe' : 'safe'})
      }
    }
  }
})

function severityOf({designation, rightPublisher = '', rightEntry}: StandardMatch): Severity {
  // That a standard has a publisher and a number is seen on any page that names it.
  const cap: Severity = rightEntry?.editions.some((d) => d.evidence === 'read') === false ? 'warning' : 'error'

  if (rightPublisher === 'GB/T') return cap

  const written: readonly string[] = designation.publisher
    .split(/[ /]/u)
    .filter((d) => d === 'IEC' || d === 'IEEE' || d === 'ISO')
  const right: readonly string[] = rightPublisher.split('/')
  const isShort = written.every((d) => right.includes(d))

  // `ISO 27001` is short for ISO/IEC 27001; `IEC 27001` is not what anybody calls it.
  if (isShort) return written[0] === right[0] ? 'info' : 'warning'

  // Parts of ISO 80000 and of IEC 80000 are one series.
  return right.every((d) => written.includes(d)) && rightEntry && designation.number === '80000'
    ? milder('warning', cap)
    : cap
}

function fixesOf(
  text: string,
  {match, rightPublisher, safety}: {match: StandardMatch; rightPublisher: string; safety: Fix['safety']}
): readonly Fix[] {
  const {range, designation} = match
  const start = text.indexOf(designation.publisher, range.start)
  const end = start + designation.publisher.length

  // Only a name that stands there as the grammar writes it can be replaced alone; an adoption may not exist by another body.
  if (start !== range.start || designation.publisher.includes(' ') || rightPublisher === designation.publisher)
    return []

  return [{title: `Replace with \`${rightPublisher}\``, edits: [{range: {start, end}, text: rightPublisher}], safety}]
}
