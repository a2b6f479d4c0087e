import type {CompiledForm, CompiledKind, CompiledUnit, CompiledUnits} from './compiled-units.ts'
import {dimensionless, sameDimension} from './dimension.ts'
import type {Dimension} from './quantity-match.ts'

/** Form of a unit that stands at an offset. */
export interface FormMatch {
  readonly end: number
  readonly form: CompiledForm
  readonly unit: CompiledUnit
}

/** Units table made ready to read texts. */
export interface UnitIndex {
  /** Longest form that begins at an offset and that `accepts` takes. */
  formAt(text: string, offset: number, accepts: (match: FormMatch) => boolean): FormMatch | undefined
  /** Kinds of quantity whose own dimension, the first of each, is this one; as the table orders them. */
  kindsOf(dimension: Dimension): readonly CompiledKind[]
}

interface Node {
  form?: CompiledForm
  readonly next: Map<number, Node>
}

/** Make an index over all forms of a table. */
export function createUnitIndex({forms, kinds, units}: CompiledUnits): UnitIndex {
  const symbols: Node = {next: new Map()}
  const names: Node = {next: new Map()}

  for (const form of forms) {
    insert(form.language === undefined ? symbols : names, form)
  }

  return {
    formAt(text, offset, accepts) {
      return longest(symbols, false) ?? longest(names, true)

      function longest(root: Node, folds: boolean): FormMatch | undefined {
        let node: Node | undefined = root
        let found: FormMatch | undefined

        for (let end = offset; node; ) {
          const code: number = text.charCodeAt(end)

          node = node.next.get(folds ? foldCase(code) : code)
          end++

          if (!node?.form) continue

          const match = {end, form: node.form, unit: units[node.form.unit]!}

          if (accepts(match)) found = match
        }

        return found
      }
    },
    kindsOf(dimension) {
      // A number without a unit can be a share, a level or a count: no kind is the usual one.
      if (sameDimension(dimension, dimensionless)) return []

      return kinds.filter(({dimensions: [own]}) => own && sameDimension(own, dimension))
    }
  }
}

function insert(root: Node, form: CompiledForm): void {
  let node = root

  for (let i = 0; i < form.form.length; i++) {
    const code = form.language === undefined ? form.form.charCodeAt(i) : foldCase(form.form.charCodeAt(i))
    let next = node.next.get(code)

    if (!next) {
      next = {next: new Map()}
      node.next.set(code, next)
    }

    node = next
  }

  node.form = form
}

/** Names are written in any case, with a space of any kind or a hyphen. */
function foldCase(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code === 0x2d || code === 0xa0 || code === 0x2010 || code === 0x2011) return 0x20

  return code
}
