import type {ViewBlock} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import type {SayInReport} from '../labels.ts'
import {markText} from './mark-text.ts'
import type {NumberedFinding} from './numbered-finding.ts'

interface ViewOptions {
  readonly findings: readonly NumberedFinding[]
  /** BCP 47 primary subtag of the document. */
  readonly language: string
  readonly say: SayInReport
}

/** Show a document as it was read, with the words of findings marked. */
export function viewDocument(blocks: readonly ViewBlock[], options: ViewOptions): string {
  const {findings, language} = options
  const parts: string[] = []

  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i]!
    const end = block.cell ? endOfTable(blocks, i) : i + 1

    parts.push(block.cell ? viewTable(blocks.slice(i, end), findings) : viewBlock(block, options))
    i = end
  }

  return `<article lang="${escapeXml(language)}">\n${parts.join('\n')}\n</article>`
}

function viewBlock(block: ViewBlock, {findings, say}: ViewOptions): string {
  const words = viewWords(block, findings)

  switch (block.kind) {
    case 'caption':
      return `<p class="caption">${words}</p>`
    case 'heading': {
      // The page has headings of its own above those of the document.
      const level = Math.min((block.depth ?? 1) + 2, 6)

      return `<h${level}>${words}</h${level}>`
    }
    case 'item':
      return `<p class="item">${words}</p>`
    case 'alt':
    case 'footer':
    case 'header':
    case 'note':
      return `<p class="aside"><span class="tag">${say(`region.${block.kind}`)}</span> ${words}</p>`
    default:
      return block.quoted ? `<blockquote><p>${words}</p></blockquote>` : `<p>${words}</p>`
  }
}

function viewWords(block: ViewBlock, findings: readonly NumberedFinding[]): string {
  const label = block.label === undefined ? '' : `<span class="label">${escapeXml(block.label)}</span> `

  return label + markText(block, findings)
}

function viewTable(cells: readonly ViewBlock[], findings: readonly NumberedFinding[]): string {
  const rows = [...new Set(cells.map((d) => d.cell!.row))]

  return `<div class="scroll"><table>\n${rows
    .map((row) =>
      viewRow(
        cells.filter((d) => d.cell!.row === row),
        findings
      )
    )
    .join('\n')}\n</table></div>`
}

/** Empty cells are in no block, so that a row is filled up to the column of each that is. */
function viewRow(cells: readonly ViewBlock[], findings: readonly NumberedFinding[]): string {
  const columns = Math.max(...cells.map((d) => d.cell!.column))
  const parts = Array.from({length: columns}, (_, i) => {
    const blocks = cells.filter((d) => d.cell!.column === i + 1)
    const name = blocks[0]?.isHead ? 'th' : 'td'

    return `<${name}>${blocks.map((d) => viewWords(d, findings)).join('<br>')}</${name}>`
  })

  return `<tr>${parts.join('')}</tr>`
}

function endOfTable(blocks: readonly ViewBlock[], start: number): number {
  const table = blocks[start]!.cell!.table
  let end = start

  while (blocks[end]?.cell?.table === table) end++

  return end
}
