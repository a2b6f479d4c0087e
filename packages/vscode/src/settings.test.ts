import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {vscodeSettings} from '../../../scripts/vscode-settings.mjs'

test('should contribute the settings of the configuration (else run scripts/write-config-schema.mjs)', () => {
  const {configuration, descriptions} = vscodeSettings(read('../../cli/tenderlint.schema.json'))
  const {contributes} = read('../package.json') as {contributes: {configuration: unknown}}

  expect(contributes.configuration).toEqual(configuration)
  expect(read('../package.nls.json')).toMatchObject(descriptions)
})

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}
