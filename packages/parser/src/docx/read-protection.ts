import {isFailure, type Package} from './open-package.ts'
import {childOf, readAttribute} from './scan-xml.ts'

/** What Word lets a person do in a protected document: ST_DocProtect, ISO/IEC 29500-1, 17.18.16. */
export type Protection = 'comments' | 'forms' | 'readOnly' | 'trackedChanges'

const kinds: readonly string[] = ['comments', 'forms', 'readOnly', 'trackedChanges'] satisfies Protection[]

/**
 * Read what an author protected the document from; `undefined` where no protection is in force.
 *
 * Settings that cannot be read are for the reader of the document to report.
 */
export function readProtection(pack: Package): Protection | undefined {
  const relationships = pack.readRelationships(pack.main)

  if (isFailure(relationships)) return undefined

  const target = [...relationships.values()].find((d) => d.kind === 'settings' && !d.isExternal)?.target
  const part = target === undefined ? undefined : pack.readPart(target)

  if (!part || isFailure(part)) return undefined

  const element = childOf(part.root, 'w:documentProtection')

  if (!element) return undefined

  const kind = readAttribute(part.xml, element, 'w:edit') ?? ''
  const enforcement = readAttribute(part.xml, element, 'w:enforcement') ?? '0'

  return kinds.includes(kind) && !['0', 'false', 'off'].includes(enforcement) ? (kind as Protection) : undefined
}
