import type {Prose} from '@tenderlint/matchers'
import {exampleVocabulary} from '@tenderlint/rule-tester'
import {expect, test} from 'vitest'
import {rules} from './index.ts'

/** Sentences that use a reference in one way each. `…` stands for the designation. */
const uses = {
  normative: 'The work follows ….',
  certificate: 'We are certified to ….',
  contract: 'The contract dated 2015 names ….',
  history: 'At the time the work followed ….',
  quotation: 'The tender asks for “work by …”.',
  adoption: 'The work follows EN ….'
} as const

/**
 * Verdict by edition, day and use: error, warning, info, or nothing (`-`), in the order of `uses`.
 *
 * The days lie before and after publication, within a transition, after it, and after the next edition but one.
 */
const decisions = `
ISO 9001:2000   2007-12-31  -       -       -     -  -  -
ISO 9001:2000   2009-06-30  info    info    -     -  -  -
ISO 9001:2000   2012-06-30  warning warning info  -  -  -
ISO 9001:2000   2016-06-30  error   error   info  -  -  warning
ISO 9001:2008   2010-06-30  -       -       -     -  -  -
ISO 9001:2008   2016-06-30  info    info    -     -  -  -
ISO 9001:2008   2018-12-31  warning error   info  -  -  info
ISO 9001:2008   2026-12-31  error   error   info  -  -  warning
ISO 9001:2015   2026-09-15  -       -       -     -  -  -
ISO 9001:2015   2026-09-16  info    info    -     -  -  -
ISO 9001:2026   2026-09-16  -       -       -     -  -  -
ISO 14001:2004  2018-06-30  info    info    -     -  -  -
ISO 14001:2004  2020-06-30  warning error   info  -  -  info
ISO 14001:2015  2027-06-30  info    info    -     -  -  -
ISO 14001:2015  2029-06-01  info    warning info  -  -  info
IEC 61508-1:1998 2010-04-29 -       -       -     -  -  -
IEC 61508-1:1998 2011-06-30 info    info    -     -  -  -
IEC 61508-1:1998 2020-06-30 warning warning info  -  -  -
ISO/IEC 27001:2013 2025-10-31 info  info    -     -  -  -
ISO/IEC 27001:2013 2025-11-01 warning error info  -  -  info
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [, edition, asOf, rest] = /^(.*?:\d{4}) +(\S+) +(.*)$/u.exec(line)!
    const verdicts = rest!.split(/ +/u)

    return Object.entries(uses).map(([use, sentence], i) => [edition!, asOf!, use, verdicts[i]!, sentence] as const)
  })

const rule = rules.find((d) => d.id === 'references/superseded-edition')!
const vocabulary = exampleVocabulary({})

test('should decide 120 cases', () => {
  expect(decisions.length).toEqual(120)
})

test.each(decisions)('should judge %s on %s in a %s: %s', (edition, asOf, _, verdict, sentence) => {
  const prose: Prose = {
    kind: 'paragraph',
    language: 'en',
    text: sentence.replace('…', edition),
    marks: [],
    quoted: false
  }

  if (!('segment' in rule)) throw new Error('Unexpected document rule')

  const found = Array.from(rule.segment(prose, {options: undefined, vocabulary, asOf}), (d) => d.severity)

  expect(found[0] ?? '-').toEqual(verdict)
})
