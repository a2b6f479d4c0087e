import {defineSegmentRule, type Fix, replace} from '@tenderlint/core'
import {
  type EditionStatus,
  editionStatus,
  formatDesignation,
  isDraft,
  type Prose,
  type StandardMatch,
  sentenceAround
} from '@tenderlint/matchers'
import {certificateValidity} from '../../certificate-validity.ts'
import {readPair} from '../adoption-pair.ts'
import {editionVerdicts, type FormerState, isFormer, isStale, soften, type Use, useOf} from '../edition-verdicts.ts'
import {meantEdition} from '../meant-edition.ts'

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
    staleCertificate:
      'Unexpected superseded edition `{actual}` in a certificate claim, expected the edition on a valid certificate (in force: `{expected}` or later, by data of {dataAsOf})',
    staleCertificateTransition:
      'Superseded edition `{actual}` in a certificate claim, which `{expected}` replaced on {since}: expected until when the certificate is valid (the data is of {dataAsOf})',
    staleTransition:
      'Superseded edition `{actual}`, which `{expected}` replaced on {since}: expected words on which one applies (the data is of {dataAsOf})',
    superseded: 'Unexpected superseded edition `{actual}`, expected `{expected}`',
    transition:
      'Superseded edition `{actual}`, which `{expected}` replaced on {since}: expected words on which one applies'
  },
  about: 'standards',
  *segment(prose, {vocabulary, asOf}) {
    const matches = vocabulary.standards(prose)

    for (const [index, match] of matches.entries()) {
      const {range, designation} = match
      const edition = meantEdition(match)

      if (!edition || isDraft(designation)) continue

      const status = editionStatus(edition, asOf, vocabulary.standard)

      // What nothing replaced has a rule of its own.
      if (!isFormer(status.state) || status.state === 'withdrawn') continue

      const adopting = adoptingEdition(prose.text, match, matches[index - 1])

      // A pair that does not belong together is told as such.
      if (adopting && vocabulary.adoptions(adopting).every((d) => d.adopted !== edition.designation)) continue

      const use = adopting ? 'adoption' : useOf(prose, match, asOf)
      const verdict = editionVerdicts[use][status.state]

      if (verdict === 'silent' || isDatedCertificate(prose, match, {use, status})) continue

      yield {
        range,
        messageId: messageOf(use, status.state, isStale(status.dataAsOf, asOf)),
        // A caption that is moved away from its table may change the use, and so the words, but not what is wrong.
        defect: status.state === 'transition' ? 'transition' : 'superseded',
        data: {
          actual: edition.designation,
          expected: status.current.designation,
          since: status.since ?? '',
          dataAsOf: status.dataAsOf
        },
        severity: soften(verdict, status, asOf),
        fixes: fixesOf(match, {use, status})
      }
    }
  }
})

/** Edition that adopts the one a reference names, where it stands right before: `GB/T 19001-2016/ISO 9001:2015`. */
function adoptingEdition(text: string, match: StandardMatch, before: StandardMatch | undefined): string | undefined {
  if (!before || /^I(?:SO|EC)/u.test(before.designation.publisher) || !readPair(text, before, match)) return undefined

  const {supplement: _, ...edition} = before.designation

  return formatDesignation(edition)
}

/** Whether a certificate to an edition in transition says until when it is valid, which is all that is asked of it. */
function isDatedCertificate(
  {text, kind}: Prose,
  {range}: StandardMatch,
  {use, status}: {use: Use; status: EditionStatus}
): boolean {
  if (use !== 'certificate' || status.state !== 'transition') return false
  // The other cells of the row give the rest.
  if (kind === 'cell') return true

  const {start, end} = sentenceAround(text, range)

  return certificateValidity.test(text.slice(start, end))
}

function messageOf(use: Use, state: FormerState, isStale: boolean) {
  if (use === 'contract') return 'contract'
  // Old data makes no other words of a certificate right: it bears what it bears.
  if (use === 'certificate' && state === 'transition')
    return isStale ? 'staleCertificateTransition' : 'certificateTransition'
  if (use === 'certificate') return isStale ? 'staleCertificate' : 'certificate'
  if (state === 'transition') return isStale ? 'staleTransition' : 'transition'

  return isStale ? 'stale' : 'superseded'
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
