import {reportFormats} from '@tenderlint/reporters'
import {expect, test} from 'vitest'
import {parseArguments} from './parse-arguments.ts'

const plain = {
  name: 'check',
  paths: ['bid'],
  outputs: [{format: 'text'}],
  notes: false,
  quiet: false,
  color: true
}

function problemOf(...args: string[]) {
  const result = parseArguments(args)

  return 'problem' in result ? result.problem : undefined
}

test('should check paths, with or without the name of the command', () => {
  expect([parseArguments(['bid']), parseArguments(['check', 'bid'])]).toEqual([plain, plain])
})

test('should check a path that has the name of a command', () => {
  expect(parseArguments(['check', 'rules'])).toEqual({...plain, paths: ['rules']})
})

test('should take what follows two dashes as paths', () => {
  expect(parseArguments(['check', '--', '--notes.md'])).toEqual({...plain, paths: ['--notes.md']})
})

test('should read every option of check', () => {
  expect(
    parseArguments([
      'a.md',
      '-',
      '--stdin-path=b.md',
      '--fail-on',
      'never',
      '--as-of=2024-02-29',
      '-c',
      'x.yaml',
      '-j2',
      '--notes',
      '-q',
      '--no-color'
    ])
  ).toEqual({
    name: 'check',
    paths: ['a.md', '-'],
    stdinPath: 'b.md',
    outputs: [{format: 'text'}],
    failOn: 'never',
    asOf: '2024-02-29',
    configPath: 'x.yaml',
    jobs: 2,
    notes: true,
    quiet: true,
    color: false
  })
})

test('should give each format the file that follows it', () => {
  expect(parseArguments(['bid', '-f', 'text', '-f', 'sarif', '-o', 'a.sarif', '-f', 'json', '-o', 'a.json'])).toEqual({
    ...plain,
    outputs: [{format: 'text'}, {format: 'sarif', path: 'a.sarif'}, {format: 'json', path: 'a.json'}]
  })
})

test('should write text to a file that follows no format', () => {
  expect(parseArguments(['bid', '--out', 'a.txt'])).toEqual({...plain, outputs: [{format: 'text', path: 'a.txt'}]})
})

test('should read the language of messages', () => {
  expect([
    parseArguments(['bid', '--messages', 'zh']),
    parseArguments(['rules', '--messages=zh']),
    parseArguments(['explain', 'wrong-symbol', '--messages', 'en']),
    parseArguments(['bid', '--messages', 'de'])
  ]).toEqual([
    {...plain, messages: 'zh'},
    {name: 'rules', json: false, messages: 'zh', color: true},
    {name: 'explain', ruleId: 'wrong-symbol', all: false, messages: 'en', color: true},
    {
      problem: {
        message: 'unexpected `--messages de`, expected one of: en, zh',
        written: 'de',
        known: ['en', 'zh']
      }
    }
  ])
})

test('should read the other commands', () => {
  expect([
    parseArguments(['rules', '--json']),
    parseArguments(['explain', 'units/wrong-symbol', '--no-color']),
    parseArguments(['explain', 'wrong-symbol', '--all']),
    parseArguments(['lsp', '--stdio']),
    parseArguments(['serve']),
    parseArguments(['serve', '--port', '8080']),
    parseArguments(['tree', 'a.docx']),
    parseArguments(['tree', 'a.docx', '--json', '-c', 'x.yaml']),
    parseArguments(['--version']),
    parseArguments([]),
    parseArguments(['--help']),
    parseArguments(['check', '--help']),
    parseArguments(['help', 'tree'])
  ]).toEqual([
    {name: 'rules', json: true, color: true},
    {name: 'explain', ruleId: 'units/wrong-symbol', all: false, color: false},
    {name: 'explain', ruleId: 'wrong-symbol', all: true, color: true},
    {name: 'lsp'},
    {name: 'serve', port: 0},
    {name: 'serve', port: 8080},
    {name: 'tree', path: 'a.docx', json: false},
    {name: 'tree', path: 'a.docx', json: true, configPath: 'x.yaml'},
    {name: 'version'},
    {name: 'help'},
    {name: 'help'},
    {name: 'help', topic: 'check'},
    {name: 'help', topic: 'tree'}
  ])
})

test('should read which part of a run, or what is new since a revision', () => {
  expect([parseArguments(['bid', '--shard', '2/3']), parseArguments(['bid', '--since', 'origin/main'])]).toEqual([
    {...plain, shard: {index: 2, count: 3}},
    {...plain, since: 'origin/main'}
  ])
})

test('should read every option of merge', () => {
  expect(
    parseArguments([
      'merge',
      'a.json',
      'b.json',
      '-f',
      'gitlab',
      '-o',
      'c.json',
      '--fail-on=error',
      '--no-baseline',
      '-q'
    ])
  ).toEqual({
    name: 'merge',
    paths: ['a.json', 'b.json'],
    outputs: [{format: 'gitlab', path: 'c.json'}],
    failOn: 'error',
    ignoresBaseline: true,
    notes: false,
    quiet: true,
    color: true
  })
})

test('should say what cannot be merged, or divided', () => {
  expect(
    [problemOf('merge'), problemOf('merge', 'a.json', '--format', 'html'), problemOf('bid', '--shard', '3/2')].map(
      (d) => d?.message
    )
  ).toEqual([
    'nothing to merge: name reports of `tenderlint check --format json --out FILE`',
    '`html` shows the documents, which reports do not hold; `tenderlint check --format html` writes it',
    'unexpected `--shard 3/2`, expected a part and the number of parts: 1/2'
  ])
})

test('should offer the known names where one is unknown', () => {
  expect([
    problemOf('bid', '--format', 'sarf'),
    problemOf('bid', '--fail-on', 'warn'),
    problemOf('help', 'tre')
  ]).toEqual([
    {
      message: `unexpected \`--format sarf\`, expected one of: ${reportFormats.join(', ')}`,
      written: 'sarf',
      known: reportFormats
    },
    {
      message: 'unexpected `--fail-on warn`, expected one of: error, warning, info, never',
      written: 'warn',
      known: ['error', 'warning', 'info', 'never']
    },
    {
      message: 'unknown command `tre`',
      written: 'tre',
      known: [
        'annotate',
        'baseline',
        'check',
        'config',
        'explain',
        'glossary',
        'hook',
        'init',
        'lsp',
        'matrix',
        'merge',
        'rules',
        'serve',
        'standards',
        'tree',
        'units'
      ]
    }
  ])
})

test('should offer all options where one is unknown', () => {
  expect(problemOf('bid', '--formt', 'json')).toEqual({
    message: 'unknown option `--formt`',
    written: '--formt',
    known: [
      '--against',
      '--all',
      '--as-of',
      '--baseline',
      '--config',
      '--dialect',
      '--expect',
      '--fail-on',
      '--fewest',
      '--fix',
      '--fix-dry-run',
      '--format',
      '--help',
      '--in-place',
      '--jobs',
      '--json',
      '--messages',
      '--months',
      '--no-baseline',
      '--no-cache',
      '--no-color',
      '--notes',
      '--out',
      '--port',
      '--quiet',
      '--redact',
      '--shard',
      '--since',
      '--stdin-path',
      '--stdio',
      '--strip',
      '--style',
      '--to',
      '--tracked-changes',
      '--version'
    ]
  })
})

test.each([
  [['bid', '-x'], 'unknown option `-x`'],
  [['bid', '--format'], '`--format` needs a value'],
  [['bid', '--format', '--notes'], '`--format` needs a value'],
  [['bid', '--out='], '`--out` needs a value'],
  [['bid', '--notes=yes'], '`--notes` takes no value'],
  [['lsp'], '`lsp` needs `--stdio`, the only way to talk to it'],
  [['serve', 'bid'], '`serve` takes no path: documents are dropped on the page'],
  [['serve', '--port', '80800'], 'unexpected `--port 80800`, expected a number up to 65535'],
  [['--notes'], 'nothing to check: name files, folders or globs'],
  [['bid', '--as-of', '2026-02-30'], 'unexpected `--as-of 2026-02-30`, expected a date such as 2026-11-22'],
  [['bid', '--as-of', 'today'], 'unexpected `--as-of today`, expected a date such as 2026-11-22'],
  [['bid', '--jobs', '0'], 'unexpected `--jobs 0`, expected a number of files to read at once, from 1'],
  [['bid', '-f', 'json', '-f', 'text'], '`json` and `text` cannot both go to standard output: give one `--out FILE`'],
  [['bid', '-o', 'a', '-o', 'b'], '`--out b` needs a `--format` of its own before it'],
  [['-'], '`-` needs `--stdin-path NAME`, whose extension tells the format: `--stdin-path offer.md`'],
  [['bid', '--stdin-path', 'a.md'], '`--stdin-path` goes with `-`, which stands for standard input'],
  [['bid', '--json'], '`check` takes no `--json`'],
  [['rules', '--format', 'json'], '`rules` takes no `--format`'],
  [['rules', 'bid'], '`rules` takes no path; to check a folder of that name, write `tenderlint check rules`'],
  [['explain'], '`explain` needs a rule'],
  [['tree', 'a', 'b'], '`tree` takes one file, not 2']
])('should say what is wrong with %j', (args, message) => {
  expect(problemOf(...args)?.message).toEqual(message)
})

test('should read what is to be fixed', () => {
  const fixOf = (...args: string[]) => {
    const command = parseArguments(['bid', ...args])

    return 'fix' in command ? command.fix : undefined
  }

  expect([fixOf(), fixOf('--fix'), fixOf('--fix=all'), fixOf('--fix=safe', '--fix-dry-run')]).toEqual([
    undefined,
    {fixes: 'safe', isDryRun: false},
    {fixes: 'all', isDryRun: false},
    {fixes: 'safe', isDryRun: true}
  ])
  expect(parseArguments(['--fix', 'bid'])).toEqual({...plain, fix: {fixes: 'safe', isDryRun: false}})
  expect([problemOf('bid', '--fix=some'), problemOf('-', '--stdin-path', 'a.md', '--fix')]).toEqual([
    {message: 'unexpected `--fix some`, expected one of: safe, all', written: 'some', known: ['safe', 'all']},
    {message: '`--fix` cannot write to standard input; `--fix-dry-run` shows what it would do'}
  ])
})

test('should read what is to be annotated', () => {
  const annotation = {
    name: 'annotate',
    paths: ['a.docx'],
    trackedChanges: 'safe',
    isStrip: false,
    isInPlace: false,
    notes: false,
    quiet: false
  }

  expect([
    parseArguments(['annotate', 'a.docx']),
    parseArguments(['annotate', 'a.docx', '--tracked-changes', 'none', '-o', 'b.docx', '--notes', '-q', '-j2']),
    parseArguments(['annotate', '--strip', 'a.docx', '--in-place'])
  ]).toEqual([
    annotation,
    {...annotation, trackedChanges: 'none', out: 'b.docx', notes: true, quiet: true, jobs: 2},
    {...annotation, isStrip: true, isInPlace: true}
  ])
  expect([
    problemOf('annotate'),
    problemOf('annotate', 'a.docx', '--in-place', '-o', 'b.docx'),
    problemOf('annotate', 'a.docx', '--strip', '--tracked-changes', 'all'),
    problemOf('annotate', 'a.docx', '--tracked-changes', 'some')
  ]).toEqual([
    {message: 'nothing to annotate: name files, folders or globs'},
    {message: '`--in-place` and `--out` exclude each other'},
    {message: '`--strip` takes changes out: it has no `--tracked-changes`'},
    {
      message: 'unexpected `--tracked-changes some`, expected one of: safe, all, none',
      written: 'some',
      known: ['safe', 'all', 'none']
    }
  ])
})

test('should read which staged documents to check', () => {
  expect([
    parseArguments(['hook']),
    parseArguments([
      'hook',
      'a.md',
      'b.docx',
      '--fail-on',
      'error',
      '--as-of',
      '2026-01-31',
      '-c',
      'x.yaml',
      '--baseline',
      'b'
    ]),
    problemOf('hook', '--fail-on', 'warn'),
    problemOf('hook', '--as-of', 'today'),
    problemOf('hook', '--fix')
  ]).toEqual([
    {name: 'hook', paths: []},
    {
      name: 'hook',
      paths: ['a.md', 'b.docx'],
      failOn: 'error',
      asOf: '2026-01-31',
      configPath: 'x.yaml',
      baselinePath: 'b'
    },
    {
      message: 'unexpected `--fail-on warn`, expected one of: error, warning, info, never',
      written: 'warn',
      known: ['error', 'warning', 'info', 'never']
    },
    {message: 'unexpected `--as-of today`, expected a date such as 2026-11-22'},
    {message: '`hook` takes no `--fix`'}
  ])
})
