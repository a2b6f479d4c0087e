// What `npm start` shows: the samples in all three formats, linted. Ends with 0 when the findings are the expected ones.
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'packages/cli/bin/tenderlint.js')
const samples = 'fixtures/samples'

// The verdicts on editions depend on the day; the samples are to look the same on every day.
const asOf = ['--as-of', '2026-11-23']

lint([...asOf, samples], 'inherit')

const {documents} = JSON.parse(lint([...asOf, '--format', 'json', samples], 'pipe'))
const found = documents.map(({path, findings}) => ({
  path: path.split('/').at(-1),
  findings: findings.map(({ruleId, quote}) => ({rule: ruleId, quote: quote.replace(/\s+/g, ' ')}))
}))
const expected = JSON.parse(readFileSync(join(root, samples, 'expected.json'), 'utf8'))

if (JSON.stringify(found) !== JSON.stringify(expected)) {
  console.error('\nThese are not the findings of fixtures/samples/expected.json:')
  console.error(JSON.stringify(found, undefined, 2))
  process.exit(1)
}

console.error('\nThese are the expected findings. Next: npm start -- YOUR-FILE.docx')

function lint(args, stdout) {
  const {
    status,
    stdout: output,
    error
  } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit']
  })

  if (error) throw error

  // 1 says that there are findings, which is what samples are for.
  if (status !== 1) process.exit(status ?? 70)

  return output
}
