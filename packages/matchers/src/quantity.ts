import type {CompiledForm, CompiledUnits} from './compiled-units.ts'
import type {Superscripts} from './number.ts'
import type {Prose} from './prose.ts'
import {createKindIndex} from './quantity-kind.ts'
import type {QuantityMatch} from './quantity-match.ts'
import {readQuantities} from './quantity-prose.ts'
import type {StandardMatch} from './standard-match.ts'
import {hasContext, type UnitContext} from './unit.ts'
import {createHeadReader} from './unit-head.ts'
import {createUnitIndex} from './unit-index.ts'

/** Finds quantities in prose. */
export interface QuantityMatcher {
  /** Quantities in the order of the text. Standards are given, since no number of a designation is a quantity. */
  match(prose: Prose, standards: readonly StandardMatch[]): readonly QuantityMatch[]
}

/** Make a matcher from a compiled units table. */
export function createQuantityMatcher(table: CompiledUnits): QuantityMatcher {
  const index = createUnitIndex(table)
  const kinds = createKindIndex(table)
  const heads = createHeadReader(index, kinds)

  return {
    match(written, standards) {
      const prose = withNarrowLetters(written)
      const context = createContext(prose)
      const inText = readQuantities(prose.text, {standards, context})
      const found = inText.length > 0 ? inText : heads.readCell(prose, context.superscripts)
      const lone = heads.readLoneUnits(prose, context, found)
      const all = lone.length === 0 ? found : [...found, ...lone].sort((a, b) => a.range.start - b.range.start)

      return kinds.label(prose, all)
    }
  }

  function createContext(prose: Prose): UnitContext {
    let contexts: Map<CompiledForm, boolean> | undefined
    let capitals: boolean | undefined
    let lowerCase: string | undefined

    return {
      index,
      superscripts: superscriptsOf(prose),
      isCapitals: () => (capitals ??= isCapitals(prose.text)),
      applies(form) {
        const known = contexts?.get(form)

        if (known !== undefined) return known

        lowerCase ??= prose.text.toLowerCase()

        const applies = hasContext(form, lowerCase)

        contexts ??= new Map()
        contexts.set(form, applies)

        return applies
      }
    }
  }
}

const wideLetters = /[\uff21-\uff3a\uff41-\uff5a]/gu

/** A prose with the full-width letters of units as others are, at the same places: `５ｋＷ`. */
function withNarrowLetters(prose: Prose): Prose {
  // Most texts have none, and that is soon seen.
  if (prose.text.search(wideLetters) < 0) return prose

  return {...prose, text: prose.text.replace(wideLetters, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0))}
}

const noSuperscripts: Superscripts = new Map()

function superscriptsOf({marks}: Prose): Superscripts {
  if (marks.length === 0) return noSuperscripts

  return new Map(marks.filter((d) => d.kind === 'superscript').map((d) => [d.start, d.end]))
}

/** Whether a text is in capitals: longer words than any unit's are. */
function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{5}/u.test(text)
}
