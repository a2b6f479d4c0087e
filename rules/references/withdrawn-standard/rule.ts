import {defineSegmentRule} from '@tenderlint/core'
import {type EditionStatus, editionStatus, isDraft, type StandardMatch} from '@tenderlint/matchers'
import {editionVerdicts, isFormer, soften, useOf} from '../edition-verdicts.ts'

/** Report standards that were withdrawn, or whose place a standard of another name has taken. */
export default defineSegmentRule({
  id: 'references/withdrawn-standard',
  description: 'Cite standards that are in force',
  severity: 'error',
  messages: {
    replaced: 'Unexpected withdrawn standard `{actual}`, expected `{expected}`',
    withdrawn: 'Unexpected withdrawn standard `{actual}`, expected one in force'
  },
  about: 'standards',
  *segment(prose, {vocabulary, asOf}) {
    for (const match of vocabulary.standards(prose)) {
      if (isDraft(match.designation)) continue

      const status = statusOf(match, (edition) => editionStatus(edition, asOf, vocabulary.standard))

      if (!status || !isFormer(status.state)) continue

      const verdict = editionVerdicts[useOf(prose, match, asOf)][status.state]

      if (verdict === 'silent') continue

      yield {
        range: match.range,
        messageId: status.state === 'withdrawn' ? 'withdrawn' : 'replaced',
        data: {actual: match.normal, expected: status.current.designation},
        severity: soften(verdict, status, asOf)
      }
    }
  }
})

/**
 * Status of the edition meant, where it is withdrawn for good.
 *
 * An undated reference means the latest edition; a dated one that another edition replaced has a rule of its own.
 */
function statusOf(
  {designation, edition, entry}: StandardMatch,
  status: (edition: NonNullable<StandardMatch['edition']>) => EditionStatus
): EditionStatus | undefined {
  if (designation.year !== undefined) {
    const dated = edition && status(edition)

    return dated?.state === 'withdrawn' ? dated : undefined
  }

  const latest = entry?.editions.at(-1)

  if (!entry || !latest) return undefined

  const found = status(latest)

  // By name, since an older edition of the standard is no withdrawn standard.
  return found.state === 'withdrawn' || !entry.editions.includes(found.current) ? found : undefined
}
