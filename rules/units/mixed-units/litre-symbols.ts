import type {DocumentRuleContext, FindInProse} from '@tenderlint/core'
import type {TextRange} from '@tenderlint/matchers'

/** A symbol of the litre beside another that differs in its letter alone. */
export interface LitreMixture {
  /** Range in document text. */
  readonly range: TextRange
  readonly actual: string
  readonly first: LitreSymbol
}

interface LitreSymbol {
  /** Form as written, which may hold more: `L/min`. */
  readonly form: string
  /** In document text. */
  readonly range: TextRange
}

/**
 * Find the first symbol of the litre that a document writes with the other letter than before: `5 l` after `5 L`.
 *
 * Millilitres are compared with millilitres only, since many write `mL` as `ml` and the litre as `L`.
 */
export function* litreMixtures(gather: DocumentRuleContext<unknown>['gather']): Generator<LitreMixture> {
  const known = new Map<string, LitreSymbol & {readonly symbol: string}>()
  const told = new Set<string>()

  for (const {fact, segment} of gather(findLitres, 'quantities')) {
    const {form} = fact
    // `L/min` may be read whole, and `l/min` in its parts.
    const symbol = form.split('/', 1)[0]!
    const folded = symbol.toLowerCase()
    const range = {start: segment.start + fact.range.start, end: segment.start + fact.range.end}
    const first = known.get(folded)

    if (!first) {
      known.set(folded, {form, symbol, range})
      continue
    }

    if (first.symbol === symbol || told.has(folded)) continue

    told.add(folded)

    yield {range, actual: form, first}
  }
}

const litre = /^[cdhkmµμ]?[Ll](?:\/\p{L}+)?$/u

const findLitres: FindInProse<LitreSymbol> = (prose, {vocabulary}) =>
  // The words of somebody else stay as they are.
  prose.quoted
    ? []
    : vocabulary
        .quantities(prose)
        .filter((d) => d.unitPlace !== 'head' && d.unitPlace !== 'shared')
        .flatMap((d) => d.unit.parts.filter(({form, language, defect}) => !language && !defect && litre.test(form)))
