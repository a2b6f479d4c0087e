import {defineDocumentRule, type FindInProse, type Gathered} from '@tenderlint/core'
import type {TextRange} from '@tenderlint/matchers'

/** Report abbreviations that a document explains in two ways. */
export default defineDocumentRule({
  id: 'terminology/conflicting-abbreviation',
  description: 'Give an abbreviation one meaning in a document',
  severity: 'warning',
  messages: {
    conflicting: 'Unexpected second meaning `{actual}` of `{name}`, expected `{expected}`'
  },
  *document(_document, {gather}) {
    for (const [name, [first, ...others]] of meaningsByName(gather(findMeanings))) {
      for (const other of others) {
        if (!first || isSame(first.fact, other.fact)) continue

        const {words: expected} = first.fact
        const {words: actual} = other.fact

        yield {
          range: rangeOf(other),
          messageId: 'conflicting',
          data: {name, actual, expected},
          // Which of the two comes first must not count, or a paragraph that moves would make another finding.
          key: [name, ...[fold(expected), fold(actual)].sort()].join('\n'),
          related: [{range: rangeOf(first), note: 'explained here'}]
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

function meaningsByName(meanings: Iterable<Gathered<Meaning>>): ReadonlyMap<string, readonly Gathered<Meaning>[]> {
  const names = new Map<string, Gathered<Meaning>[]>()

  for (const meaning of meanings) {
    const {name} = meaning.fact
    const others = names.get(name)

    if (others) others.push(meaning)
    else names.set(name, [meaning])
  }

  return names
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
