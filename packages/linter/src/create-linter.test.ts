import {compileVocabulary} from '@tenderlint/glossary'
import {expect, test} from 'vitest'
import type {Config} from './config/config.ts'
import {createLinter} from './create-linter.ts'

const {value: vocabulary} = compileVocabulary({terms: [], units: [], standards: []})

async function asOfFor(config: Config['fragments']) {
  const linter = createLinter({
    config: {path: 'tenderlint.yaml', fragments: config},
    vocabulary,
    asOf: '2026-11-23',
    pdfAssets: {cMaps: '', standardFonts: '', wasm: ''}
  })
  const report = await linter.lint({path: 'offer.md', bytes: new TextEncoder().encode('An offer.\n')})

  return 'findings' in report ? report.asOf : undefined
}

test('should tell the day of the verdicts where it is not today', async () => {
  const source = 'tenderlint.yaml'

  expect([
    await asOfFor([]),
    await asOfFor([{source, settings: {asOf: '2026-11-23'}}]),
    await asOfFor([{source, settings: {asOf: '2024-05-01'}}])
  ]).toEqual([undefined, undefined, '2024-05-01'])
})
