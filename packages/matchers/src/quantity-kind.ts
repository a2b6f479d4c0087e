import type {CompiledKind, CompiledUnits} from './compiled-units.ts'
import {sameDimension} from './dimension.ts'
import {isLatin} from './number-character.ts'
import type {Prose} from './prose.ts'
import type {KindMatch, QuantityMatch, UnitMatch} from './quantity-match.ts'
import type {TextRange} from './text-range.ts'
import {hasWord, isDimensionless} from './unit.ts'

/** Words that say what quantities measure, made ready to read texts. */
export interface KindIndex {
  /** Tell what a quantity measures by the words around it; `from` is the end of the quantity before it. */
  label(prose: Prose, quantity: QuantityMatch, from: number): QuantityMatch
  /** Kinds that the last words of a table head name. */
  namedBy(head: string): readonly CompiledKind[]
}

interface Phrase {
  readonly words: string
  readonly kind: CompiledKind
}

interface Label {
  readonly kind: CompiledKind
  readonly words: string
  readonly range?: TextRange
}

/** No name of a quantity and the words that link it to a value are longer, in UTF-16 code units. */
const reach = 120

/** Make an index over the words of all kinds, whatever their language. */
export function createKindIndex({kinds, links}: CompiledUnits): KindIndex {
  const byEnd = new Map<string, Phrase[]>()
  const byStart = new Map<string, Phrase[]>()
  const before = byLength(Object.values(links).flatMap((d) => d.before))
  const after = Object.values(links).flatMap((d) => d.after)

  const wordless = kinds.filter((d) => isEmpty(d.phrases) && d.excluded.length > 0).map((kind) => ({kind, words: ''}))

  for (const kind of kinds) {
    for (const words of Object.values(kind.phrases).flat()) {
      add(byEnd, words.at(-1)!, {words, kind})
      add(byStart, words[0]!, {words, kind})
    }
  }

  for (const phrases of [...byEnd.values(), ...byStart.values()]) {
    phrases.sort((a, b) => b.words.length - a.words.length)
  }

  return {
    label(prose, quantity, from) {
      const labels = labelsOf(prose, quantity, from)
      const matches = labels.map((label) => toMatch(prose, quantity.unit, label))
      const kind = matches.find((d) => d.fits && d.words !== '') ?? matches.find((d) => !d.fits)

      return kind ? {...quantity, kind} : quantity
    },
    namedBy(head) {
      const words = clean(head).toLowerCase()

      return [
        ...phrasesAtEnd(words).map((d) => d.kind),
        ...kinds.filter((kind) => kind.heads.some((d) => endsWithPhrase(words, d)))
      ]
    }
  }

  /** Names that speak for a quantity, the nearest first. */
  function labelsOf(prose: Prose, quantity: QuantityMatch, from: number): readonly Label[] {
    const inText = [...labelBefore(prose.text, quantity.range, from), ...labelAfter(prose.text, quantity.range)]

    const heads = prose.kind === 'cell' ? [prose.rowHead, prose.columnHead].filter((d) => d !== undefined) : []

    return [...inText, ...heads.flatMap(labelOfHead), ...wordless]
  }

  function labelBefore(text: string, {start}: TextRange, from: number): readonly Label[] {
    const first = Math.max(from, start - reach)
    const clause = text.slice(first, start).toLowerCase()
    const {end, hasLink} = withoutLinks(clause)
    const phrases = phrasesAtEnd(clause.slice(0, end))

    return phrases
      .filter((d) => !(d.kind.isThing && hasLink))
      .map(({words, kind}) => {
        const range = {start: first + end - words.length, end: first + end}

        return {kind, words: text.slice(range.start, range.end), range}
      })
  }

  function labelAfter(text: string, {end}: TextRange): readonly Label[] {
    const clause = text.slice(end, end + reach).toLowerCase()
    const gap = /^[\s-]*(?:(?:of|in)\s)?/u.exec(clause)![0].length
    const phrase = byStart.get(clause[gap] ?? '')?.find((d) => startsWithPhrase(clause, gap, d.words))

    if (!phrase || !endsPhrase(clause.slice(gap + phrase.words.length))) return []

    const range = {start: end + gap, end: end + gap + phrase.words.length}

    return [{kind: phrase.kind, words: text.slice(range.start, range.end), range}]
  }

  function labelOfHead(head: string): readonly Label[] {
    const words = clean(head)

    return phrasesAtEnd(words.toLowerCase())
      .filter((d) => !d.kind.isThing)
      .map((d) => ({kind: d.kind, words: words.slice(-d.words.length)}))
  }

  /** The longest phrase of each kind that a text ends with. */
  function phrasesAtEnd(text: string): readonly Phrase[] {
    const phrase = byEnd.get(text.at(-1) ?? '')?.find((d) => endsWithPhrase(text, d.words))

    return phrase ? byEnd.get(text.at(-1)!)!.filter((d) => d.words === phrase.words) : []
  }

  /** End of a clause before the words that only link a name to its value, and whether there were any. */
  function withoutLinks(clause: string): {readonly end: number; readonly hasLink: boolean} {
    let end = clause.length
    let hasLink = false

    for (let turn = 0; turn < 10; turn++) {
      const trimmed = clause.slice(0, end).replace(/[\s:：=≈~<>≤≥|([（［]+$/u, '')
      const link = before.find((d) => endsWithPhrase(trimmed, d))

      hasLink ||= link !== undefined
      end = trimmed.length - (link?.length ?? 0)

      if (!link) break
    }

    return {end, hasLink}
  }

  /** Whether nothing follows that would make the phrase a part of a longer name. */
  function endsPhrase(rest: string): boolean {
    const next = rest.trimStart()

    return next === '' || /^[.,;:!?)\]。，；：、）]/u.test(next) || after.some((d) => startsWithPhrase(next, 0, d))
  }
}

function toMatch(prose: Prose, unit: UnitMatch, {kind, words, range}: Label): KindMatch {
  return {
    id: kind.id,
    name: kind.name[prose.language] ?? kind.name.en!,
    words,
    ...(range && {range}),
    fits: fits(kind, unit) || isSpared(prose, kind)
  }
}

function fits({dimensions, excluded, phrases}: CompiledKind, unit: UnitMatch): boolean {
  // A share of anything is a percentage; a time beside a name is how long, not how much.
  if (isDimensionless(unit) || unit.kinds[0] === 'duration') return true

  const isPerPeriod = !sameDimension(unit.amount, unit.dimension)

  // An amount per year is an amount: the annual saving may be given in kWh/a.
  if ((!isPerPeriod || isEmpty(phrases)) && excluded.some((d) => sameDimension(d, unit.dimension))) return false
  if (dimensions.length === 0) return true

  return dimensions.some((d) => sameDimension(d, unit.dimension) || sameDimension(d, unit.amount))
}

/** Whether other words of the text or table make the name mean something else. */
function isSpared({text, rowHead, columnHead, tableCaption}: Prose, {unless}: CompiledKind): boolean {
  if (unless.length === 0) return false

  const words = [text, rowHead, columnHead, tableCaption].join('\n').toLowerCase()

  return unless.some((d) => hasWord(words, d))
}

function isEmpty(phrases: CompiledKind['phrases']): boolean {
  return Object.values(phrases).every((d) => d.length === 0)
}

/** Head without its unit and marks: `Annual saving (MWh)*` is `Annual saving`. */
function clean(head: string): string {
  return head.replace(/[\s*†‡:：]+$/u, '').replace(/\s*[([（［][^()[\]（）［］]*[)\]）］]$|,\s*\S+$|\s+in\s+\S+$/u, '')
}

function startsWithPhrase(text: string, start: number, words: string): boolean {
  const end = start + words.length

  return text.startsWith(words, start) && !(isLatin(text.charCodeAt(end)) && isLatin(text.charCodeAt(end - 1)))
}

function endsWithPhrase(text: string, words: string): boolean {
  const start = text.length - words.length

  return text.endsWith(words) && !(start > 0 && isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(start)))
}

function byLength(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length)
}

function add(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const phrases = map.get(key)

  if (phrases) phrases.push(phrase)
  else map.set(key, [phrase])
}
