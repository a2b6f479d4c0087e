import {readFileSync} from 'node:fs'
import type {Finding, Rule} from '@tenderlint/core'
import {describe, expect, test} from 'vitest'
import {applyFixes} from './apply-fixes.ts'
import {readExample} from './read-example.ts'
import {type RuleExample, readExamples} from './read-examples.ts'
import {findingLine, runExample} from './run-example.ts'

/** Fixes may overlap, so that one run cannot apply them all. */
const fixRuns = 4

/**
 * Declare the tests of a rule that its README holds.
 *
 * A bad example must give exactly its findings, keep their fingerprints when a paragraph is put before it, and lose them with
 * their fixes; a good one must give none.
 */
export function testRule(rule: Rule, readmePath: string): void {
  describe(rule.id, async () => {
    const page = await readExamples(readFileSync(readmePath, 'utf8'))

    test('should have a page with its id, a reason, and two examples of each sort at least', () => {
      expect({
        id: page.id,
        hasReason: page.reason !== '',
        hasBad: page.bad.length >= 2,
        hasGood: page.good.length >= 2,
        badWithoutFindings: page.bad.filter((d) => d.findings.length === 0).map((d) => d.line),
        goodWithFindings: page.good.filter((d) => d.findings.length > 0).map((d) => d.line)
      }).toEqual({
        id: rule.id,
        hasReason: true,
        hasBad: true,
        hasGood: true,
        badWithoutFindings: [],
        goodWithFindings: []
      })
    })

    for (const example of page.bad) testBad(rule, example)

    for (const example of page.good) {
      test(`should find nothing in the example on line ${example.line}`, async () => {
        expect(await linesOf(rule, example)).toEqual([])
      })
    }
  })
}

function testBad(rule: Rule, example: RuleExample): void {
  test(`should find what the example on line ${example.line} says`, async () => {
    expect(await linesOf(rule, example)).toEqual(example.findings)
  })

  test(`should keep fingerprints after an insertion before the example on line ${example.line}`, async () => {
    const document = await readExample(example)
    const preface = document.properties.language === 'zh' ? '前言。' : 'Preface.'
    const before = runExample(rule, example, document)
    const after = runExample(rule, example, await readExample(example, preface))

    expect(after.map((d) => d.fingerprint)).toEqual(before.map((d) => d.fingerprint))
  })

  test(`should find nothing after the fixes of the example on line ${example.line}`, async () => {
    const before = runExample(rule, example, await readExample(example))
    const left = before.filter((d) => d.fixes.length === 0)

    for (let i = 0; i < Math.max(...before.map((d) => d.fixes.length)); i++) {
      const {findings, source} = await fix(rule, example, i)

      expect({source, findings: quotesOf(findings)}).toEqual({source, findings: quotesOf(left)})
    }
  })
}

async function linesOf(rule: Rule, example: RuleExample): Promise<readonly string[]> {
  const findings = runExample(rule, example, await readExample(example))

  return findings.map((d, i) => findingLine(d, example.findings[i]))
}

async function fix(rule: Rule, example: RuleExample, alternative: number) {
  let {source} = example
  let findings: readonly Finding[] = []

  for (let i = 0; i <= fixRuns; i++) {
    const document = await readExample({...example, source})

    findings = runExample(rule, example, document)

    if (findings.every((d) => d.fixes.length === 0)) break

    source = applyFixes(source, document, findings, alternative)
  }

  return {findings, source}
}

function quotesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((d) => `${d.messageId}: ${d.quote}`)
}
