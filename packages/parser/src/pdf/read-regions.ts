import {type Block, type CellBlock, extentOf, type RowBlock, type TextBlock} from './block.ts'
import type {Grid, Region} from './find-regions.ts'
import type {Line} from './lay-lines.ts'
import type {TextMeasure} from './measure-text.ts'
import {splitParagraphs} from './split-paragraphs.ts'

/** Read what stands on a page without tags as blocks. */
export function readRegions(regions: readonly Region[], measure: TextMeasure): readonly Block[] {
  return regions.flatMap((region): readonly Block[] => {
    if (region.kind === 'grid') return [{kind: 'table', rows: readRows(region, measure)}]

    const right = region.isColumn ? Math.max(...region.lines.map((d) => d.x1)) : undefined

    return splitParagraphs(region.lines, {measure, ...(right !== undefined && {right})})
  })
}

function readRows({rows}: Grid, measure: TextMeasure): readonly RowBlock[] {
  const isHead = hasHead(rows, measure)

  return rows.map((cells, index) => ({
    isHead: isHead && index === 0,
    cells: cells.map((lines) => readCell(lines, measure))
  }))
}

function readCell(lines: readonly Line[], measure: TextMeasure): CellBlock {
  const blocks: readonly TextBlock[] = splitParagraphs(lines, {measure, isCell: true})
  const extent = extentOf(blocks)

  return {blocks, ...(extent && {extent})}
}

/** Whether the first row says what the columns hold: it is set apart, or it has words where the others have numbers. */
function hasHead(rows: Grid['rows'], measure: TextMeasure): boolean {
  const [first = [], ...rest] = rows
  const lines = first.flat()

  if (rest.length === 0 || lines.length === 0) return false
  if (lines.every((d) => !measure.isBody(d)) && rest.flat(2).some((d) => measure.isBody(d))) return true
  if (lines.some((d) => /\d/u.test(d.text))) return false

  return rest.filter((row) => row.some((cell) => cell.some((d) => /^[\d.,%±<>≤≥ -]+$/u.test(d.text)))).length >= 1
}
