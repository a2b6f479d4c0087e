import {type Caption, plainText} from '@tenderlint/core'
import type {Nodes, Paragraph} from 'mdast'

const label =
  /^\s*(?:(table|表)|(?:figure|fig\.|图))\s*(?:[A-Z][.-]?)?\d+(?:[.\-–]\d+)*(?![A-Za-zÀ-ɏ\d\u3400-\u9FFF])(.*)$/isu

/** Longer paragraphs tell something. */
const captionLength = 240

/** Give a paragraph as a caption, where it is that of the block before or after it; any other node as it is. */
export function asCaption<Node extends Nodes>(
  node: Node,
  before: Nodes | undefined,
  after: Nodes | undefined
): Caption | Node {
  if (node.type !== 'paragraph' || !(isCaptionOf(node, before) || isCaptionOf(node, after))) return node

  return {...node, type: 'caption'}
}

/**
 * Whether a paragraph is the caption of the table or figure next to it: it begins with `Table 3` or `图 2`, and is no
 * sentence about it ("Table 3 shows the savings.").
 */
export function isCaptionOf(paragraph: Paragraph, neighbour: Nodes | undefined): boolean {
  if (!neighbour || (neighbour.type !== 'table' && !isFigure(neighbour))) return false

  const text = plainText(paragraph)
  const match = text.length > captionLength ? null : label.exec(text)

  if (!match || (match[1] !== undefined) !== (neighbour.type === 'table')) return false

  return /^\s*(?:$|[:.：．—–|-])/u.test(match[2]!) || !/[.。!?！？;；:：]\s*$/u.test(match[2]!)
}

function isFigure(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.some((d) => d.type === 'image' || d.type === 'imageReference') &&
    plainText(node).trim() === ''
  )
}
