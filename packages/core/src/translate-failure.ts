import type {ReadFailure} from './read-result.ts'
import type {Translation} from './translate-finding.ts'
import {translatePhrase} from './translate-phrase.ts'

/** Say in another language why a file could not be read, and what its owner can do. */
export function translateFailure(failure: ReadFailure, translation: Translation): ReadFailure {
  return {
    ...failure,
    cause: translateRemark(failure.cause, translation),
    remedy: translateRemark(failure.remedy, translation)
  }
}

/** Say a remark on a file in another language; one without a translation stays as it is. */
export function translateRemark(remark: string, {remarks}: Translation): string {
  return translatePhrase(remark, remarks) ?? remark
}
