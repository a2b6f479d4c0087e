import {type Document, defineDocumentRule, type Segment, type Vocabulary} from '@tenderlint/core'
import type {TextRange} from '@tenderlint/matchers'

/** Report abbreviations that a document explains in two ways. */
export default defineDocumentRule({
  id: 'terminology/conflicting-abbreviation',
  description: 'Give an abbreviation one meaning in a document',
  severity: 'warning',
  messages: {
    conflicting: 'Unexpected second meaning `{actual}` of `{name}`, expected `{expected}`'
  },
  *document(document, {vocabulary}) {
    for (const [name, [first, ...others]] of readMeanings(document, vocabulary)) {
      for (const other of others) {
        if (!first || isSame(first, other)) continue

        yield {
          range: other.range,
          messageId: 'conflicting',
          data: {name, actual: other.words, expected: first.words},
          // Which of the two comes first must not count, or a paragraph that moves would make another finding.
          key: [name, ...[fold(first.words), fold(other.words)].sort()].join('\n'),
          related: [{range: first.range, note: 'explained here'}]
        }
      }
    }
  }
})

/** Full form that a document gives for an abbreviation. */
interface Meaning {
  /** In the document text. */
  readonly range: TextRange
  readonly words: string
  /** Concepts of the glossary that the words designate. */
  readonly concepts: readonly string[]
}

function readMeanings(document: Document, vocabulary: Vocabulary): ReadonlyMap<string, readonly Meaning[]> {
  const names = new Map<string, Meaning[]>()

  for (const segment of document.segments) {
    if (segment.quoted) continue

    for (const {text, expansion} of vocabulary.abbreviations(segment)) {
      if (!expansion) continue

      const meanings = names.get(text) ?? []

      meanings.push(meaningOf(segment, expansion, vocabulary))
      names.set(text, meanings)
    }
  }

  return names
}

function meaningOf(segment: Segment, {start, end}: TextRange, vocabulary: Vocabulary): Meaning {
  return {
    range: {start: segment.start + start, end: segment.start + end},
    words: segment.text.slice(start, end),
    concepts: vocabulary
      .terms(segment)
      .filter((d) => d.range.start <= start && end <= d.range.end)
      .map((d) => d.conceptId)
  }
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
