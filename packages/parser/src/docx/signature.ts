import type {ReadFailure} from '@tenderlint/core'
import {isFailure, type Package} from './open-package.ts'

/**
 * Tell that a package is digitally signed, so that any change would void the signature.
 *
 * The origin of signatures is a relationship of the package: ECMA-376 part 2, 13.2.4.2.
 */
export function signatureFailure(pack: Package): ReadFailure | undefined {
  const relationships = pack.readRelationships('')

  if (isFailure(relationships)) return relationships
  if (![...relationships.values()].some((d) => d.kind === 'origin')) return undefined

  return {
    code: 'unsupported',
    cause: 'it is digitally signed, and any change would void the signature',
    remedy: 'Save a copy without the signature (in Word: File, Info, View Signatures), and annotate that.'
  }
}
