import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {testRule} from '@tenderlint/rule-tester'
import {expect, test} from 'vitest'
import {rules} from './index.ts'

const folders = readdirSync(new URL('.', import.meta.url), {withFileTypes: true})
  .filter((d) => d.isDirectory() && d.name !== 'dist' && d.name !== 'node_modules')
  .flatMap((family) =>
    readdirSync(new URL(`${family.name}/`, import.meta.url), {withFileTypes: true})
      .filter((d) => d.isDirectory())
      .map((d) => `${family.name}/${d.name}`)
  )
  .toSorted()

test('should list the rule of each folder, sorted', () => {
  expect(rules.map((d) => d.id)).toEqual(folders)
})

for (const rule of rules) testRule(rule, fileURLToPath(new URL(`${rule.id}/README.md`, import.meta.url)))
