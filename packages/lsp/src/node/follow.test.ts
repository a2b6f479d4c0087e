import {emptyConfig, isFailed} from '@tenderlint/linter'
import {createRuntime} from '@tenderlint/runtime'
import fc from 'fast-check'
import {expect, test} from 'vitest'

const linter = createRuntime({config: emptyConfig, asOf: '2026-11-22'}).linter()

/** Blocks in which rules find something: by themselves, or by what else the document says. */
const block = fc.constantFrom(
  '# Offer',
  '## 2 Scope',
  'A power of 5 Kw.',
  'The rated power of pump P1 is 5 kW.',
  'The rated power of pump P1 is 7 kW.',
  'It follows ISO 9001:2008 and ISO 9001:2015.',
  'It follows ISO 9001:2015.',
  '## References\n\n- ISO 9001:2015\n- IEC 61508-1:2010\n- ISO 50001:2018',
  'A programmable logic controller (PLC) is used.',
  'The PLC is new, as each PLC is.',
  'The execution mechanism and the gear box.',
  '12.5 m and 12,5 m',
  '供应商负责远程诊断，功率为 5 Kw。',
  'Table 1: Pressure in bar',
  '| Item | Power in kW |\n|---|---|\n| Pump | 5 kWh |\n| Fan | 6 MPa |',
  '- first of 6 Kw\n- second, see [drawing]\n\n  with more of 7 Kw',
  '> quoted 5 Kw',
  '<!-- tenderlint-allow units/wrong-symbol: as drawn -->',
  '<!-- tenderlint-allow document references/inconsistent-edition: as agreed -->',
  '<!-- tenderlint-allow section units/wrong-symbol: as drawn -->',
  '```\n5 Kw\n```',
  '[drawing]: /a "5 Kw"',
  'A note[^1] here.',
  '[^1]: of 5 Kw',
  '---\nlanguage: zh\n---'
)
const text = fc.array(block, {minLength: 1, maxLength: 12}).map((d) => `${d.join('\n\n')}\n`)
const edit = fc.record({
  place: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  words: fc.oneof(
    fc.constantFrom('', '\n', '\n\n', 'x', ' ', '```\n', '<!--', '5 Kw', '- ', '# '),
    block.map((d) => `\n\n${d}\n\n`)
  )
})

test('should find after any edits what is found afresh', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(edit, {minLength: 1, maxLength: 5}), async (first, edits) => {
      const followed = linter.follow('offer.md')
      let source = first

      await followed.lint(source, pause)

      for (const {length, place, words} of edits) {
        const start = Math.floor(place * source.length)

        source = source.slice(0, start) + words + source.slice(start + length)
        expect(await followed.lint(source, pause).then(factsOf)).toEqual(
          factsOf(await linter.lint({path: 'offer.md', bytes: new TextEncoder().encode(source)}))
        )
      }
    }),
    {numRuns: Number(process.env.FOLLOW_RUNS ?? 25)}
  )
})

const pause = async () => {}

function factsOf(result: Awaited<ReturnType<typeof linter.lint>> | Awaited<ReturnType<Followed['lint']>>): unknown {
  if ('document' in result) return {findings: result.findings, coverage: result.document.coverage}

  return isFailed(result) ? result : {findings: result.findings, coverage: result.coverage}
}

type Followed = ReturnType<typeof linter.follow>
