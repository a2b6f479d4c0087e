// Writes a new rule: `pnpm new-rule references/undated-reference`. Its tests fail until the page says what the rule is for.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [id] = process.argv.slice(2)
// Tests give a folder of their own.
const rules = process.env.TENDERLINT_RULES ?? join(root, 'rules')
const problem = check()

if (problem) {
  console.error(problem)
  process.exit(2)
}

const folder = join(rules, id)
const index = join(rules, 'index.ts')

mkdirSync(folder, {recursive: true})
writeFileSync(join(folder, 'rule.ts'), ruleSource())
writeFileSync(join(folder, 'README.md'), page())
writeFileSync(join(folder, 'messages.zh.yaml'), translation())
writeFileSync(index, addRule(readFileSync(index, 'utf8')))
console.log(`rules/${id}/rule.ts\nrules/${id}/README.md\nrules/${id}/messages.zh.yaml\nrules/index.ts`)

function check() {
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(id ?? '')) {
    return `Unexpected name \`${id ?? ''}\`, expected \`family/defect\` in small letters, such as \`references/undated-reference\``
  }
  if (/\/(?:no|use)-/.test(id)) {
    return `Unexpected name \`${id}\`, expected the defect itself, which reads well after "allow"`
  }

  return existsSync(join(rules, id)) ? `Unexpected name \`${id}\`: there is such a rule` : undefined
}

function ruleSource() {
  return `import {defineSegmentRule} from '@tenderlint/core'

/** Report WHAT. */
export default defineSegmentRule({
  id: '${id}',
  description: 'WHAT TO DO',
  severity: 'warning',
  messages: {
    unexpected: 'Unexpected \`{actual}\`, expected \`{expected}\`'
  },
  *segment(prose, {vocabulary}) {
    for (const {range} of vocabulary.terms(prose)) {
      yield {range, messageId: 'unexpected', data: {actual: prose.text.slice(range.start, range.end), expected: ''}}
    }
  }
})
`
}

function translation() {
  return `title: DEFECT
description: WHAT TO DO
messages:
  unexpected: 不应为 \`{actual}\`，应为 \`{expected}\`
`
}

function page() {
  const bad = '```markdown\nTEXT\n```\n```findings\n1:1-1:5: Unexpected `TEXT`, expected `WORDS`\n```\n'
  const good = '```markdown\nWORDS\n```\n'

  return `# \`${id}\`

WHY it matters to the reader of a bid.

## Bad

${bad}
${bad}
## Good

${good}
${good}`
}

/** Put the rule where it belongs by its id, in the imports and in the list. */
function addRule(source) {
  const known = Array.from(source.matchAll(/^import (\w+) from '\.\/(.+)\/rule\.ts'$/gm), ([, name, path]) => [
    path,
    name
  ])
  const names = new Set(known.map(([, name]) => name))
  const [family, defect] = id.split('/')
  const name = names.has(camelCase(defect)) ? camelCase(`${family}-${defect}`) : camelCase(defect)
  const all = [...known, [id, name]].sort(([a], [b]) => (a < b ? -1 : 1))

  return source
    .replace(
      /(?:^import \w+ from '\.\/.+\/rule\.ts'\n)+/m,
      all.map(([path, d]) => `import ${d} from './${path}/rule.ts'\n`).join('')
    )
    .replace(/(?<=readonly Rule\[\] = \[\n)[^\]]*(?=\n\])/, all.map(([, d]) => `  ${d}`).join(',\n'))
}

function camelCase(words) {
  return words.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}
