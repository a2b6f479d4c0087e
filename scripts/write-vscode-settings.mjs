// Writes the settings of packages/vscode from packages/cli/tenderlint.schema.json; write-config-schema.mjs runs it.
import {readFileSync, writeFileSync} from 'node:fs'
import {vscodeSettings} from './vscode-settings.mjs'

const {configuration, descriptions} = vscodeSettings(read('../packages/cli/tenderlint.schema.json'))
const manifest = read('../packages/vscode/package.json')
const names = Object.entries(read('../packages/vscode/package.nls.json')).filter(([key]) => !key.startsWith('setting'))

write('../packages/vscode/package.json', {...manifest, contributes: {...manifest.contributes, configuration}})
write(
  '../packages/vscode/package.nls.json',
  Object.fromEntries([...names, ...Object.entries(descriptions)].sort(([a], [b]) => (a < b ? -1 : 1)))
)

function read(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
}

function write(path, value) {
  writeFileSync(new URL(path, import.meta.url), `${JSON.stringify(value, undefined, 2)}\n`)
}
