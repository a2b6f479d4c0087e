// Writes packages/cli/tenderlint.schema.json, the JSON Schema of tenderlint.yaml for editors, and the settings of packages/vscode that are
// made from it. Run it after `npm run build`.
import {writeFileSync} from 'node:fs'
import {configJsonSchema} from '../packages/linter/dist/config/index.js'
import {rules} from '../packages/linter/dist/index.js'

const path = new URL('../packages/cli/tenderlint.schema.json', import.meta.url)

writeFileSync(path, `${JSON.stringify(configJsonSchema(rules), undefined, 2)}\n`)
await import('./write-vscode-settings.mjs')
