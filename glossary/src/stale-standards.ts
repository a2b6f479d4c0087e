import {type CompiledStandards, createStandardRegistry, monthsBetween} from '@tenderlint/matchers'

/** Edition whose data is older than it should be. */
export interface StaleEdition {
  readonly designation: string
  readonly asOf: string
  readonly source: string
}

/**
 * List the editions in force whose source was read more than some months before a day, the oldest first.
 *
 * What is superseded stays so, and need not be read again.
 */
export function staleStandards(
  compiled: CompiledStandards,
  {asOf, months}: {asOf: string; months: number}
): readonly StaleEdition[] {
  const registry = createStandardRegistry(compiled)
  const stale: StaleEdition[] = []

  for (const id of registry.ids) {
    for (const {designation, state, asOf: readAt, source} of registry.standard(id)?.editions ?? []) {
      if (state !== 'superseded' && state !== 'withdrawn' && monthsBetween(readAt, asOf) > months) {
        stale.push({designation, asOf: readAt, source})
      }
    }
  }

  return stale.sort((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)))
}
