import type {Block, TextBlock} from './block.ts'

const pattern =
  /^(?:(?:table|figure|fig\.)\s+[A-Z]?\d+(?:[.\-–]\d+)*|[表图]\s*\d+(?:[.\-–]\d+)*)(\s*[:.：．])?(?=\s|\p{Script=Han}|$)/iu
/** Longest caption, in characters, that has no sign after its number. */
const plainLength = 80

/** Find the captions of tables and figures that no tag names. */
export function nameCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || block.lines.length > 3) return block

    const isBeside = blocks[index - 1]?.kind === 'table' || blocks[index + 1]?.kind === 'table'

    return isCaption(block, isBeside) ? {...block, kind: 'caption'} : block
  })
}

/** Whether a paragraph is a caption, not a sentence that begins with the name of a table. */
function isCaption(block: TextBlock, isBesideTable: boolean): boolean {
  const text = block.lines.map((d) => d.text).join(' ')
  const match = pattern.exec(text)

  if (!match) return false
  if (match[1]) return true

  return (
    (isBesideTable || text.length <= plainLength / 2) && text.length <= plainLength && !/[.:。：；;，,]$/u.test(text)
  )
}
