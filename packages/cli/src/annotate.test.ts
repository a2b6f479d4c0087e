import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RewriteReport} from '@tenderlint/linter'
import {expect, test} from 'vitest'
import {createFolder} from '../../runtime/fixtures/folder.ts'
import {checked, failed} from '../fixtures/documents.ts'
import {createHost} from '../fixtures/host.ts'
import type {OpenEngine} from './engine.ts'
import {runCommand} from './run-command.ts'

test('should write a copy beside the original, and replace it the next time', async () => {
  const cwd = createFolder({'bid/Offer.docx': 'original'})
  const first = await annotate(['bid/Offer.docx'], cwd)
  const again = await annotate(['bid/Offer.docx'], cwd)

  expect(first).toEqual({
    code: 0,
    stdout: 'bid/Offer.docx → bid/Offer.tenderlint.docx: 2 comments, 1 tracked change, 1 fix only as a comment\n',
    stderr: 'bid/Offer.docx: It is protected.\n'
  })
  expect(again).toEqual(first)
  expect([read(cwd, 'bid/Offer.docx'), read(cwd, 'bid/Offer.tenderlint.docx')]).toEqual(['original', 'annotated'])
})

test('should annotate a copy of ours under its own name', async () => {
  const cwd = createFolder({'Offer.tenderlint.docx': 'copy'})
  const {stdout} = await annotate(['Offer.tenderlint.docx', '-q'], cwd)

  expect([stdout, readdirSync(cwd)]).toEqual([
    'Offer.tenderlint.docx → Offer.tenderlint.docx: 2 comments, 1 tracked change, 1 fix only as a comment\n',
    ['Offer.tenderlint.docx']
  ])
})

test('should change the document itself where that is asked for', async () => {
  const cwd = createFolder({'Offer.docx': 'original'})
  const {code} = await annotate(['Offer.docx', '--in-place'], cwd)

  expect([code, read(cwd, 'Offer.docx'), readdirSync(cwd)]).toEqual([0, 'annotated', ['Offer.docx']])
})

test.each(['Offer.docx', 'Other.docx'])('should not replace the original %s', async (name) => {
  const cwd = createFolder({'Offer.docx': 'original', 'Other.docx': 'original', 'Offer.tenderlint.docx': 'copy'})

  expect([await annotate(['Offer.docx', '--out', name], cwd), read(cwd, name)]).toEqual([
    {
      code: 2,
      stdout: '',
      stderr: `tenderlint: \`${name}\` cannot be written: it is a document of its own. Give another name: --out Offer-2.tenderlint.docx\n`
    },
    'original'
  ])
})

test.each([
  ['docx', '… tenderlint/original.bin …'],
  ['pdf', '… % tenderlint wrote comments; bytes of the original: 8 …']
])('should replace a copy of ours that has another name: %s', async (ending, copy) => {
  const cwd = createFolder({[`Offer.${ending}`]: 'original', [`checked.${ending}`]: copy})
  const {code} = await annotate([`Offer.${ending}`, '-o', `checked.${ending}`], cwd)

  expect([code, read(cwd, `checked.${ending}`)]).toEqual([0, 'annotated'])
})

test('should tell when the copy is open in Word', async () => {
  const cwd = createFolder({'Offer.docx': 'original', '~$fer.tenderlint.docx': ''})

  expect(await annotate(['Offer.docx'], cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'tenderlint: `Offer.tenderlint.docx` cannot be written: it is open in Word. Give another name: --out Offer-2.tenderlint.docx\n'
  })
})

test('should tell where the copy cannot be written', async () => {
  const cwd = createFolder({'Offer.docx': 'original'})

  expect(await annotate(['Offer.docx', '-o', 'none/Offer.docx'], cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'tenderlint: `none/Offer.docx` cannot be written: there is no such folder. Give another name: --out Offer.tenderlint.docx\n'
  })
})

test('should tell which document cannot be annotated, and annotate the others', async () => {
  const cwd = createFolder({'locked.docx': '', 'Offer.docx': ''})

  expect(await annotate(['.', '-q'], cwd)).toEqual({
    code: 3,
    stdout: 'Offer.docx → Offer.tenderlint.docx: 2 comments, 1 tracked change, 1 fix only as a comment\n',
    stderr:
      'locked.docx: cannot be annotated: the file is protected by a password. Save a copy without it, or give PDF.\n'
  })
})

test('should not name like a copy of ours what was stripped, nor replace another document by it', async () => {
  const cwd = createFolder({'Offer.docx': 'copy under another name'})
  const strip = () => annotate(['Offer.docx', '--strip', '-q'], cwd)

  expect([await strip(), await strip()]).toEqual([
    {code: 0, stdout: 'Offer.docx → Offer.stripped.docx: comments and changes of tenderlint taken out\n', stderr: ''},
    {
      code: 2,
      stdout: '',
      stderr:
        'tenderlint: `Offer.stripped.docx` cannot be written: it is a document of its own. Give another name: --out Offer.stripped-2.docx\n'
    }
  ])
})

test('should write nothing where there is nothing to comment on', async () => {
  const cwd = createFolder({'clean.docx': ''})

  expect([
    await annotate(['clean.docx'], cwd),
    await annotate(['clean.docx', '--strip'], cwd),
    readdirSync(cwd)
  ]).toEqual([
    {code: 0, stdout: 'clean.docx: nothing to comment on\n', stderr: ''},
    {code: 0, stdout: 'clean.docx: no comments of tenderlint in it\n', stderr: ''},
    ['clean.docx']
  ])
})

test('should write one file under one name', async () => {
  const cwd = createFolder({'a.docx': '', 'b.docx': ''})

  expect(await annotate(['.', '-o', 'c.docx'], cwd)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'tenderlint: `--out` names one file, and there are 2 to annotate\n'
  })
})

test('should fix files, report what is left, and count', async () => {
  const cwd = createFolder({'offer.md': 'original'})

  expect([await run(['check', 'offer.md', '--fix'], cwd), read(cwd, 'offer.md')]).toEqual([
    {
      code: 0,
      stdout: `no errors or warnings
offer.md: Markdown, 3 paragraphs, en
checked 100 % of the text · standards as of 2026-11-22, data of 2026-11-20 · exit 0
`,
      stderr: 'offer.md: 1 fix made, 1 fix would change markup: make them by hand\n'
    },
    'annotated'
  ])
})

test('should show what fixing would do, and change nothing', async () => {
  const cwd = createFolder({'offer.md': 'one\noriginal\n'})

  expect([await run(['offer.md', '--fix-dry-run', '-q'], cwd), read(cwd, 'offer.md')]).toEqual([
    {
      code: 0,
      stdout: `--- a/offer.md
+++ b/offer.md
@@ -1,2 +1,1 @@
-one
-original
+annotated
\\ No newline at end of file
`,
      stderr: ''
    },
    'one\noriginal\n'
  ])
})

async function annotate(args: readonly string[], cwd: string) {
  return run(['annotate', ...args], cwd)
}

async function run(args: readonly string[], cwd: string) {
  const {host, printed} = createHost(cwd)

  return {code: await runCommand(args, host, openEngine), ...printed}
}

function read(cwd: string, path: string): string {
  return readFileSync(join(cwd, path), 'utf8')
}

/** Rewrites each document to the word `annotated`, but for those named `clean` or `locked`. */
const openEngine: OpenEngine = async () => ({
  rules: [],
  dataAsOf: () => '2026-11-20',
  settingsOf: () => ({failOn: 'warning', isExcluded: false}),
  lint: async () => [],
  rewrite: async (files) => files.map(({path}) => rewrite(path)),
  close: async () => {}
})

function rewrite(path: string): RewriteReport {
  if (path.includes('locked')) return {report: {...failed, path}}

  const report = checked([], path)
  const nothing = {comments: 0, changes: 0, refused: 0, remarks: []}

  if (path.includes('clean')) return {report, rewritten: nothing}

  return {
    report,
    rewritten: {
      bytes: new TextEncoder().encode('annotated'),
      comments: 2,
      changes: 1,
      refused: 1,
      remarks: ['It is protected.']
    }
  }
}
