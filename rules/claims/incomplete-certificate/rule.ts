import {defineSegmentRule} from '@tenderlint/core'
import {
  type Claim,
  isInQuotationMarks,
  type Prose,
  readClaims,
  referenceKind,
  sentenceAround
} from '@tenderlint/matchers'
import {certificateValidity} from '../../certificate-validity.ts'
import {attestationVerdict} from '../wrong-attestation/attestation-verdict.ts'
import type {AttestationVerdict} from '../wrong-attestation/verdicts.ts'

/** What a reader needs to verify a certificate, and the words that give it. */
const details: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'body',
    /\b(?:by|from|body|registrar|bureau|TÜV|TUV|DNV|SGS|BSI|LRQA|DEKRA|Intertek|CQC|CNAS|UKAS|DAkkS|ANAB|A2LA)\b|机构|颁发|中国质量认证中心/u
  ],
  ['number', /\b(?:no|nos|nr|number|reg(?:istration)?|id)\b\.?|#|编号|证书号|注册号/iu],
  [
    'scope',
    /\bscope\b|\bfor (?:the )?(?:calibration|construction|design|development|installation|maintenance|manufactur[a-z]*|operation|production|repair|sale|service|supply|testing)|范围/iu
  ],
  ['validity', certificateValidity]
]
const requirement =
  /\b(?:shall|must|should|will|would|required|to be|plan(?:s|ned)?|aim|intend[a-z]*|if)\b|应|必须|须|拟|计划|将/iu
/** Words that give the reader the certificate itself. */
const enclosed = /\b(?:annex(?:ed)?|appended|appendix|attached|attachment|enclosed)\b|附件|附后|附录|复印件/iu
const own = /\b(?:we|our|us|the (?:company|firm|group|contractor|supplier|bidder|plant))\b|我|本公司|本厂|公司|企业/iu

/** Details whose absence is worth a note, when the body is among them. */
const leastMissing = 3

/** Report certificate claims that a reader cannot verify. */
export default defineSegmentRule({
  id: 'claims/incomplete-certificate',
  description: 'Give body, number, scope and validity of a certificate',
  severity: 'info',
  messages: {
    incomplete: 'Unexpected claim `{actual}` without {missing}, expected what a reader needs to verify the certificate'
  },
  about: 'standards',
  *segment(prose, {vocabulary, asOf}) {
    // The other cells of a row, and what is below a heading, give the rest.
    if (prose.quoted || (prose.kind !== 'paragraph' && prose.kind !== 'item')) return

    const claim = readClaims(prose.text, vocabulary.standards(prose)).find((d) => isOwn(prose, d, asOf))

    if (!claim) return

    const missing = details.filter(([, pattern]) => !pattern.test(prose.text)).map(([name]) => name)

    if (missing.length < leastMissing || !missing.includes('body')) return

    yield {
      range: claim.range,
      messageId: 'incomplete',
      data: {actual: prose.text.slice(claim.range.start, claim.range.end), missing: missing.join(', ')}
    }
  }
})

function isOwn(prose: Prose, claim: Claim, asOf: string): boolean {
  const {range, standards, subject} = claim
  const {start, end} = sentenceAround(prose.text, range)
  const sentence = prose.text.slice(start, end)

  if (subject === 'body' || subject === 'person' || subject === 'product') return false
  if (standards.some((d) => isNeverAttested(attestationVerdict(claim, d)?.messageId))) return false
  if (isInQuotationMarks(prose.text, range) || referenceKind(prose, range, asOf) === 'history') return false

  return own.test(sentence) && !requirement.test(sentence) && !enclosed.test(sentence)
}

/** Whether nobody issues certificates to what is claimed, so that none is incomplete. */
function isNeverAttested(messageId: AttestationVerdict['messageId'] | undefined): boolean {
  return messageId === 'applied' || messageId === 'followed'
}
