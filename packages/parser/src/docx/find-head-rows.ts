import type {Grid, GridRow} from './read-grid.ts'
import {combineFormats, readCharacterFormat, type Styles} from './read-styles.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'

/**
 * Tell how many rows at the top of a table are its head.
 *
 * In this order: rows that the author repeats on each page; the first row where the table's style sets it off; rows in
 * which every filled cell is bold or shaded, when the row after them is not. No head is a better answer than a wrong one.
 */
export function countHeadRows(xml: string, table: XmlElement, {rows}: Grid, styles: Styles): number {
  const repeated = rows.findIndex((d) => !d.isRepeated)

  if (repeated !== 0) return Math.max(repeated, 0)
  if (rows.length < 2) return 0

  const properties = childOf(table, 'w:tblPr')
  const style = styles.tableStyle(childValue(xml, properties, 'w:tblStyle'))

  if (style.setsFirstRowOff && looksAtFirstRow(childOf(properties, 'w:tblLook'))) return 1

  const plain = rows.findIndex((row) => !isSetOff(row))

  // One cell over the whole width is a title or a note, no head of columns.
  return plain > 0 && plain < 4 && rows[plain - 1]!.cells.length > 1 ? plain : 0

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
            const character = styleId === undefined ? {} : styles.characterStyle(styleId).character

            return combineFormats(readCharacterFormat(xml, format), character, style, styles.defaults).isBold ?? false
          })
      })
  }

  function hasText(element: XmlElement): boolean {
    if (element.name === 'w:t') return xml.slice(element.contentStart, element.contentEnd).trim() !== ''

    return element.children.some(hasText)
  }
}
