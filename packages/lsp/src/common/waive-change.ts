import type {Document, Finding} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import type {TextChange} from './edits-between.ts'

/**
 * Make the change that puts a comment at a finding which allows it.
 *
 * The reason is left to the writer, since a waiver without one counts for nothing. The comment stands on a line of its own
 * above a paragraph or heading that begins its line, and otherwise in the block, after its last word. There is none for
 * what is no text of a block: alternative text of an image, or the document itself.
 */
export function waiveChange(
  {ruleId, range, location}: Finding,
  document: Document,
  source: string
): TextChange | undefined {
  if (!range || location?.format !== 'markdown' || ruleId.startsWith('document/')) return undefined

  const segment = document.segments.findLast((d) => d.start <= range.start)

  if (!segment || segment.kind === 'alt') return undefined

  const comment = `<!-- tenderlint-allow ${ruleId}: -->`
  const block = blockAt(document.tree, location.start.offset!)
  const position = block?.position

  if (position?.start.column === 1 && (segment.kind === 'heading' || segment.kind === 'paragraph') && !segment.quoted) {
    const start = position.start.offset!

    return {start, end: start, text: `${comment}${source.includes('\r\n') ? '\r\n' : '\n'}`}
  }

  const last = document.locate({
    start: segment.start + segment.text.trimEnd().length,
    end: segment.start + segment.text.trimEnd().length
  }).location

  if (last.format !== 'markdown') return undefined

  const end = block?.type === 'paragraph' && position ? position.end.offset! : last.end.offset!

  return {start: end, end, text: ` ${comment}`}
}

/** Find the block of prose at an offset of the source. */
function blockAt(node: Nodes, offset: number): Nodes | undefined {
  const {position} = node

  if (position && (offset < position.start.offset! || offset >= position.end.offset!)) return undefined
  if (isProse(node)) return node

  for (const child of 'children' in node ? node.children : []) {
    const block = blockAt(child, offset)

    if (block) return block
  }

  return undefined
}

function isProse({type}: Nodes): boolean {
  return type === 'caption' || type === 'heading' || type === 'paragraph' || type === 'tableCell'
}
