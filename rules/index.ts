import type {Rule} from '@tenderlint/core'
import absoluteCompliance from './claims/absolute-compliance/rule.ts'
import bareCertification from './claims/bare-certification/rule.ts'
import incompleteCertificate from './claims/incomplete-certificate/rule.ts'
import overlongCertificate from './claims/overlong-certificate/rule.ts'
import undatedCertificate from './claims/undated-certificate/rule.ts'
import whiteListClaim from './claims/white-list-claim/rule.ts'
import wrongAttestation from './claims/wrong-attestation/rule.ts'
import wrongMetric from './claims/wrong-metric/rule.ts'
import draftReference from './references/draft-reference/rule.ts'
import inconsistentEdition from './references/inconsistent-edition/rule.ts'
import malformedReference from './references/malformed-reference/rule.ts'
import supersededEdition from './references/superseded-edition/rule.ts'
import uncitedReference from './references/uncited-reference/rule.ts'
import undatedReference from './references/undated-reference/rule.ts'
import unknownEdition from './references/unknown-edition/rule.ts'
import unlistedReference from './references/unlisted-reference/rule.ts'
import withdrawnStandard from './references/withdrawn-standard/rule.ts'
import wrongAdoption from './references/wrong-adoption/rule.ts'
import wrongClause from './references/wrong-clause/rule.ts'
import wrongPublisher from './references/wrong-publisher/rule.ts'
import conflictingAbbreviation from './terminology/conflicting-abbreviation/rule.ts'
import deprecatedTerm from './terminology/deprecated-term/rule.ts'
import inconsistentTerm from './terminology/inconsistent-term/rule.ts'
import mistranslatedTerm from './terminology/mistranslated-term/rule.ts'
import nearMissTerm from './terminology/near-miss-term/rule.ts'
import undefinedAbbreviation from './terminology/undefined-abbreviation/rule.ts'
import untranslatedTerm from './terminology/untranslated-term/rule.ts'
import ambiguousUnit from './units/ambiguous-unit/rule.ts'
import confusedPercentagePoints from './units/confused-percentage-points/rule.ts'
import dimensionMismatch from './units/dimension-mismatch/rule.ts'
import impossibleValue from './units/impossible-value/rule.ts'
import inconsistentValue from './units/inconsistent-value/rule.ts'
import missingPeriod from './units/missing-period/rule.ts'
import mixedNumberStyle from './units/mixed-number-style/rule.ts'
import mixedUnits from './units/mixed-units/rule.ts'
import unclearRange from './units/unclear-range/rule.ts'
import undefinedCondition from './units/undefined-condition/rule.ts'
import wrongConversion from './units/wrong-conversion/rule.ts'
import wrongNotation from './units/wrong-notation/rule.ts'
import wrongSpacing from './units/wrong-spacing/rule.ts'
import wrongSymbol from './units/wrong-symbol/rule.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  absoluteCompliance,
  bareCertification,
  incompleteCertificate,
  overlongCertificate,
  undatedCertificate,
  whiteListClaim,
  wrongAttestation,
  wrongMetric,
  draftReference,
  inconsistentEdition,
  malformedReference,
  supersededEdition,
  uncitedReference,
  undatedReference,
  unknownEdition,
  unlistedReference,
  withdrawnStandard,
  wrongAdoption,
  wrongClause,
  wrongPublisher,
  conflictingAbbreviation,
  deprecatedTerm,
  inconsistentTerm,
  mistranslatedTerm,
  nearMissTerm,
  undefinedAbbreviation,
  untranslatedTerm,
  ambiguousUnit,
  confusedPercentagePoints,
  dimensionMismatch,
  impossibleValue,
  inconsistentValue,
  missingPeriod,
  mixedNumberStyle,
  mixedUnits,
  unclearRange,
  undefinedCondition,
  wrongConversion,
  wrongNotation,
  wrongSpacing,
  wrongSymbol
]
