import {defineSegmentRule, type Fix, milder, replace, type Severity} from '@tenderlint/core'
import {
  type EditionStatus,
  editionStatus,
  isDraft,
  monthsBetween,
  type Prose,
  referenceKind,
  type StandardMatch
} from '@tenderlint/matchers'
import {type SupersededState, type Use, verdicts} from './verdicts.ts'

/** Report editions of a standard that a newer edition had replaced on the day the verdict is for. */
export default defineSegmentRule({
  id: 'references/superseded-edition',
  description: 'Cite editions that are in force',
  severity: 'error',
  messages: {
    certificate:
      'Unexpected superseded edition `{actual}` in a certificate claim, expected the edition on a valid certificate (in force: `{expected}`)',
    certificateTransition:
      'Superseded edition `{actual}` in a certificate claim, which `{expected}` replaced on {since}: expected until when the certificate is valid',
    contract:
      'Superseded edition `{actual}` (in force: `{expected}`), expected words on which one the contract binds to',
    stale: 'Unexpected superseded edition `{actual}`, expected `{expected}` or later (the data is of {dataAsOf})',
    superseded: 'Unexpected superseded edition `{actual}`, expected `{expected}`',
    transition:
      'Superseded edition `{actual}`, which `{expected}` replaced on {since}: expected words on which one applies'
  },
  *segment(prose, {vocabulary, asOf}) {
    for (const match of vocabulary.standards(prose)) {
      const {range, designation, edition} = match

      if (!edition || isDraft(designation)) continue

      const status = editionStatus(edition, asOf, vocabulary.standard)

      if (!isSuperseded(status.state)) continue

      const use = useOf(prose, match)
      const verdict = verdicts[use][status.state]

      if (verdict === 'silent') continue

      const isStale = monthsBetween(status.dataAsOf, asOf) > 12

      yield {
        range,
        messageId: messageOf(use, status.state, isStale),
        data: {
          actual: edition.designation,
          expected: status.current.designation,
          since: status.since ?? '',
          dataAsOf: status.dataAsOf
        },
        severity: soften(verdict, status, isStale),
        fixes: fixesOf(match, {use, status})
      }
    }
  }
})

function isSuperseded(state: EditionStatus['state']): state is SupersededState {
  return state === 'expired' || state === 'obsolete' || state === 'superseded' || state === 'transition'
}

function useOf(prose: Prose, {range, designation}: StandardMatch): Use {
  const kind = referenceKind(prose, range)

  // Only what would count at all is asked whether it is an adoption.
  return designation.publisher.includes(' ') && (kind === 'normative' || kind === 'certificate') ? 'adoption' : kind
}

function messageOf(use: Use, state: SupersededState, isStale: boolean) {
  if (use === 'contract') return 'contract'
  if (isStale) return 'stale'
  if (use === 'certificate') return state === 'transition' ? 'certificateTransition' : 'certificate'

  return state === 'transition' ? 'transition' : 'superseded'
}

/** What is not certain causes no error, and what rests on data older than a year is one step milder. */
function soften(verdict: Severity, {certain}: EditionStatus, isStale: boolean): Severity {
  const softened = isStale ? milder(verdict, verdict === 'error' ? 'warning' : 'info') : verdict

  return certain ? softened : milder(softened, 'warning')
}

function fixesOf(
  {range, designation}: StandardMatch,
  {use, status}: {use: Use; status: EditionStatus}
): readonly Fix[] {
  const {current, state} = status

  // A certificate bears what it bears, and a member of a list does not stand alone.
  if (use !== 'normative' || state === 'transition' || designation.supplement !== undefined) return []
  if (range.end - range.start < designation.publisher.length + designation.number.length) return []

  // Another edition may set other requirements: a person has to look.
  return [replace(range, current.designation, 'unsafe')]
}
