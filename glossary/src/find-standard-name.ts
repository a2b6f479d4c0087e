import {
  type CompiledStandards,
  createStandardMatcher,
  createStandardRegistry,
  editDistance,
  parseDesignation,
  rightName
} from '@tenderlint/matchers'

/** Whether a registry knows a standard, and which it knows that may be meant where it does not. */
export interface StandardNameSearch {
  readonly isKnown: boolean
  readonly nearest?: string
}

/** Edits by which a name may differ from the one meant: another edit makes another standard. */
const mostEdits = 1

/** Look for a standard, or a series of parts, by its name without a year. */
export function findStandardName(compiled: CompiledStandards, name: string): StandardNameSearch {
  const registry = createStandardRegistry(compiled)
  const designation = parseDesignation(name)?.designation
  const isSeries = registry.ids.some((d) => d.startsWith(`${name}-`))

  if (isSeries || (designation && registry.find(designation))) return {isKnown: true}

  const [match] = createStandardMatcher(compiled).match({
    kind: 'paragraph',
    language: '',
    text: name,
    marks: [],
    quoted: false
  })
  const nearest =
    (match && rightName(match)) ?? registry.ids.find((id) => editDistance(name, id, mostEdits) <= mostEdits)

  return {isKnown: false, ...(nearest === undefined ? undefined : {nearest})}
}
