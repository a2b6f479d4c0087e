import {type Document, defineDocumentRule, type FindInProse, type Gathered, groupBy} from '@tenderlint/core'
import {editDistance, type TextRange} from '@tenderlint/matchers'

/** Report abbreviations that a document explains in two ways. */
export default defineDocumentRule({
  id: 'terminology/conflicting-abbreviation',
  description: 'Give an abbreviation one meaning in a document',
  severity: 'warning',
  messages: {
    conflicting: 'Unexpected second meaning `{actual}` of `{name}`, expected `{expected}`',
    misspelt: 'Unexpected full form `{actual}` of `{name}`, expected `{expected}`',
    respelt: 'Unexpected second spelling `{actual}` of the full form of `{name}`, beside `{expected}`'
  },
  *document(document, {gather}) {
    for (const [name, [first, ...others]] of groupBy(gather(findMeanings, 'abbreviations'), (d) => d.fact.name)) {
      for (const other of others) {
        if (!first || isSame(first.fact, other.fact)) continue

        const isRespelt = isNearMiss(first.fact, other.fact)
        const order = isRespelt ? compare(first.fact, other.fact, {name, document}) : 0
        const [wrong, right] = order > 0 ? [first, other] : [other, first]

        yield {
          range: rangeOf(wrong),
          messageId: !isRespelt ? 'conflicting' : order === 0 ? 'respelt' : 'misspelt',
          defect: 'conflicting',
          data: {name, actual: wrong.fact.words, expected: right.fact.words},
          // Which of the two comes first must not count, or a paragraph that moves would make another finding.
          key: [name, ...[fold(first.fact.words), fold(other.fact.words)].sort()].join('\n'),
          related: [{range: rangeOf(right), note: 'explained here'}]
        }
      }
    }
  }
})

/** Full form that a document gives for an abbreviation. */
interface Meaning {
  readonly name: string
  /** In the segment's text. */
  readonly range: TextRange
  readonly words: string
  /** Concepts of the glossary that the words designate. */
  readonly concepts: readonly string[]
}

const findMeanings: FindInProse<Meaning> = (prose, {vocabulary}) => {
  if (prose.quoted) return []

  return vocabulary.abbreviations(prose).flatMap(({text: name, expansion: range}) => {
    if (!range) return []

    const concepts = vocabulary
      .terms(prose)
      .filter((d) => d.range.start <= range.start && range.end <= d.range.end)
      .map((d) => d.conceptId)

    return [{name, range, words: prose.text.slice(range.start, range.end), concepts}]
  })
}

/** Range in document text. */
function rangeOf({fact: {range}, segment}: Gathered<Meaning>): TextRange {
  return {start: segment.start + range.start, end: segment.start + range.end}
}

/** Whether two full forms mean the same: one concept, one a part of the other, or the same but for spelling. */
function isSame(a: Meaning, b: Meaning): boolean {
  const first = fold(a.words)
  const second = fold(b.words)

  return (
    a.concepts.some((d) => b.concepts.includes(d)) ||
    isPart(first, second) ||
    isPart(second, first) ||
    isNear(first, second)
  )
}

function isPart(part: string, whole: string): boolean {
  return whole.replaceAll(' ', '').includes(part.replaceAll(' ', ''))
}

/** Words of a full form without case, hyphens, small words and endings. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((d) => !smallWords.has(d))
    .map((d) => d.replace(/(?:ies|y|es|s)$/u, ''))
    .join(' ')
}

const smallWords: ReadonlySet<string> = new Set(['', 'a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to'])

/** Whether two full forms differ by no more than a spelling: word by word the same beginning. */
function isNear(first: string, second: string): boolean {
  const words = first.split(' ')
  const others = second.split(' ')

  return (
    words.length === others.length && words.every((d, i) => commonStart(d, others[i]!) >= Math.min(4, d.length - 1))
  )
}

function commonStart(a: string, b: string): number {
  let length = 0

  while (length < a.length && a[length] === b[length]) length++

  return length
}

/** Whether two full forms are so alike that one is probably a mistake: a letter or two, or one word, make the difference. */
function isNearMiss(a: Meaning, b: Meaning): boolean {
  const words = fold(a.words).split(' ')
  const others = fold(b.words).split(' ')
  const [short, long] = words.length < others.length ? [words, others] : [others, words]

  if (short.length === long.length) {
    const differing = short.flatMap((d, i) => (d === long[i] ? [] : [[d, long[i]!] as const]))

    return (
      differing.length === 1 &&
      differing.every(([d, e]) => Math.min(d.length, e.length) > 3 && editDistance(d, e, 2) <= 2)
    )
  }

  return (
    short.length > 2 &&
    long.length === short.length + 1 &&
    long.some((_, gap) => long.toSpliced(gap, 1).every((d, i) => d === short[i]))
  )
}

/** Which of two full forms is right: above 0 the second, below 0 the first, 0 when nothing tells. */
function compare(
  first: Meaning,
  second: Meaning,
  {name, document}: {readonly name: string; readonly document: Document}
): number {
  return (
    Number(second.concepts.length > 0) - Number(first.concepts.length > 0) ||
    Number(isSpelledOut(name, second.words)) - Number(isSpelledOut(name, first.words)) ||
    timesIn(document, second.words) - timesIn(document, first.words) ||
    rarest(document, second.words) - rarest(document, first.words)
  )
}

/** How often the word of a full form stands in a document that does so least often: a mistyped one stands there once. */
function rarest(document: Document, words: string): number {
  return Math.min(...words.split(/\s+/u).map((d) => timesIn(document, d)))
}

/** Whether the letters of an abbreviation are those that the words of its full form begin with. */
function isSpelledOut(name: string, words: string): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  const initials = words.split(/[^\p{L}\p{N}]+/u).map((d) => d[0] ?? '')

  return letters(initials.join('')) === letters(name)
}

function timesIn({segments}: Document, words: string): number {
  const wanted = words.toLowerCase()

  return segments.reduce((sum, d) => sum + d.text.toLowerCase().split(wanted).length - 1, 0)
}
