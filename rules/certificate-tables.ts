import type {Segment} from '@tenderlint/core'

const attestation = /certif|accredit|registrar|认证|认可|证书/iu

/** Longest head of a row, in UTF-16 code units; a requirement in the first column may speak of certificates, too. */
const headLength = 40

/** Ordinals of the tables whose caption, or a head of a column or row, speaks of certificates: `Certificate no.`, `认证标准`. */
export function certificateTables(segments: readonly Segment[]): ReadonlySet<number> {
  const tables = new Set<number>()

  for (const {cell, isHead, text, tableCaption = ''} of segments) {
    if (!cell || tables.has(cell.table)) continue

    const isLabel = isHead || (cell.column === 1 && text.length <= headLength)

    if (attestation.test(tableCaption) || (isLabel && attestation.test(text))) tables.add(cell.table)
  }

  return tables
}
