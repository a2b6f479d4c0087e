import {type Document, type Finding, type Rule, run, waive} from '@tenderlint/core'
import {exampleVocabulary} from './example-vocabulary.ts'
import type {RuleExample} from './read-examples.ts'

/** Run one rule over a document as an example wants it; findings that the document allows are left out. */
export function runExample(rule: Rule, example: RuleExample, document: Document): readonly Finding[] {
  const url = (id: string) => `rules/${id}/README.md`
  const found = run(document, {
    rules: [{rule, severity: rule.severity, options: rule.options?.parse(example.options)}],
    vocabulary: exampleVocabulary(example.vocabulary),
    asOf: example.asOf,
    url
  })
  const ids = new Set([rule.id])
  const findings = waive(document, found, {
    waivers: [],
    knownIds: ids,
    activeIds: ids,
    today: example.asOf,
    url
  })

  return findings.filter((d) => d.suppression === undefined)
}

/** Write a finding as a line of a `findings` fence, with its severity where the line it is held against has one. */
export function findingLine(finding: Finding, expected: string | undefined): string {
  const {line, column, endLine, endColumn, severity, message} = finding
  const stated = /^[\d:-]+ (?:error|info|warning): /.test(expected ?? '') ? ` ${severity}` : ''

  return `${line}:${column}-${endLine}:${endColumn}${stated}: ${message}`
}
