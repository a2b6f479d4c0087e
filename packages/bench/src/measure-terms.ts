import {type ConfiguredRule, defaultReadLimits, type Rule, run, type Vocabulary} from '@tenderlint/core'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import type {LabelledTerms} from './labelled-terms.ts'
import {type Score, score} from './score.ts'

/** How well defects of terms are found. */
export interface TermScores {
  readonly sentences: number
  /** Sentences in which nothing should be found. */
  readonly clean: number
  /** By rule and exact words. */
  readonly defects: Score
}

/** Measure rules over labelled sentences, each read as a document of its own, as of a day. */
export async function measureTerms(
  sentences: readonly LabelledTerms[],
  {vocabulary, rules, asOf}: {vocabulary: Vocabulary; rules: readonly Rule[]; asOf: string}
): Promise<TermScores> {
  const configured = rules.map(
    (rule): ConfiguredRule => ({rule, severity: rule.severity, options: rule.options?.parse(undefined)})
  )
  const found = new Map<LabelledTerms, readonly string[]>()

  for (const sentence of sentences) {
    const result = await markdownAdapter.read(new TextEncoder().encode(sentence.markdown), {
      path: 'sentence.md',
      limits: defaultReadLimits
    })

    if (!('document' in result)) throw new Error(`sentences.txt:${sentence.line}: Unreadable sentence`)

    const findings = run(result.document, {rules: configured, vocabulary, asOf, url: (id) => id})

    found.set(
      sentence,
      findings.map((d) => `${d.ruleId}: ${d.quote}`)
    )
  }

  return {
    sentences: sentences.length,
    clean: sentences.filter((d) => d.defects.length === 0).length,
    defects: score(sentences, (sentence) => ({
      expected: sentence.defects.map((d) => `${d.rule}: ${d.words}`),
      actual: found.get(sentence)!
    }))
  }
}
