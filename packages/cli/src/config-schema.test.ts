import {readFileSync} from 'node:fs'
import {rules} from '@tenderlint/linter'
import {configJsonSchema} from '@tenderlint/linter/config'
import {expect, test} from 'vitest'

test('should ship the schema of the configuration as it is (else run scripts/write-config-schema.mjs)', () => {
  const shipped = readFileSync(new URL('../tenderlint.schema.json', import.meta.url), 'utf8')

  expect(JSON.parse(shipped)).toEqual(configJsonSchema(rules))
})
