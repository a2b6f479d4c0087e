import {expect, test} from 'vitest'
import {createFolder} from '../fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {showConfig} from './show-config.ts'

test('should show what holds for a document, and where it was said', async () => {
  const cwd = createFolder({
    'tenderlint.yaml': `extends: sow
exclude: archive/**
documents:
  - {files: bids/*, asOf: 2024-05-01}
rules: {units/wrong-symbol: off}
`
  })
  const {code, stdout} = await run({path: 'bids/a.md', json: false}, cwd)
  const lines = stdout.split('\n').filter((d) => !d.endsWith('# default'))

  expect([code, lines]).toEqual([
    0,
    [
      '# What holds for bids/a.md',
      'type: sow                                        # profile sow',
      'asOf: 2024-05-01                                 # tenderlint.yaml, documents 1',
      'exclude:',
      '  - "archive/**"                                 # tenderlint.yaml',
      'rules:',
      '  references/undated-reference: {severity: warning, dated: requirements} # profile sow',
      '  units/wrong-symbol: off                        # tenderlint.yaml',
      'limits:',
      ''
    ]
  ])
})

test('should tell a mistake in the configuration at its place', async () => {
  const cwd = createFolder({'tenderlint.yaml': 'glossary: [terms.yaml]\n', 'term.yaml': ''})

  expect(await run({path: 'a.md', json: false}, cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr: `tenderlint.yaml:1:12: no such file: \`terms.yaml\`
  1 | glossary: [terms.yaml]
                 ^^^^^^^^^^ did you mean \`term.yaml\`?
`
  })
})

async function run(options: Parameters<typeof showConfig>[0], cwd: string) {
  const {host, printed} = createHost(cwd)

  return {code: await showConfig(options, host), ...printed}
}
