import {expect, onTestFinished, test, vi} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {createHost} from '../fixtures/host.ts'
import {showConfig} from './show-config.ts'

test('should show what holds for a document, and where it was said', async () => {
  const cwd = createFolder({
    'tenderlint.yaml': `extends: sow
exclude: archive/**
glossary: [terms.yaml]
documents:
  - {files: bids/*, asOf: 2024-05-01}
rules: {units/wrong-symbol: off}
`,
    'terms.yaml': '- {id: our-widget, en: [{term: widget carrier, status: preferred}]}\n'
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
      'glossary:',
      '  - terms.yaml                                   # tenderlint.yaml',
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

test('should not take a folder for a configuration', async () => {
  const cwd = createFolder({'configs/': ''})

  expect(await run({path: 'a.md', json: false, configPath: 'configs'}, cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint: `--config configs`: no such file\n'
  })
})

async function run(options: Parameters<typeof showConfig>[0], cwd: string) {
  const {host, printed} = createHost(cwd)

  // What is compiled on the way is not for the cache of who runs the tests.
  vi.stubEnv('XDG_CACHE_HOME', createFolder({}))
  onTestFinished(() => void vi.unstubAllEnvs())

  return {code: await showConfig(options, host), ...printed}
}
