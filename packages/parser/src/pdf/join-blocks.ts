import type {Block, RowBlock, TableBlock, TextBlock} from './block.ts'
import {firstWordWidth} from './first-word-width.ts'
import type {Line} from './lay-lines.ts'
import type {TextMeasure} from './measure-text.ts'
import {isChinese} from './scripts.ts'
import {startsWithLabel} from './split-label.ts'

/** Join paragraphs and tables that go on in the next column or on the next page. */
export function joinBlocks(blocks: readonly Block[], measure: TextMeasure): readonly Block[] {
  const joined: Block[] = []
  // Notes stand at the foot of a page, captions with their figures: text may go on after them.
  let flow = -1

  for (const block of blocks) {
    const last = joined[flow]
    const whole = last && joinPair(last, block, measure)

    if (whole) {
      joined[flow] = whole
      continue
    }

    joined.push(block)
    if (block.kind !== 'note' && block.kind !== 'alt') flow = joined.length - 1
  }

  return joined
}

function joinPair(last: Block, block: Block, measure: TextMeasure): Block | undefined {
  if (last.kind === 'table') return block.kind === 'table' ? joinTables(last, block) : undefined
  if (block.kind === 'alt' || block.kind === 'table' || last.kind === 'alt') return undefined

  return goesOn(last, block, measure) ? {...last, lines: [...last.lines, ...block.lines]} : undefined
}

function goesOn(last: TextBlock, block: TextBlock, measure: TextMeasure): boolean {
  if (last.kind !== 'item' && last.kind !== 'paragraph') return false
  if (block.label !== undefined || (block.kind !== last.kind && block.kind !== 'paragraph')) return false

  const above = last.lines.at(-1)!
  const line = block.lines[0]!

  return isBroken(above, line) && !startsWithLabel(line) && isUnfinished(above, line, measure)
}

/** Whether a line stands at the head of another column or page than the line before it. */
function isBroken(above: Line, line: Line): boolean {
  return line.page !== above.page ? line.page === above.page + 1 : line.y > above.y
}

function isUnfinished(above: Line, line: Line, measure: TextMeasure): boolean {
  const before = above.text
  const after = line.text

  if (Math.abs(above.height - line.height) > 0.08 * above.height) return false
  if (/[.!?:;。！？：；…]["'”’)\]）]*$/u.test(before)) return false
  if (/^\p{Ll}/u.test(after)) return true

  const right = measure.rightOf(above)

  const isNearlyFull = right - above.x1 <= 0.15 * (right - above.x0)

  // A line of words that is nearly full and has no full stop was not always broken for the next word alone.
  return right - above.x1 <= 1.15 * firstWordWidth(line) || (isNearlyFull && !isChinese(after[0]))
}

function joinTables(last: TableBlock, block: TableBlock): TableBlock | undefined {
  const page = lastPage(last)

  if (page === undefined || firstPage(block) !== page + 1 || columns(last) !== columns(block)) return undefined

  // A program repeats the head on each page.
  const head = last.rows[0]!
  const isRepeated = block.rows.length > 0 && rowText(block.rows[0]!) === rowText(head)

  return {
    ...last,
    rows: [...last.rows, ...(isRepeated ? block.rows.slice(1) : block.rows)],
    ...(isRepeated && {repeated: [...(last.repeated ?? []), block.rows[0]!]})
  }
}

function columns({rows}: TableBlock): number {
  return rows.reduce((most, d) => Math.max(most, d.cells.length), 0)
}

function rowText(row: RowBlock): string {
  return row.cells.map((cell) => cell.blocks.map((d) => d.lines.map((d) => d.text).join(' ')).join(' ')).join('\t')
}

function firstPage({rows}: TableBlock): number | undefined {
  const row = rows.find(hasText)

  return row && linesOf(row)[0]!.page
}

function lastPage({rows}: TableBlock): number | undefined {
  const row = rows.findLast(hasText)

  return row && linesOf(row).at(-1)!.page
}

function hasText(row: RowBlock): boolean {
  return linesOf(row).length > 0
}

function linesOf({cells}: RowBlock): readonly Line[] {
  return cells.flatMap((cell) => cell.blocks.flatMap((d) => d.lines))
}
