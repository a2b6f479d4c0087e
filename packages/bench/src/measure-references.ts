import type {Rule, Vocabulary} from '@tenderlint/core'
import type {Prose} from '@tenderlint/matchers'
import type {LabelledSentence} from './labelled-sentences.ts'
import {type Score, score} from './score.ts'

/** How well references, and defects in them, are found. */
export interface ReferenceScores {
  readonly sentences: number
  readonly recognition: Score
  readonly defects: Score
}

/** Measure recognition (place and right form) and defects (rule by sentence) over labelled sentences, as of a day. */
export function measureReferences(
  sentences: readonly LabelledSentence[],
  {vocabulary, rules, asOf}: {vocabulary: Vocabulary; rules: readonly Rule[]; asOf: string}
): ReferenceScores {
  return {
    sentences: sentences.length,
    recognition: score(sentences, (d) => ({
      expected: d.references.map(({start, end, normal}) => `${start}-${end} ${normal}`),
      actual: vocabulary.standards(proseOf(d)).map(({range, normal}) => `${range.start}-${range.end} ${normal}`)
    })),
    defects: score(sentences, (d) => ({
      expected: d.defects,
      actual: rules.filter((rule) => finds(rule, proseOf(d), {vocabulary, asOf})).map((rule) => rule.id)
    }))
  }
}

function finds(rule: Rule, prose: Prose, {vocabulary, asOf}: {vocabulary: Vocabulary; asOf: string}): boolean {
  if (!('segment' in rule)) return false

  for (const _ of rule.segment(prose, {options: rule.options?.parse(undefined), vocabulary, asOf})) return true

  return false
}

function proseOf({text, isQuoted}: LabelledSentence): Prose {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'

  return {kind: 'paragraph', language, text, marks: [], quoted: isQuoted}
}
