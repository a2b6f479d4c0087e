import type {Document, Segment} from '@tenderlint/core'

/** Show the text of a document as it is checked, as Markdown; what is no prose (code, an image) is a box. */
export function formatTree({segments}: Pick<Document, 'segments'>): string {
  const blocks: string[] = []
  let table: Segment[] = []

  for (const [i, segment] of segments.entries()) {
    if (table.length > 0 && segment.cell?.table !== table[0]!.cell!.table) endTable()

    if (segment.cell) table.push(segment)
    else if (isItem(segment) && isItem(segments[i - 1])) blocks.push(`${blocks.pop()}\n${formatBlock(segment)}`)
    else blocks.push(formatBlock(segment))
  }

  endTable()

  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`

  function endTable(): void {
    if (table.length > 0) blocks.push(formatTable(table))

    table = []
  }
}

/** Items of a list stand on neighbouring lines. */
function isItem(segment: Segment | undefined): boolean {
  return segment?.kind === 'item' && !segment.quoted
}

function formatBlock(segment: Segment): string {
  const {kind, label, node, quoted} = segment
  const text = `${label === undefined ? '' : `${label} `}${inline(segment)}`
  const block = {
    alt: () => `![${text}]()`,
    caption: () => `*${text}*`,
    footer: () => `[footer] ${text}`,
    header: () => `[header] ${text}`,
    heading: () => `${'#'.repeat('depth' in node ? node.depth : 1)} ${text}`,
    item: () => `- ${text}`,
    note: () => `[note] ${text}`
  }

  const shown = kind === 'cell' || kind === 'paragraph' ? text : block[kind]()

  return quoted ? `> ${shown}` : shown
}

/** A pipe table by grid columns; paragraphs of a cell stand beside each other. */
function formatTable(cells: readonly Segment[]): string {
  const columns = Math.max(...cells.map((d) => d.cell!.column))
  const rows = [...new Set(cells.map((d) => d.cell!.row))].map((row) =>
    Array.from({length: columns}, (_, i) =>
      cells
        .filter((d) => d.cell!.row === row && d.cell!.column === i + 1)
        .map((d) => inline(d).replaceAll('|', '\\|'))
        .join('<br>')
    )
  )
  const [head = [], ...body] = rows.map((d) => `| ${d.join(' | ')} |`)

  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n')
}

/** Text with raised and lowered parts marked. */
function inline({text, marks}: Segment): string {
  let result = text

  for (const {kind, start, end} of [...marks].sort((a, b) => b.start - a.start)) {
    const tag = kind === 'subscript' ? 'sub' : 'sup'

    result = `${result.slice(0, start)}<${tag}>${result.slice(start, end)}</${tag}>${result.slice(end)}`
  }

  return result.replaceAll('\uFFFC', '▯').replaceAll('\n', ' ')
}
