import type {Feature} from 'write-excel-file/universal'
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent
} from 'write-excel-file/utility'
import {sortFonts} from './sort-fonts.ts'
import type {SheetSource} from './write-sheet.ts'

/** Sheet whose columns have widths. */
type WideSheet = SheetSource & {readonly widths: readonly number[]}

/**
 * Add to sheets what the library does not know: filters, lists to choose from, and a print in which the head stands on every page
 * and all columns have room. See ECMA-376 part 1, 18.3.1 and 18.2.5.
 */
export function sheetFeature<Content>(sheets: readonly WideSheet[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, {sheetIndex}) => addToSheet(xml, sheets[sheetIndex]!),
          transformElementAttributes(tag, attributes, index, _, {sheetIndex}) {
            if (tag === 'pageSetup') return {...attributes, fitToWidth: 1, fitToHeight: 0}

            return tag === 'row' ? {...attributes, ht: heightOf(sheets[sheetIndex]!, index!)} : attributes
          }
        },
        'xl/styles.xml': {transform: sortFonts},
        'xl/workbook.xml': {
          transform: (xml) => replaceElement(xml, findElement(xml, 'definedNames')!, nameHeads(sheets))
        }
      }
    }
  }
}

function addToSheet(xml: string, sheet: SheetSource): string {
  const elements = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<printOptions gridLines="1"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    ...(sheet.hasFilter ? [`<autoFilter ref="${rangeOf(sheet)}"/>`] : []),
    ...validations(sheet)
  ]

  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!

  return elements.reduce(
    (all, element) => insertElementMarkupAccordingToOrderOfSiblings(all, element, order, 'worksheet'),
    xml
  )
}

/** Height of a line, in points; ideographs of most fonts need more. */
const lineHeight = 15
const wideLineHeight = 18

/** Share of a column that is lost where words go to the next line. */
const loss = 0.1

/** Height of a row with all lines of its cells, in points; Excel finds it by itself, LibreOffice takes what stands there. */
function heightOf({head, rows, widths}: WideSheet, index: number): number {
  const cells = [head, ...rows][index]!

  return Math.max(
    lineHeight,
    ...cells.map(String).map((d, i) => linesOf(d, widths[i]!) * (d.search(wide) < 0 ? lineHeight : wideLineHeight))
  )
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, d) => sum + Math.max(1, Math.ceil((columnsOf(d) * (1 + loss)) / width)), 0)
}

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu

function columnsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}

function validations({choices = {}, rows}: SheetSource): readonly string[] {
  const lists = Object.entries(choices).map(([column, words]) => {
    const first = getCellAddress(1, Number(column))
    const last = getCellAddress(Math.max(rows.length, 1), Number(column))
    const list = sanitizeTextContent(`"${words.join(',')}"`)

    return `<dataValidation type="list" allowBlank="1" errorStyle="information" sqref="${first}:${last}"><formula1>${list}</formula1></dataValidation>`
  })

  return lists.length === 0 ? [] : [`<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`]
}

/** The head of a sheet is printed on all of its pages; Excel wants the range of a filter to have a name as well. */
function nameHeads(sheets: readonly SheetSource[]): string {
  const names = sheets.flatMap((sheet, i) => {
    const place = `'${sheet.name.replaceAll("'", "''")}'!`
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sanitizeTextContent(`${place}$1:$1`)}</definedName>`
    const range = sanitizeAttributeValue(rangeOf(sheet).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2'))

    return sheet.hasFilter
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sanitizeTextContent(place)}${range}</definedName>`,
          titles
        ]
      : [titles]
  })

  return `<definedNames>${names.join('')}</definedNames>`
}

function rangeOf({head, rows}: SheetSource): string {
  return `${getCellAddress(0, 0)}:${getCellAddress(rows.length, head.length - 1)}`
}
