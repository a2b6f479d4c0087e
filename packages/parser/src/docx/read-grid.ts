import {readToggle} from './read-styles.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'

/** Cell of a table in its grid; what was merged into it is counted in `rows`. */
export interface GridCell {
  readonly element: XmlElement
  /** Grid column, from 0. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** Whether it continues the cell above: Word shows no text that stands in it. */
  readonly isMerged: boolean
  /** Whether a content control around it shows its prompt. */
  readonly isPlaceholder: boolean
}

/** Row of a table in the accepted view. */
export interface GridRow {
  readonly element: XmlElement
  readonly cells: readonly GridCell[]
  /** Whether it is repeated at the top of each page. */
  readonly isRepeated: boolean
}

/** Rows of a table, and the elements around them that tracked changes deleted. */
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly deleted: readonly XmlElement[]
}

type OpenCell = GridCell & {rows: number}

// A grid span of a billion columns is no table.
const columnLimit = 1000

/** Lay out the cells of a table: ECMA-376 part 1, 17.4. */
export function readGrid(xml: string, table: XmlElement): Grid {
  const deleted: XmlElement[] = []
  const rows: GridRow[] = []
  // Topmost cell of the merged cells in each grid column.
  const origins = new Map<number, OpenCell>()

  for (const [row] of findAll(xml, table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')

    if (childOf(properties, 'w:del')) {
      deleted.push(row)
      continue
    }

    rows.push({
      element: row,
      cells: readCells(row, readSpan(properties, 'w:gridBefore', 0)),
      isRepeated: childOf(properties, 'w:tblHeader') !== undefined
    })
  }

  return {rows, deleted}

  function readCells(row: XmlElement, before: number): readonly GridCell[] {
    const cells: OpenCell[] = []
    let column = before

    for (const [element, isPlaceholder] of findAll(xml, row, 'w:tc')) {
      const properties = childOf(element, 'w:tcPr')

      if (childOf(properties, 'w:cellDel')) {
        deleted.push(element)
        continue
      }

      const merge = childOf(properties, 'w:vMerge')
      const continues = merge && (readAttribute(xml, merge, 'w:val') ?? 'continue') === 'continue'
      const origin = continues ? origins.get(column) : undefined
      const columns = Math.max(readSpan(properties, 'w:gridSpan', 1), 1)
      const cell: OpenCell = {element, column, columns, rows: 1, isMerged: origin !== undefined, isPlaceholder}

      if (origin) origin.rows++
      else origins.set(column, cell)

      cells.push(cell)
      column += columns
    }

    return cells
  }

  function readSpan(properties: XmlElement | undefined, name: string, standard: number): number {
    const value = Number.parseInt(childValue(xml, properties, name) ?? '', 10)

    return Number.isNaN(value) ? standard : Math.min(Math.max(value, 0), columnLimit)
  }
}

/** Whether a content control shows its prompt instead of what an author wrote. */
export function showsPlaceholder(xml: string, control: XmlElement): boolean {
  const flag = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')

  return flag !== undefined && readToggle(xml, flag)
}

const wrappers = new Set([
  'mc:AlternateContent',
  'mc:Choice',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent'
])

/** Rows or cells, which content controls, custom XML and insertions may wrap; and whether such a control shows its prompt. */
function* findAll(
  xml: string,
  parent: XmlElement,
  name: string,
  isPlaceholder = false
): Generator<readonly [element: XmlElement, isPlaceholder: boolean]> {
  for (const child of parent.children) {
    if (child.name === name) yield [child, isPlaceholder]
    else if (wrappers.has(child.name)) yield* findAll(xml, child, name, isPlaceholder || showsPlaceholder(xml, child))
  }
}
