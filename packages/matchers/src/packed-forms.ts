import type {CompiledForm} from './compiled-units.ts'

/** What forms may share. */
export type FormTraits = Omit<CompiledForm, 'form' | 'unit'>

/**
 * Forms of units in columns, in the order of the table.
 *
 * Of thousands a text has a few, which are made when they are met: to parse them all as objects would take longer than to check a
 * small text.
 */
export interface PackedForms {
  /** A line for each. */
  readonly texts: string
  /** Index of the unit of each. */
  readonly units: readonly number[]
  /** Index in `traits` of each. */
  readonly traitsOf: readonly number[]
  readonly traits: readonly FormTraits[]
}

/** Gives the forms of a packed table one by one. */
export interface FormReader {
  readonly texts: readonly string[]
  traitsAt(index: number): FormTraits
  /** Form by its index, the same object each time. */
  formAt(index: number): CompiledForm
}

/** Pack forms in columns; what several have in common is held once. */
export function packForms(forms: readonly CompiledForm[]): PackedForms {
  const known = new Map<string, number>()
  const traits: FormTraits[] = []

  return {
    texts: forms.map((d) => d.form).join('\n'),
    units: forms.map((d) => d.unit),
    traitsOf: forms.map(indexOfTraits),
    traits
  }

  function indexOfTraits({form: _, unit: __, ...own}: CompiledForm): number {
    const key = JSON.stringify(own)
    const index = known.get(key) ?? traits.push(own) - 1

    known.set(key, index)

    return index
  }
}

/** Make a reader that lays out a form when it is first asked for. */
export function createFormReader({texts, units, traitsOf, traits}: PackedForms): FormReader {
  const lines = texts === '' ? [] : texts.split('\n')
  const forms: CompiledForm[] = []

  return {
    texts: lines,
    traitsAt: (index) => traits[traitsOf[index]!]!,
    formAt(index) {
      forms[index] ??= {form: lines[index]!, unit: units[index]!, ...traits[traitsOf[index]!]!}

      return forms[index]
    }
  }
}

/** All forms of a table, for who lists them. */
export function unpackForms(packed: PackedForms): readonly CompiledForm[] {
  const {texts, formAt} = createFormReader(packed)

  return texts.map((_, index) => formAt(index))
}
