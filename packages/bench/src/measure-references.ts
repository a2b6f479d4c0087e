import type {Rule, Vocabulary} from '@tenderlint/core'
import type {Prose} from '@tenderlint/matchers'
import type {LabelledSentence} from './labelled-sentences.ts'

/** Counts of what was found against what should be, and the sentences where they differ. */
export interface Score {
  readonly found: number
  readonly missed: number
  readonly wrong: number
  readonly recall: number
  readonly precision: number
  /** `12: missed ISO 9001`, by line of the file. */
  readonly differences: readonly string[]
}

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

function score(
  sentences: readonly LabelledSentence[],
  compare: (sentence: LabelledSentence) => {readonly expected: readonly string[]; readonly actual: readonly string[]}
): Score {
  const differences: string[] = []
  let found = 0
  let missed = 0
  let wrong = 0

  for (const sentence of sentences) {
    const {expected, actual} = compare(sentence)
    const absent = expected.filter((d) => !actual.includes(d))
    const extra = actual.filter((d) => !expected.includes(d))

    found += expected.length - absent.length
    missed += absent.length
    wrong += extra.length
    differences.push(
      ...absent.map((d) => `${sentence.line}: missed ${d}`),
      ...extra.map((d) => `${sentence.line}: wrong ${d}`)
    )
  }

  return {found, missed, wrong, recall: found / (found + missed), precision: found / (found + wrong), differences}
}
