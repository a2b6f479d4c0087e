import type {Grid, GridRow} from './read-grid.ts'
import {combineFormats, noFormat, readCharacterFormat, type Styles} from './read-styles.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'
import {readXmlText} from './xml-text.ts'

// Longest text of a cell that names a column, in characters.
const longestHead = 60
const ordinal = /^0*(\d+)[.)、]?$/

/**
 * Tell how many rows at the top of a table are its head.
 *
 * In this order: rows that the author repeats on each page; the first row where the table's style sets it off; rows in
 * which every filled cell is bold or shaded, when the row after them is not; a first row of words over figures. No head is
 * a better answer than a wrong one.
 */
export function countHeadRows(xml: string, table: XmlElement, {rows}: Grid, styles: Styles): number {
  const repeated = rows.findIndex((d) => !d.isRepeated)

  if (repeated !== 0) return Math.max(repeated, 0)
  if (rows.length < 2) return 0

  const properties = childOf(table, 'w:tblPr')
  const style = styles.tableStyle(childValue(xml, properties, 'w:tblStyle'))

  if (style.setsFirstRowOff && looksAtFirstRow(childOf(properties, 'w:tblLook'))) return 1

  const plain = rows.findIndex((row) => !isSetOff(row))

  const [first] = rows

  // One cell over the whole width is a title or a note, no head of columns.
  if (plain < 0 || first!.cells.length < 2) return 0
  if (plain === 0) return readsAsHead() ? 1 : 0

  // A head has a second row only under cells that group columns, or beside such as reach into it.
  return first!.cells.some((d) => d.columns > 1 || d.rows > 1) ? plain : 1

  /** Whether the first row names what the others count: no cell of it is empty or holds a digit or a colon. */
  function readsAsHead(): boolean {
    const [first, ...others] = rows.map((row) => row.cells.map((d) => textOf(xml, d.element).trim()))

    if (!first!.every((d) => d !== '' && d.length < longestHead && !/[\d:：]/u.test(d))) return false
    // The first column counts the rows.
    if (first!.length > 1 && others.every((row, i) => ordinal.exec(row[0] ?? '')?.[1] === String(i + 1))) return true
    if (first!.length < 3 || others.length < 2) return false

    return first!.some((_, column) => others.every((row) => /^[-+−<>≤≥≈~±¥$€£]?\s*\d/u.test(row[column] ?? '')))
  }

  function looksAtFirstRow(look: XmlElement | undefined): boolean {
    if (!look) return false

    const stated = readAttribute(xml, look, 'w:firstRow')

    // Older files state all of it as bits: 17.7.6.7.
    return stated === undefined
      ? (Number.parseInt(readAttribute(xml, look, 'w:val') ?? '0', 16) & 0x20) !== 0
      : stated === '1' || stated === 'true' || stated === 'on'
  }

  function isSetOff(row: GridRow): boolean {
    const filled = row.cells.filter((d) => !d.isMerged && hasText(d.element))

    return filled.length > 0 && filled.every((d) => isShaded(d.element) || isBold(d.element))
  }

  function isShaded(cell: XmlElement): boolean {
    const shading = childOf(childOf(cell, 'w:tcPr'), 'w:shd')
    const fill = shading && (readAttribute(xml, shading, 'w:fill') ?? 'auto').toLowerCase()

    return fill !== undefined && fill !== 'auto' && fill !== 'ffffff'
  }

  function isBold(cell: XmlElement): boolean {
    return cell.children
      .filter((d) => d.name === 'w:p')
      .every((paragraph) => {
        const own = childOf(paragraph, 'w:pPr')
        const style = styles.paragraphStyle(childValue(xml, own, 'w:pStyle')).character

        return paragraph.children
          .filter((d) => d.name === 'w:r' && hasText(d))
          .every((run) => {
            const format = childOf(run, 'w:rPr')
            const styleId = childValue(xml, format, 'w:rStyle')
            const character = styleId === undefined ? noFormat : styles.characterStyle(styleId).character

            return combineFormats(readCharacterFormat(xml, format), character, style, styles.defaults).isBold ?? false
          })
      })
  }

  function hasText(element: XmlElement): boolean {
    if (element.name === 'w:t') return xml.slice(element.contentStart, element.contentEnd).trim() !== ''

    return element.children.some(hasText)
  }
}

function textOf(xml: string, element: XmlElement): string {
  if (element.name === 'w:t') return readXmlText(xml, element.contentStart, element.contentEnd).text

  return element.children.map((d) => textOf(xml, d)).join('')
}
