import type {CompiledForm, CompiledKind, CompiledUnit, CompiledUnits} from './compiled-units.ts'
import {dimensionless, sameDimension} from './dimension.ts'
import {createFormReader} from './packed-forms.ts'
import type {Dimension, UnitMatch} from './quantity-match.ts'

/** Form of a unit that stands at an offset. */
export interface FormMatch {
  readonly end: number
  readonly form: CompiledForm
  readonly unit: CompiledUnit
}

/** What the words of a unit mean, wherever they stand. */
export type UnitMeaning = Pick<
  UnitMatch,
  'amount' | 'dimension' | 'factor' | 'isTight' | 'kinds' | 'offset' | 'preferred' | 'ucum'
>

/** Units table made ready to read texts. */
export interface UnitIndex {
  /** Longest form that begins at an offset and that `accepts` takes. */
  formAt(text: string, offset: number, accepts: (match: FormMatch) => boolean): FormMatch | undefined
  /** Kinds of quantity whose own dimension, the first of each, is this one; as the table orders them. */
  kindsOf(dimension: Dimension): readonly CompiledKind[]
  /** Units met before, by their words. */
  readonly meanings: Map<string, UnitMeaning>
}

/** Forms by their first two characters, or their only one, the longest first. */
type Spellings = ReadonlyMap<number, readonly Spelling[]>

interface Spelling {
  readonly text: string
  /** Index of the form. */
  readonly form: number
}

/**
 * Make an index over all forms of a table.
 *
 * Lists by the first characters: a thousand forms are sorted into them in less than a tenth of the time that a tree of their
 * characters would take to grow.
 */
export function createUnitIndex({forms, kinds, units}: CompiledUnits): UnitIndex {
  const {texts, traitsAt, formAt: readForm} = createFormReader(forms)
  const spellings = texts.map((text, form): Spelling => ({text, form}))
  const isSymbol = ({form}: Spelling) => traitsAt(form).language === undefined
  const symbols = groupSpellings(spellings.filter(isSymbol))
  const names = groupSpellings(spellings.filter((d) => !isSymbol(d)).map(({text, form}) => ({text: fold(text), form})))

  return {
    formAt(text, offset, accepts) {
      return (
        longest(symbols, {text, offset, folds: false, accepts}) ?? longest(names, {text, offset, folds: true, accepts})
      )
    },
    kindsOf(dimension) {
      // A number without a unit can be a share, a level or a count: no kind is the usual one.
      if (sameDimension(dimension, dimensionless)) return []

      return kinds.filter(({dimensions: [own]}) => own && sameDimension(own, dimension))
    },
    meanings: new Map()
  }

  function longest(spellings: Spellings, lookup: Lookup): FormMatch | undefined {
    const {text, offset, folds} = lookup
    const first = folds ? foldCase(text.charCodeAt(offset)) : text.charCodeAt(offset)
    const second = folds ? foldCase(text.charCodeAt(offset + 1)) : text.charCodeAt(offset + 1)

    return standing(spellings.get(keyOf(first, second)), lookup) ?? standing(spellings.get(first), lookup)
  }

  /** The first of some spellings, the longest first, that stands at an offset. */
  function standing(
    spellings: readonly Spelling[] = [],
    {text, offset, folds, accepts}: Lookup
  ): FormMatch | undefined {
    for (const spelling of spellings) {
      const stands = folds ? standsFolded(text, offset, spelling.text) : text.startsWith(spelling.text, offset)

      if (!stands) continue

      const form = readForm(spelling.form)
      const match = {end: offset + spelling.text.length, form, unit: units[form.unit]!}

      if (accepts(match)) return match
    }

    return undefined
  }
}

interface Lookup {
  readonly text: string
  readonly offset: number
  /** Names are written in any case. */
  readonly folds: boolean
  accepts(match: FormMatch): boolean
}

/** Key of spellings by their first two characters; one of a single character has its code. */
function keyOf(first: number, second: number): number {
  return (second + 1) * 0x10000 + first
}

function groupSpellings(spellings: readonly Spelling[]): Spellings {
  const groups = new Map<number, Spelling[]>()

  for (const spelling of spellings) {
    const {text} = spelling
    const first = text.charCodeAt(0)
    const key = text.length === 1 ? first : keyOf(first, text.charCodeAt(1))
    const group = groups.get(key)

    if (group) group.push(spelling)
    else groups.set(key, [spelling])
  }

  // Of two forms that are spelled alike the later one counts.
  for (const group of groups.values()) group.sort((a, b) => b.text.length - a.text.length || b.form - a.form)

  return groups
}

/** The whole of a name as `foldCase` makes it; most are so already. */
function fold(name: string): string {
  if (!/[-A-Z\u00A0\u2010\u2011]/.test(name)) return name

  return name.replace(/[A-Z]+/gu, (d) => d.toLowerCase()).replace(/[-\u00A0\u2010\u2011]/gu, ' ')
}

function standsFolded(text: string, offset: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (foldCase(text.charCodeAt(offset + i)) !== name.charCodeAt(i)) return false
  }

  return true
}

/** Names are written in any case, with a space of any kind or a hyphen. */
function foldCase(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code === 0x2d || code === 0xa0 || code === 0x2010 || code === 0x2011) return 0x20

  return code
}
