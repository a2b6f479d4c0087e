import type {Feature} from 'write-excel-file/universal'
import {
  findElement,
  getCellAddress,
  getOpeningTagMarkup,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings as insertInOrder,
  replaceElement,
  sanitizeTextContent
} from 'write-excel-file/utility'
import {sortFonts} from './sort-fonts.ts'

/** What a sheet has beside its cells. Rows and columns are from 0. */
export interface SheetLayout {
  readonly name: string
  /** Cells with their head. */
  readonly rows: number
  readonly columns: number
  /** Whether the first row is a head: it can be filtered by, and stands on each printed page. */
  readonly hasHead: boolean
  readonly choices: readonly Choice[]
}

/** Values that the cells of a column are chosen from. */
export interface Choice {
  readonly column: number
  readonly values: readonly string[] | {readonly sheet: string; readonly column: number}
  /** Whether other values are refused; else the keeper is asked. */
  readonly isStrict: boolean
}

/** Rows that a keeper may come to fill. */
const lastRow = 9999

/** Children of a worksheet in the order that the format asks for (ECMA-376, `CT_Worksheet`). */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing'
]

/** Lay sheets out for who edits and prints them: lists to choose from, filters, text cells in new rows, pages as wide as the sheet. */
export function layOutSheets<Content>(layouts: readonly SheetLayout[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, {sheetIndex}) => layOut(xml, layouts[sheetIndex]!),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? {...attributes, fitToWidth: 1, fitToHeight: 0} : attributes
        },
        'xl/workbook.xml': {transform: (xml) => nameHeads(xml, layouts)},
        'xl/styles.xml': {transform: sortFonts}
      }
    }
  }
}

function layOut(xml: string, layout: SheetLayout): string {
  const elements = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...(layout.hasHead
      ? [getSelfClosingTagMarkup('autoFilter', {ref: `A1:${getCellAddress(layout.rows - 1, layout.columns - 1)}`})]
      : []),
    '<headerFooter><oddFooter>&amp;L&amp;F, &amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  ]

  return elements.reduce(
    (content, element) => insertInOrder(content, element, worksheetOrder, 'worksheet'),
    withChoices(withTextColumns(xml), layout.choices)
  )
}

function withChoices(xml: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return xml

  const element = writeChoices(choices)
  const closing = '</conditionalFormatting>'
  const last = xml.lastIndexOf(closing)

  // The library would put it after the first of them; it has to come after the last.
  return last < 0
    ? insertInOrder(xml, element, worksheetOrder, 'worksheet')
    : xml.slice(0, last + closing.length) + element + xml.slice(last + closing.length)
}

/** Let new rows have the format of the first one, in which a spreadsheet makes no dates of words. */
function withTextColumns(xml: string): string {
  const style = /<row r="2"[^>]*>\s*<c [^>]*\bs="(\d+)"/u.exec(xml)?.[1]

  return style === undefined ? xml : xml.replaceAll('<col ', `<col style="${style}" `)
}

function writeChoices(choices: readonly Choice[]): string {
  const lists = choices.map(({column, values, isStrict}) => {
    const formula = 'sheet' in values ? writeRange(values) : `"${values.join(',')}"`
    const range = `${getCellAddress(1, column)}:${getCellAddress(lastRow, column)}`
    const attributes = {
      type: 'list',
      errorStyle: isStrict ? 'stop' : 'warning',
      allowBlank: 1,
      showErrorMessage: 1,
      sqref: range,
      ...('sheet' in values ? undefined : {error: `Choose one of: ${values.join(', ')}`})
    }

    return `${getOpeningTagMarkup('dataValidation', attributes)}<formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`
  })

  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function writeRange({sheet, column}: {readonly sheet: string; readonly column: number}): string {
  const absolute = (row: number) => getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2')

  return `'${sheet}'!${absolute(1)}:${absolute(lastRow)}`
}

/** Name the heads that stand on each printed page. */
function nameHeads(xml: string, layouts: readonly SheetLayout[]): string {
  const names = layouts.flatMap(({name, hasHead}, i) =>
    hasHead ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${name}'!$1:$1</definedName>`] : []
  )
  const known = findElement(xml, 'definedNames')
  const element = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''

  return known ? replaceElement(xml, known, element) : xml.replace('</sheets>', `</sheets>${element}`)
}
