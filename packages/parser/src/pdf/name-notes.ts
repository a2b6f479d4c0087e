import type {Block, TextBlock} from './block.ts'
import {createLine, type Line} from './lay-lines.ts'

const mark = /^(?:\d{1,3}|[*†‡§])$/u

/** Take the mark off the notes of tagged pages, and find those of others: text that begins with a raised mark. */
export function nameNotes(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'note') return block.label ? block : withoutMark(block)
    if (block.kind !== 'paragraph' || block.label) return block

    const note = withoutMark(block)

    return note.label ? {...note, kind: 'note'} : block
  })
}

function withoutMark(block: TextBlock): TextBlock {
  const [first, ...rest] = block.lines
  const split = first && splitMark(first)

  return split ? {...block, lines: [split.line, ...rest], label: split.label} : block
}

function splitMark(line: Line): (Pick<Required<TextBlock>, 'label'> & {line: Line}) | undefined {
  const inked = line.items.filter((d) => d.text.trim() !== '')
  const [head, next] = inked

  if (!head || !next || !mark.test(head.text.trim())) return undefined

  const isRaised = head.height <= 0.88 * next.height && head.y > next.y + 0.15 * next.height

  if (!isRaised) return undefined

  return {
    label: {text: head.text.trim(), items: [head]},
    line: createLine(line.items.slice(line.items.indexOf(head) + 1))
  }
}
