import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {openEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

const glossary = `- id: widget-press
  domain: tests
  definition: Press for widgets
  source: a body
  as-of: 2026-10-01
  en:
    - {term: widget press, status: preferred}
    - term: gadget squeezer
      status: deprecated
      near: [widget]
`

async function run(cwd: string, ...args: readonly string[]) {
  const {host, printed} = createHost(cwd)

  return {code: await runCommand(['glossary', ...args], host, openEngine), ...printed}
}

test('should find nothing to mend in a sound glossary', async () => {
  expect(await run(createFolder({'terms.yaml': glossary}), 'check', 'terms.yaml')).toEqual({
    code: 0,
    stdout: 'terms.yaml: 1 concept with 2 terms, nothing to mend\n',
    stderr: ''
  })
})

test('should check the glossaries of the configuration, and tell what each decides otherwise', async () => {
  const client = '- id: widget-press\n  en:\n    - {term: gadget squeezer, status: preferred}\n'
  const files = {'terms.yaml': glossary, 'client.yaml': client}

  expect([
    await run(createFolder({...files, 'tenderlint.yaml': 'glossary: [terms.yaml, client.yaml]\n'}), 'check'),
    await run(createFolder({...files, 'tenderlint.yaml': 'failOn: error\n'}), 'check')
  ]).toEqual([
    {
      code: 0,
      stdout: `terms.yaml: 1 concept with 2 terms, nothing to mend
client.yaml: 1 concept with 1 term, nothing to mend
  client.yaml:3:14: \`gadget squeezer\` is preferred to \`widget press\`, unlike terms.yaml:7
`,
      stderr: ''
    },
    {
      code: 2,
      stdout: '',
      stderr: 'tenderlint: the configuration names no glossary: name a YAML, TBX, XLSX or CSV file to check\n'
    }
  ])
})

test('should check a glossary by itself where the shipped terms do not hold', async () => {
  const own = '- id: node\n  en:\n    - {term: commissioning, status: preferred}\n'

  expect([
    await run(createFolder({'own.yaml': own}), 'check', 'own.yaml'),
    await run(createFolder({'own.yaml': own, 'tenderlint.yaml': 'shippedTerms: false\n'}), 'check', 'own.yaml')
  ]).toEqual([
    {
      code: 2,
      stdout: '',
      stderr:
        'own.yaml:3:14: Unexpected preferred term `commissioning`, which `commissioning` prefers too: make one `admitted`\n'
    },
    {code: 0, stdout: 'own.yaml: 1 concept with 1 term, nothing to mend\n', stderr: ''}
  ])
})

test('should tell at its place what has to be mended', async () => {
  const cwd = createFolder({
    'terms.yaml': `${glossary}  related: [widget-pres]\n`,
    'terms.csv': 'Concept,Language,Term,Status\na,en,press,prefered\n'
  })

  expect([
    await run(cwd, 'check', 'terms.yaml'),
    await run(cwd, 'check', 'terms.csv'),
    await run(cwd, 'check', 'a.md')
  ]).toEqual([
    {
      code: 2,
      stdout: '',
      stderr:
        'terms.yaml:11:13: Unknown related concept `widget-pres` in `widget-press`, did you mean `widget-press`?\n'
    },
    {
      code: 2,
      stdout: '',
      stderr: 'terms.csv:2:4: Unexpected `prefered` in column `Status`, did you mean `preferred`?\n'
    },
    {code: 2, stdout: '', stderr: 'tenderlint: `a.md`: no such file, or none that you may read\n'}
  ])
})

test('should bring a glossary through a workbook and comma-separated values unchanged', async () => {
  const cwd = createFolder({'terms.yaml': glossary})
  const steps = [
    await run(cwd, 'export', 'terms.yaml', '--to', 'terms.xlsx'),
    await run(cwd, 'import', 'terms.xlsx', '--to', 'again.yaml'),
    await run(cwd, 'export', 'again.yaml', '--to', 'terms.csv'),
    await run(cwd, 'diff', 'terms.yaml', 'terms.csv')
  ]

  expect([steps.map((d) => d.stdout + d.stderr), readFileSync(join(cwd, 'again.yaml'), 'utf8')]).toEqual([
    ['terms.xlsx: 1 concept\n', 'again.yaml: 1 concept\n', 'terms.csv: 1 concept\n', '0 differences\n'],
    glossary
  ])
})

test('should export the glossaries of the configuration, units aside', async () => {
  const cwd = createFolder({
    'tenderlint.yaml': 'glossary: [terms.yaml, units.yaml]\n',
    'terms.yaml': glossary,
    'units.yaml': '- {id: widget, ucum: "{widget}", kinds: [count], forms: [{form: wdg}]}\n'
  })

  expect([await run(cwd, 'export', '--to', 'all.yaml'), readFileSync(join(cwd, 'all.yaml'), 'utf8')]).toEqual([
    {code: 0, stdout: 'all.yaml: 1 concept\n', stderr: ''},
    glossary
  ])
})

test('should name what a format cannot hold', async () => {
  expect(await run(createFolder({'terms.yaml': glossary}), 'export', 'terms.yaml', '--to', 'terms.ttl')).toEqual({
    code: 0,
    stdout: 'terms.ttl: 1 concept, 2 facts left out\n',
    stderr: `terms.ttl: widget-press, gadget squeezer: status (deprecated) cannot be kept
terms.ttl: widget-press, gadget squeezer: near (widget) cannot be kept
`
  })
})

test('should list what two glossaries tell differently', async () => {
  const cwd = createFolder({
    'a.yaml': glossary,
    'b.yaml': glossary
      .replace('  domain: tests\n', '')
      .replace('Press for widgets', 'Press')
      .replace('status: preferred}', 'status: preferred}\n    - {term: press, status: admitted}')
  })

  expect(await run(cwd, 'diff', 'a.yaml', 'b.yaml')).toEqual({
    code: 0,
    stdout: `- widget-press: domain \`tests\`
~ widget-press: definition \`Press for widgets\` → \`Press\`
+ widget-press, press: term \`admitted\`
3 differences
`,
    stderr: ''
  })
})

test('should show the findings that documents gain with a glossary, in use or not', async () => {
  const document = 'The gadget squeezer makes a widget.\n'
  const args = ['check', 'terms.yaml', '--against', 'bid']
  const expected = {
    code: 0,
    stdout: `+ bid/offer.md: before the first heading ¶1: warning Unexpected \`gadget squeezer\`, expected \`widget press\` (terminology/deprecated-term)
1 finding gained, 0 lost in 1 document
`,
    stderr: ''
  }
  const files = {'terms.yaml': glossary, 'bid/offer.md': document}

  expect([
    await run(createFolder(files), ...args),
    await run(createFolder({...files, 'tenderlint.yaml': 'glossary: [terms.yaml]\n'}), ...args)
  ]).toEqual([expected, expected])
})

test('should propose what documents say often and the glossary does not know', async () => {
  const cwd = createFolder({
    'bid/offer.md': 'The widget squeezer runs.\n\nEach widget squeezer after ISO 9001:2015 has a screw compressor.\n',
    'bid/report.md': 'The widget squeezer runs.\n'
  })

  expect([await run(cwd, 'suggest', 'bid'), await run(cwd, 'suggest', 'bid', '--fewest', '3')]).toEqual([
    {
      code: 0,
      stdout: `widget squeezer: 2 sentences
  “Each widget squeezer after ISO 9001:2015 has a screw compressor.”
1 expression that the glossary does not know, in 2 sentences or more (--fewest N) of 14 words
`,
      stderr: ''
    },
    {
      code: 0,
      stdout: '0 expressions that the glossary does not know, in 3 sentences or more (--fewest N) of 14 words\n',
      stderr: ''
    }
  ])
})

test('should say where no document is read', async () => {
  const cwd = createFolder({'tenderlint.yaml': 'exclude: ["*.md"]\n', 'a.md': 'Widgets.\n'})

  expect([await run(cwd, 'suggest', 'bids'), await run(cwd, 'suggest', '.')]).toEqual([
    {code: 2, stdout: '', stderr: 'tenderlint: `bids`: no such file or folder\n'},
    {code: 2, stdout: '', stderr: 'tenderlint: no document in .\n'}
  ])
})
