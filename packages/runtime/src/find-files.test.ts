import {chmodSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder} from '../fixtures/folder.ts'
import {findFiles} from './find-files.ts'

test('should take files that are named, each once, as they are written', () => {
  const cwd = createFolder({'a.md': '', 'b.txt': '', 'c/d.docx': ''})

  expect(findFiles(['./a.md', 'b.txt', 'c/../a.md', join(cwd, 'c/d.docx')], cwd)).toEqual({
    paths: ['a.md', 'b.txt', join(cwd, 'c/d.docx')],
    skipped: [],
    failures: [],
    problems: []
  })
})

test('should take the documents of a folder in the order of their names', () => {
  const cwd = createFolder({
    'bid/b.docx': '',
    'bid/a/z.PDF': '',
    'bid/a.markdown': '',
    'bid/logo.png': '',
    'bid/prices.xlsx': '',
    'bid/node_modules/x/README.md': '',
    'bid/.github/pull.md': ''
  })

  expect(findFiles(['bid/'], cwd)).toEqual({
    paths: ['bid/.github/pull.md', 'bid/a/z.PDF', 'bid/a.markdown', 'bid/b.docx'],
    skipped: [],
    failures: [],
    problems: []
  })
})

test('should show paths below the current folder without it', () => {
  const cwd = createFolder({'bid/a.md': '', 'b.md': ''})

  expect(findFiles(['.'], cwd)).toEqual({paths: ['b.md', 'bid/a.md'], skipped: [], failures: [], problems: []})
})

test('should pass lock files over, and name copies of ours and formats that are not read', () => {
  const cwd = createFolder({
    'bid/~$Offer.docx': '',
    'bid/Offer.docx': '',
    'bid/Offer.tenderlint.docx': '',
    'bid/old.DOC': '',
    'bid/open.odt': '',
    'bid/rich.rtf': ''
  })

  expect(findFiles(['bid'], cwd)).toEqual({
    paths: ['bid/Offer.docx'],
    skipped: [
      {path: 'bid/Offer.tenderlint.docx', reason: 'a copy with comments of tenderlint'},
      {path: 'bid/old.DOC', reason: 'a Word 97–2003 document is not read. Save it as `.docx` in Word.'},
      {path: 'bid/open.odt', reason: 'an OpenDocument text is not read. Save it as `.docx`, or give PDF.'},
      {path: 'bid/rich.rtf', reason: 'a Rich Text file is not read. Save it as `.docx` in Word.'}
    ],
    failures: [],
    problems: []
  })
})

test('should take a copy of ours that is named', () => {
  const cwd = createFolder({'Offer.tenderlint.docx': ''})

  expect(findFiles(['Offer.tenderlint.docx'], cwd).paths).toEqual(['Offer.tenderlint.docx'])
})

test('should pass over in a folder what Git ignores, by ignore files above, inside and below', () => {
  const cwd = createFolder({
    '.git/info/exclude': 'secret.md\n',
    '.gitignore': 'out/\n*.draft.md\n/bid/top.md\n',
    'bid/.gitignore': '!keep.draft.md\nlocal.md\n',
    'bid/a.md': '',
    'bid/secret.md': '',
    'bid/x.draft.md': '',
    'bid/keep.draft.md': '',
    'bid/local.md': '',
    'bid/top.md': '',
    'bid/deep/local.md': '',
    'bid/deep/top.md': '',
    'bid/deep/.gitignore': '!local.md\n',
    'bid/out/b.md': ''
  })

  expect(findFiles(['bid'], cwd)).toEqual({
    paths: ['bid/a.md', 'bid/deep/local.md', 'bid/deep/top.md', 'bid/keep.draft.md'],
    skipped: [],
    failures: [],
    problems: []
  })
})

test('should take an ignored file that is named', () => {
  const cwd = createFolder({'.git/': '', '.gitignore': '*.md\n', 'a.md': ''})

  expect(findFiles(['a.md'], cwd).paths).toEqual(['a.md'])
})

test('should take a folder that is ignored and named', () => {
  const cwd = createFolder({
    '.git/': '',
    '.gitignore': 'out/\n',
    'out/a.md': '',
    'out/.gitignore': 'b.md\n',
    'out/b.md': ''
  })

  expect(findFiles(['out'], cwd).paths).toEqual(['out/a.md'])
})

test('should heed no ignore file outside a repository', () => {
  const cwd = createFolder({'.gitignore': '*.md\n', 'bid/a.md': ''})

  expect(findFiles(['bid'], cwd).paths).toEqual(['bid/a.md'])
})

test('should take what a glob matches', () => {
  const cwd = createFolder({
    'bid/a.md': '',
    'bid/b.docx': '',
    'bid/deep/c.docx': '',
    'bid/deep/~$c.docx': '',
    'd.docx': ''
  })

  expect([
    findFiles(['bid/**/*.docx'], cwd).paths,
    findFiles(['*.docx'], cwd).paths,
    findFiles(['bid/{a,b}.*'], cwd).paths
  ]).toEqual([['bid/b.docx', 'bid/deep/c.docx'], ['d.docx'], ['bid/a.md', 'bid/b.docx']])
})

test('should take a file whose name looks like a glob', () => {
  const cwd = createFolder({'offer [final].md': ''})

  expect(findFiles(['offer [final].md'], cwd).paths).toEqual(['offer [final].md'])
})

test('should follow links to files, but not to folders', () => {
  const cwd = createFolder({'bid/a.md': '', 'other/b.md': ''})

  symlinkSync(join(cwd, 'other/b.md'), join(cwd, 'bid/b.md'))
  symlinkSync(join(cwd, 'bid'), join(cwd, 'bid/circle'))
  symlinkSync(join(cwd, 'nowhere.md'), join(cwd, 'bid/broken.md'))

  expect(findFiles(['bid'], cwd).paths).toEqual(['bid/a.md', 'bid/b.md'])
})

test('should say what names nothing', () => {
  const cwd = createFolder({'offer.docx': '', 'empty/': ''})

  mkdirSync(join(cwd, 'deep'))

  expect(findFiles(['offre.docx', 'bid/offer.docx', 'offer.docx/x', 'empty', '*.pdf', 'bid/*.pdf'], cwd)).toEqual({
    paths: [],
    skipped: [],
    failures: [],
    problems: [
      {message: '`offre.docx`: no such file or folder', written: 'offre.docx', known: ['deep', 'empty', 'offer.docx']},
      {message: '`bid/offer.docx`: no such file or folder (nor a folder `bid`)'},
      {message: '`offer.docx/x`: no such file or folder (nor a folder `offer.docx`)'},
      {message: 'no Word, PDF or Markdown document in `empty`'},
      {message: 'no document matches `*.pdf`'},
      {message: 'no document matches `bid/*.pdf`'}
    ]
  })
})

// Whom nothing is forbidden (root) cannot try this.
test.skipIf(process.getuid?.() === 0)('should say where it may not look', () => {
  const cwd = createFolder({'bid/a.md': '', 'bid/closed/b.md': ''})

  chmodSync(join(cwd, 'bid/closed'), 0)

  const found = findFiles(['bid', 'bid/closed/b.md'], cwd)

  chmodSync(join(cwd, 'bid/closed'), 0o700)

  expect(found).toEqual({
    paths: ['bid/a.md'],
    skipped: [],
    failures: [
      {
        path: 'bid/closed',
        failure: {
          code: 'missing',
          cause: 'you may not look into the folder',
          remedy: 'Ask its owner for the right to read it.'
        }
      }
    ],
    problems: [{message: '`bid/closed/b.md`: you may not look there'}]
  })
})
