import type {CompiledKind, CompiledUnits} from './compiled-units.ts'
import {dimensionless, sameDimension} from './dimension.ts'
import {isSpace, skipSpace} from './number-character.ts'
import type {Prose} from './prose.ts'
import type {Dimension, KindMatch, QuantityMatch, UnitMatch} from './quantity-match.ts'
import {createPhraseIndex, type PhraseIndex} from './quantity-phrase.ts'
import {clauseAround} from './sentence.ts'
import type {TextRange} from './text-range.ts'
import {hasWord, isDimensionless} from './unit.ts'

/** Words that say what quantities measure, made ready to read texts. */
export interface KindIndex {
  /** Tell what each quantity of a prose measures by the words around it. */
  label(prose: Prose, quantities: readonly QuantityMatch[]): readonly QuantityMatch[]
  /** Kinds that the last words of a table head name. */
  namedBy(head: string): readonly CompiledKind[]
  /** Whether a column may hold values of any kind: it has no head, or one such as `Value`, `2026`, `Line 2` or `Pump A`. */
  isValueHead(head: string | undefined): boolean
}

interface Label {
  readonly kind: CompiledKind
  readonly words: string
  readonly range?: TextRange
  /** The value may be a condition that the name holds for, so that it counts only where the unit is right for it. */
  readonly isUnsure?: true
}

/** What stands between a name and its value. */
interface NameEnd {
  /** End of the name. */
  readonly end: number
  /** Words link it to the value. */
  readonly hasLink: boolean
  /** Those words are `of`, or there are none. */
  readonly isOf: boolean
  /** One of them may begin a condition. */
  readonly isUnsure: boolean
}

/** No aside between a name and its value is longer, in UTF-16 code units. */
const longestAside = 40

/** No name of a quantity and the words that link it to a value are longer, in UTF-16 code units. */
const reach = 80

// The beginning of a clause, its subject up to `of`, and the thing.
const nameOfThing =
  /(?:^|[.;:!?]\s)(?:(?:the|its|our|their|this|an?|each|every)\s)?([a-z]+(?:[\s-][a-z]+){0,3}\s)((?:of|for|in)\s(?:[^.,;:!?()]|\.(?=\d)){2,40})$/i

/** Words after which another verb may come, so that the name is not its subject. */
const beginsClause =
  /\b(?:if|when|where|while|until|unless|because|since|so|as|which|that|who|whose|and|or|but|at|from|with|to|by|than|after|before)\b/i

/** UTF-16 code units around a quantity in which its clause is looked for. */
const clauseReach = 400

/** Make an index over the words of all kinds, whatever their language. */
export function createKindIndex({kinds, links}: CompiledUnits): KindIndex {
  const names = createPhraseIndex(
    kinds.flatMap((kind) => phrasesOf(kind).map((words): [string, CompiledKind] => [words, kind]))
  )
  const heads = createPhraseIndex(
    kinds.flatMap((kind) => kind.heads.map((words): [string, CompiledKind] => [words, kind]))
  )
  const conditions = indexOf(Object.values(links).flatMap((d) => d.conditions))
  const before = indexOf(Object.values(links).flatMap((d) => [...d.before, ...d.conditions]))
  const after = indexOf(Object.values(links).flatMap((d) => d.after))
  const values = indexOf(Object.values(links).flatMap((d) => d.values))
  const wordless = kinds.filter((d) => phrasesOf(d).length === 0 && d.excluded.length > 0)

  return {
    label(prose, quantities) {
      return quantities.map((quantity, i) => {
        const from = quantities[i - 1]?.range.end ?? 0
        const labels = labelsOf(prose, quantity, from)

        if (labels.length === 0) return quantity

        const next = quantities[i + 1]
        const matches = labels.map((label) => toMatch(prose, quantity, label))
        const kind =
          matches.find((d) => d.fits && d.words !== '') ??
          matches.find(
            (d, j) => !d.fits && !labels[j]!.isUnsure && !(next && isAside(prose, [quantity, next], labels[j]!))
          )

        return kind ? {kind, ...quantity} : quantity
      })
    },
    namedBy(head) {
      const words = clean(head).toLowerCase()

      return [names, heads].flatMap((d) => d.endingAt(words, words.length)?.values ?? [])
    },
    isValueHead: (head) => namesValues(head) || /\d|(?:^|\s)[A-Z]$/u.test(head ?? '')
  }

  function namesValues(head: string | undefined): boolean {
    if (head === undefined) return true

    const words = clean(head).toLowerCase()

    return values.endingAt(words, words.length) !== undefined
  }

  /** Whether what is named comes next, so that the first of two quantities only says more of it: `Power input: 24 V DC, 5 W`. */
  function isAside(prose: Prose, [{range}, next]: readonly [QuantityMatch, QuantityMatch], {kind}: Label): boolean {
    const gap = prose.text.slice(range.end, next.range.start)

    if (gap.length > longestAside || /[.;!?。；]/u.test(gap)) return false
    if (labelsBefore(prose, next, range.end).length > 0) return false

    return kind.dimensions.some((d) => sameDimension(d, next.unit.dimension) || sameDimension(d, next.unit.amount))
  }

  /** Names that speak for a quantity, the nearest first. */
  function labelsOf(prose: Prose, quantity: QuantityMatch, from: number): readonly Label[] {
    const {range, unit} = quantity
    const labels = [
      ...labelsBefore(prose, quantity, from),
      ...labelsAfter(prose.text, range.end),
      ...labelsOfColon(prose.text, range.start, from)
    ]

    if (prose.kind === 'cell') labels.push(...labelsOfHeads(prose))

    for (const kind of wordless) {
      if (has(kind.excluded, unit.dimension)) labels.push({kind, words: ''})
    }

    return labels
  }

  function labelsBefore(
    {kind: place, rowHead, text}: Prose,
    {range: {start}, value}: QuantityMatch,
    from: number
  ): readonly Label[] {
    const first = Math.max(from, start - reach)
    const clause = text.slice(first, start).toLowerCase()
    const {end, hasLink, isOf, isUnsure} = endOfName(clause)
    const phrase = names.endingAt(clause, end)

    const ofThing = () => (hasLink && !isOf ? labelsOfThing(text, {start: first, end: first + end}) : [])

    if (!phrase) return ofThing()

    // `COP of` leaves no doubt where `COP` would; what it names is the COP.
    const linked = /\s(?:of|is|was)$/u.exec(clause.slice(end - phrase.length, end))?.[0].length ?? 0
    const range = {start: first + end - phrase.length, end: first + end - linked}
    // `a transformer of 800 kWh`, but not `the transformer is 800 m away`.
    const kinds = hasLink && !isOf ? phrase.values.filter((d) => !d.isThing) : phrase.values

    if (kinds.length === 0) return ofThing()

    // The first cell of a row names what the others hold, and a value in it may be a condition: `Withstand voltage 50 Hz, 60 s`.
    const isCondition = isUnsure || (place === 'cell' && rowHead === undefined && value !== undefined && !hasLink)

    return kinds.map((kind) => ({
      kind,
      words: text.slice(range.start, range.end),
      range,
      ...(isCondition && {isUnsure: true as const})
    }))
  }

  /** A name at the beginning of a clause, with the thing it is of before the verb: `The rated power of the motor is 75 kW`. */
  function labelsOfThing(text: string, {start: first, end}: TextRange): readonly Label[] {
    // What was cut off begins with no name: a letter stands before its first.
    const [, name = '', thing] = nameOfThing.exec(text.slice(Math.max(0, first - 1), end)) ?? []

    if (thing === undefined || beginsClause.test(thing)) return []

    const start = end - thing.length - name.length
    const folded = name.trimEnd().toLowerCase()
    const phrase = names.endingAt(folded, folded.length)

    if (phrase?.length !== folded.length) return []

    return phrase.values
      .filter((d) => !d.isThing)
      .map((kind) => ({kind, words: name.trimEnd(), range: {start, end: start + phrase.length}}))
  }

  /** A name at the beginning of what a colon parts from its value: `Tightening torque of the terminals: 2.5 N·m`. */
  function labelsOfColon(text: string, start: number, from: number): readonly Label[] {
    const colon = skipBack(text, start) - 1

    if (colon < from || !(text[colon] === ':' || text[colon] === '：')) return []

    const clause = text.slice(Math.max(0, colon - reach), colon)
    const first = /(?:^|[.;!?。；\n])\s*(?:(?:the|its|our|an?|each)\s)?([^.;!?。；\n]*)$/iu.exec(clause)?.[1] ?? ''
    const folded = first.toLowerCase()
    const phrase = names.beginningAt(folded, 0)

    return phrase && phrase.length < first.length && endsName(folded, phrase.length)
      ? labelsFor(phrase.values, first.slice(0, phrase.length))
      : []
  }

  function labelsAfter(text: string, end: number): readonly Label[] {
    const clause = text.slice(end, end + reach).toLowerCase()
    const gap = /^[\s-]*(?:(?:of|in)\s)?/u.exec(clause)![0].length
    const phrase = names.beginningAt(clause, gap)

    if (!phrase || !endsName(clause, gap + phrase.length)) return []

    const range = {start: end + gap, end: end + gap + phrase.length}

    return phrase.values.map((kind) => ({kind, words: text.slice(range.start, range.end), range}))
  }

  function labelsOfHeads({rowHead, columnHead}: Prose): readonly Label[] {
    const ofColumn = labelsOfHead(columnHead)

    // A row speaks for its values only where the column does not say what it holds: `Value`, but not `Saving`.
    return namesValues(columnHead) ? [...labelsOfHead(rowHead), ...ofColumn] : ofColumn
  }

  function labelsOfHead(head: string | undefined): readonly Label[] {
    if (head === undefined) return []

    const words = clean(head)
    const folded = words.toLowerCase()
    const last = names.endingAt(folded, words.length)
    // `A3 Thermal power at full load`
    const start = /^(?:[A-Z]*\d[\d.-]*\s+)?/u.exec(words)![0].length
    const first = last ? undefined : names.beginningAt(folded, start)

    if (last) return labelsFor(last.values, words.slice(-last.length))

    return first && endsName(folded, start + first.length)
      ? labelsFor(first.values, words.slice(start, start + first.length))
      : []
  }

  /** End of a clause before the words that only link a name to its value, and what they were. */
  function endOfName(clause: string): NameEnd {
    let hasLink = false
    let isOf = true
    let isUnsure = false

    for (let end = skipMarks(clause, clause.length); ; hasLink = true) {
      const link = before.endingAt(clause, end)

      // The last word of a name may be a link elsewhere: `motor rated 75 kW`.
      if (!link || names.endingAt(clause, end)) return {end, hasLink, isOf, isUnsure}

      // `rated at` is longer than the condition in it.
      isUnsure ||= conditions.endingAt(clause, end)?.length === link.length
      isOf &&= clause.slice(end - link.length, end) === 'of'
      end = skipMarks(clause, end - link.length)
    }
  }

  /** Whether nothing follows that would make a name a part of a longer one. */
  function endsName(clause: string, end: number): boolean {
    const next = skipSpace(clause, end)

    return (
      next >= clause.length ||
      '.,;:!?)]。，；：、）'.includes(clause[next]!) ||
      after.beginningAt(clause, next) !== undefined
    )
  }
}

/** Labels without a place; a thing in a head names no quantity. */
function labelsFor(kinds: readonly CompiledKind[], words: string): readonly Label[] {
  return kinds.filter((d) => !d.isThing).map((kind) => ({kind, words}))
}

function indexOf(words: readonly string[]): PhraseIndex<true> {
  return createPhraseIndex(words.map((d) => [d, true]))
}

function phrasesOf({phrases}: CompiledKind): readonly string[] {
  return Object.values(phrases).flat()
}

/** Offset before the white space and the marks that part a name from its value. */
function skipMarks(clause: string, offset: number): number {
  let end = offset

  while (end > 0 && (isSpace(clause.charCodeAt(end - 1)) || ':：=≈~<>≤≥|([（［'.includes(clause[end - 1]!))) end--

  return end
}

function skipBack(text: string, offset: number): number {
  let end = offset

  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--

  return end
}

function toMatch(prose: Prose, {unit, range: place}: QuantityMatch, {kind, words, range}: Label): KindMatch {
  const isRight = fits(kind, unit)
  const limits = isRight && isOwnDimension(kind, unit) ? kind.limits : undefined
  const spared = (!isRight || limits !== undefined) && isSpared(prose, place, kind)

  return {
    id: kind.id,
    name: kind.name,
    words,
    ...(range && {range}),
    fits: isRight || spared,
    ...(limits && !spared && {limits}),
    ...(!isRight && !spared && isOtherKind(kind, unit) && {isNear: true as const})
  }
}

/** Whether a value in a unit can be held against the limits of a kind; one without a dimension of its own is a share. */
function isOwnDimension({dimensions: [own = dimensionless]}: CompiledKind, {dimension}: UnitMatch): boolean {
  return sameDimension(own, dimension)
}

/** Whether a unit is that of another kind of the same dimension: kW for a transformer, kVA for a shaft. */
function isOtherKind({otherKinds}: CompiledKind, {kinds}: UnitMatch): boolean {
  return kinds[0] !== undefined && otherKinds?.includes(kinds[0]) === true
}

function fits(kind: CompiledKind, unit: UnitMatch): boolean {
  if (isOtherKind(kind, unit)) return false
  // A share of anything is a percentage; a time beside a name is how long, not how much.
  if (isDimensionless(unit) || unit.kinds[0] === 'duration') return true

  const {dimension, amount} = unit

  if (kind.excluded.length > 0) {
    const isPerPeriod = !sameDimension(amount, dimension) && phrasesOf(kind).length > 0

    // An amount per year is an amount: the annual saving may be given in kWh/a, but not in MW/a.
    return isPerPeriod ? !has(kind.excluded, amount) || has(kind.dimensions, dimension) : !has(kind.excluded, dimension)
  }

  // A kind without any may be given in units of all sorts: an efficiency in % or in lm/W.
  return kind.dimensions.length === 0 || has(kind.dimensions, dimension) || has(kind.dimensions, amount)
}

function has(dimensions: readonly Dimension[], dimension: Dimension): boolean {
  return dimensions.some((d) => sameDimension(d, dimension))
}

/** Whether other words of the clause or table make the name mean something else. */
function isSpared({text, rowHead, columnHead, tableCaption}: Prose, range: TextRange, {unless}: CompiledKind): boolean {
  if (unless.length === 0) return false

  // A clause of prose is not longer; a text without any stop must not cost more.
  const first = Math.max(0, range.start - clauseReach)
  const near = text.slice(first, range.end + clauseReach)
  const {start, end} = clauseAround(near, {start: range.start - first, end: range.end - first})
  const words = [near.slice(start, end), rowHead, columnHead, tableCaption].join('\n').toLowerCase()

  return unless.some((d) => hasWord(words, d))
}

/** Head without its unit and marks: `Annual saving (MWh)*` is `Annual saving`. */
function clean(head: string): string {
  return head.replace(/[\s*†‡:：]+$/u, '').replace(/\s*[([（［][^()[\]（）［］]*[)\]）］]$|,\s*\S+$|\s+in\s+\S+$/u, '')
}
