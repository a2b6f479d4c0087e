import {createVocabulary, defaultReadLimits, run} from '@tenderlint/core'
import {createNearTermMatcher, createTermMatcher, type Prose} from '@tenderlint/matchers'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import {rules} from '@tenderlint/rules'
import {compileOwnTerms} from './compile-own-terms.ts'
import {createConcepts} from './concepts.ts'
import {createMarkdown} from './markdown-corpus.ts'
import {keptMegabytes, type Run} from './measure.ts'
import {shippedVocabulary} from './shipped-vocabulary.ts'
import {openTextlint} from './textlint.ts'

/** Concepts of the glossary that is compiled and loaded. */
const largest = 10_000

/** Concepts that textlint looks for: with ten thousand it takes minutes. */
const peerCount = 1000

/** Characters of Markdown that textlint reads: with a megabyte a round takes a quarter of a minute. */
const peerSize = 250_000

/** Compile a large glossary, load it from the cache, and tell how much memory it keeps once it has been used. */
export const glossaryRuns: Readonly<Record<string, () => Promise<Run>>> = {
  compile: async () => {
    const text = createConcepts(largest)

    return () => void compileOwnTerms(text)
  },
  load: async () => {
    const json = compiledJson()

    return () => void createTermMatcher(JSON.parse(json))
  },
  memory: async () => {
    const json = compiledJson()
    const text = createMarkdown(peerSize)
    const prose: readonly Prose[] = text
      .split('\n')
      .map((line) => ({kind: 'paragraph', language: 'en', text: line, marks: [], quoted: false}))

    return () => {
      const kept = keptMegabytes(() => {
        const terms = JSON.parse(json)
        const matcher = createTermMatcher(terms)
        const near = createNearTermMatcher(terms)

        for (const line of prose) {
          matcher.match(line)
          near(line)
        }

        return [matcher, near]
      })

      return kept.toFixed(1)
    }
  }
}

/** Markdown in which some of the terms are those not to be used. */
function createPeerMarkdown(): string {
  return createMarkdown(peerSize).replaceAll(' meets ', ' arrangement meets ')
}

function compiledJson(): string {
  return JSON.stringify(compileOwnTerms(createConcepts(largest)))
}

/** Look for the deprecated terms of a glossary in Markdown, from its text to the findings: we, and textlint with its word lists. */
export const textlintRuns: Readonly<Record<string, () => Promise<Run>>> = {
  floor: async () => {
    const text = createPeerMarkdown()
    const lint = await openTextlint(peerCount)

    return async () => `${await lint(text)} findings`
  },
  ours: async () => {
    const bytes = new TextEncoder().encode(createPeerMarkdown())
    const terms = compileOwnTerms(createConcepts(peerCount))
    const vocabulary = createVocabulary({...shippedVocabulary(), terms})
    const rule = rules.find((d) => d.id === 'terminology/deprecated-term')!

    return async () => {
      const result = await markdownAdapter.read(bytes, {path: 'bench.md', limits: defaultReadLimits})

      if ('failure' in result) throw new Error(result.failure.cause)

      const findings = run(result.document, {
        rules: [{rule, severity: rule.severity, options: undefined}],
        vocabulary,
        asOf: terms.asOf,
        url: (id) => id
      })

      return `${findings.length} findings`
    }
  }
}
