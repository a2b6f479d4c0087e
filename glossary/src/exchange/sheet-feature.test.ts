import {expect, test} from 'vitest'
import {sheetFeature} from './sheet-feature.ts'

const sheet = {
  name: "Li's findings",
  head: ['Message', 'Decision'],
  rows: [
    ['short', ''],
    ['A message that takes more than one line', ''],
    ['一条中文信息占两倍宽度', '']
  ],
  widths: [20, 11],
  choices: {1: ['mend', 'keep & tell']},
  hasFilter: true
}
const {transform} = sheetFeature([sheet, {...sheet, name: 'Plain', choices: {}, hasFilter: false}]).files!
const parts = transform!

test('should add filter, list and print settings where the schema wants them', () => {
  const {transform: add} = parts['xl/worksheets/sheet{id}.xml']!
  const xml = '<worksheet><sheetViews/><sheetData></sheetData><pageMargins/><pageSetup/></worksheet>'

  expect([0, 1].map((sheetIndex) => add!(xml, {}, {sheetIndex, sheetId: ''}))).toEqual([
    '<worksheet><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews/><sheetData></sheetData><autoFilter ref="A1:B4"/>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" errorStyle="information" sqref="B2:B4">' +
      '<formula1>"mend,keep &amp; tell"</formula1></dataValidation></dataValidations>' +
      '<printOptions gridLines="1"/><pageMargins/><pageSetup/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
    '<worksheet><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews/><sheetData></sheetData>' +
      '<printOptions gridLines="1"/><pageMargins/><pageSetup/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  ])
})

test('should make rows as high as their lines', () => {
  const {transformElementAttributes: change} = parts['xl/worksheets/sheet{id}.xml']!
  const heights = [0, 1, 2, 3].map((index) => change!('row', {r: index + 1}, index, {}, {sheetIndex: 0, sheetId: ''}))

  expect(heights).toEqual([
    {r: 1, ht: 15},
    {r: 2, ht: 15},
    {r: 3, ht: 45},
    {r: 4, ht: 36}
  ])
})

test('should name the heads that are printed on each page', () => {
  const xml = '<workbook><sheets/><definedNames/><calcPr/></workbook>'

  expect(parts['xl/workbook.xml']!.transform!(xml, [], {})).toEqual(
    '<workbook><sheets/><definedNames>' +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Li''s findings'!$A$1:$B$4</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Li''s findings'!$1:$1</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Plain'!$1:$1</definedName>` +
      '</definedNames><calcPr/></workbook>'
  )
})
