import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {documentTypes} from '../common/document-types.ts'
import type {Setup} from '../common/task.ts'
import {openConfig} from './open-config.ts'

const folder = fileURLToPath(new URL('../../../../rules/profiles', import.meta.url))
const profiles = Object.fromEntries(
  readdirSync(folder).map((d) => [basename(d, '.yaml'), readFileSync(join(folder, d), 'utf8')] as const)
)
const nothing: Setup = {today: '2026-11-23', files: []}

test('should have a profile of each type of document', () => {
  expect(documentTypes.filter((d) => !profiles[d])).toEqual([])
})

test('should need no settings', () => {
  expect(openConfig(nothing, profiles)).toEqual({
    problems: [],
    config: {path: '', fragments: [{source: 'page', settings: {}}]}
  })
})

test('should put what was given before a profile that was chosen, and its day last', () => {
  const files = [
    {name: 'tenderlint.yaml', bytes: bytesOf('extends: base/firm.yaml\nglossary: [terms.yaml]\n')},
    {name: 'firm.yaml', bytes: bytesOf('protect: [Acme]\n')},
    {name: 'terms.yaml', bytes: bytesOf('[]')},
    {name: 'units.yaml', bytes: bytesOf('[]')}
  ]
  const {config, problems} = openConfig({...nothing, type: 'proposal', asOf: '2025-01-31', files}, profiles)

  expect({...config, problems}).toEqual({
    problems: [],
    path: 'tenderlint.yaml',
    fragments: [
      {source: 'profiles/proposal.yaml', settings: {type: 'proposal'}},
      {source: 'firm.yaml', settings: {protect: ['Acme']}},
      {source: 'tenderlint.yaml', settings: {glossary: ['terms.yaml']}},
      {source: 'page', settings: {type: 'proposal', asOf: '2025-01-31', glossary: ['units.yaml']}}
    ]
  })
})

test('should tell what the settings name and nobody gave', () => {
  const files = [
    {
      name: 'tenderlint.yaml',
      bytes: bytesOf('extends: sow\nglossary: [term.yaml]\nstandards: [catalogue-2026.yaml]\n')
    },
    {name: 'terms.yaml', bytes: bytesOf('[]')}
  ]
  const {problems} = openConfig({...nothing, files}, profiles)

  expect(problems.map(({line, message, hint}) => [line, message, hint])).toEqual([
    [2, 'no such file: `term.yaml`', 'did you mean `terms.yaml`?'],
    [3, 'no such file: `catalogue-2026.yaml`', 'give it to the page, too']
  ])
})

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
