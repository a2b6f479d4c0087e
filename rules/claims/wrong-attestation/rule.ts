import {defineSegmentRule, type Fix, replace, type Vocabulary} from '@tenderlint/core'
import {
  type Claim,
  formatUndated,
  isInQuotationMarks,
  type Prose,
  readClaims,
  type StandardMatch,
  sentenceAround
} from '@tenderlint/matchers'
import {attestationVerdict, claimClassOf} from './attestation-verdict.ts'
import {denial} from './denial.ts'
import {heldProblems} from './held-problems.ts'
import {lawProblems} from './law-problems.ts'
import {schemes} from './schemes.ts'
import type {AttestationVerdict} from './verdicts.ts'

/** Words of the claims that name no standard. */
const attestation = /ertifi|accredit|approved|认证/u

/** Report claims of certification or accreditation that no body could attest. */
export default defineSegmentRule({
  id: 'claims/wrong-attestation',
  description: 'Claim what a standard can attest',
  severity: 'error',
  messages: {
    accredited: 'Unexpected certification to `{standard}`, expected accreditation with its scope',
    applied: 'Unexpected certification to `{standard}`, expected words such as `applied`',
    body: 'Unexpected accreditation to `{standard}`, expected certification',
    extension:
      'Unexpected certification to `{standard}` alone, expected that of a management system with its controls in scope',
    held: 'Unexpected claim to hold `{standard}`, expected an accreditation to it: only bodies that certify or accredit others are assessed by it',
    followed: 'Unexpected {claim} to `{standard}`, which is guidance, expected words such as `follows`',
    function: 'Unexpected certification of an organization to `{standard}`, expected the certified product or function',
    law: 'Unexpected certification to `{standard}`, which is law, expected words such as `with a declaration of conformity to`',
    part: 'Unexpected certification to all of `{standard}`, expected the part, such as `{part}`',
    product: 'Unexpected certification of a product to `{standard}`, expected that of the management system',
    scheme: 'Unexpected `{actual}`, expected words such as `{expected}`',
    verified: 'Unexpected certification to `{standard}`, expected a verified statement',
    vocabulary: 'Unexpected certification to `{standard}`, which is vocabulary, expected `{requirements}`'
  },
  about: ['standards', attestation],
  *segment(prose, {vocabulary}) {
    if (prose.quoted) return

    yield* schemeProblems(prose)
    yield* lawProblems(prose)

    const standards = vocabulary.standards(prose)

    yield* heldProblems(prose, standards)

    for (const claim of readClaims(prose.text, standards)) {
      if (isInQuotationMarks(prose.text, claim.range)) continue

      // One finding a claim: the words to change are the same.
      for (const standard of claim.standards) {
        const verdict = attestationVerdict(claim, standard)

        if (!verdict) continue

        const requirements = requirementsOf(standard, vocabulary)

        yield {
          range: claim.range,
          messageId: requirements === undefined ? verdict.messageId : 'vocabulary',
          data: {
            standard: nameOf(standard),
            requirements: requirements ?? '',
            part: standard.parts?.find((d) => d.claimClass !== undefined)?.id ?? '',
            claim: claim.verb === 'accredited' ? 'accreditation' : 'certification'
          },
          severity: verdict.severity,
          fixes: fixesOf(prose.text, claim, verdict)
        }
        break
      }
    }
  }
})

const certification = '(?:certified|certification)'
const schemeClaims = schemes.map((scheme) => ({
  ...scheme,
  claim: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:${scheme.name})(?:[ -]${scheme.claim ?? certification}\\b(?! bod)|[ ]?认证(?!机构))|\\bcertified by (?:the )?(?:${scheme.name})\\b`,
    'gu'
  )
}))

const anyScheme = new RegExp(schemes.map((d) => d.name).join('|'), 'u')

/** Claims of certification by schemes that certify nobody. */
function* schemeProblems({text}: Prose) {
  // Few texts speak of certification, fewer of a scheme, and to look for claims of each is far dearer.
  if (!attestation.test(text) || !anyScheme.test(text)) return

  for (const {claim, expected, severity, unless} of schemeClaims) {
    for (const match of text.matchAll(claim)) {
      const range = {start: match.index, end: match.index + match[0].length}
      const {start, end} = sentenceAround(text, range)
      const sentence = text.slice(start, end)

      if (denial.test(sentence) || unless?.test(sentence) || isInQuotationMarks(text, range)) continue

      yield {range, messageId: 'scheme', data: {actual: match[0], expected}, severity} as const
    }
  }
}

function nameOf({entry, rightEntry, designation, rightPublisher}: StandardMatch): string {
  return (
    entry?.id ?? rightEntry?.id ?? formatUndated({...designation, publisher: rightPublisher ?? designation.publisher})
  )
}

/** Standard of requirements that a vocabulary is for, by the next number: ISO 9001 for ISO 9000. */
function requirementsOf(match: StandardMatch, vocabulary: Pick<Vocabulary, 'standard'>): string | undefined {
  if (claimClassOf(match) !== 'vocabulary') return undefined

  const {publisher, number} = match.designation
  const next = vocabulary.standard(`${publisher} ${Number(number) + 1}`)

  return next?.claimClass === 'management-system' ? next.id : undefined
}

/** Put the right participle; whether the claim is true then is for a person to say. */
function fixesOf(text: string, {word, form}: Claim, {messageId}: AttestationVerdict): readonly Fix[] {
  const right = messageId === 'accredited' ? 'accredited' : messageId === 'body' ? 'certified' : undefined

  if (form !== 'participle' || right === undefined) return []

  const first = text.charAt(word.start)

  return [replace(word, first !== first.toLowerCase() ? right.replace(/^./u, (d) => d.toUpperCase()) : right, 'unsafe')]
}
