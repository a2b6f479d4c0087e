import {type ExclusionReason, maskCharacter, pieceKinds, plainText, type TextRange} from '@tenderlint/core'
import type {Image, ImageReference, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Text} from 'mdast'
import {asCaption} from './caption.ts'
import {cutPieces, sourceOf} from './cut-pieces.ts'
import {findAddresses, mayHoldAddress} from './find-addresses.ts'
import {pairTags} from './pair-tags.ts'
import type {PointAt} from './points.ts'

const mask = pieceKinds.indexOf('mask')

/**
 * Say in a Markdown tree what Markdown leaves open: which paragraphs are captions, what HTML tags mean, what is an address and
 * no prose, and where alternative texts come from. The tree below the node is changed.
 *
 * Which blocks of the root are captions is left open: that depends on blocks that may be read another time.
 */
export function refineTree(parent: Parents, pointAt: PointAt): void {
  if (parent.type === 'listItem') trimTask(parent)

  for (const child of parent.children) {
    if ('children' in child && !namesItself(child)) refineTree(child, pointAt)
    else if (child.type === 'image' || child.type === 'imageReference') readAlternative(child)
  }

  switch (parent.type) {
    case 'delete':
    case 'emphasis':
    case 'heading':
    case 'link':
    case 'linkReference':
    case 'paragraph':
    case 'strong':
    case 'tableCell':
      parent.children = refinePhrasing(parent.children, pointAt)
      break
    case 'blockquote':
    case 'footnoteDefinition':
    case 'listItem':
      markCaptions(parent)
      break
  }
}

/** The check box of a task took the white space before the text with it. */
function trimTask(item: ListItem): void {
  const head = item.children.find((d): d is Paragraph => d.type === 'paragraph')?.children[0]

  if (typeof item.checked !== 'boolean' || head?.type !== 'text' || !head.data?.pieces) return

  const end = lengthOf(head.data.pieces)

  if (end > head.value.length) head.data.pieces = cutPieces(head.data.pieces, {start: end - head.value.length, end})
}

function lengthOf(pieces: readonly number[]): number {
  return pieces.at(-5)! + pieces.at(-3)!
}

/** Map an alternative text, which is made of the words in its label; code and the like in it is masked. */
function readAlternative(image: Image | ImageReference): void {
  const leaves = image.data?.leaves

  if (!leaves) return

  const pieces: number[] = []
  let alt = ''

  for (const leaf of leavesOf(leaves)) {
    if (leaf.type === 'text' && leaf.data?.pieces) {
      for (const [i, d] of leaf.data.pieces.entries()) pieces.push(i % 5 === 0 ? d + alt.length : d)
      alt += leaf.value
    } else {
      const start = leaf.position!.start.offset!

      pieces.push(alt.length, start, 1, leaf.position!.end.offset! - start, mask)
      alt += maskCharacter
    }
  }

  image.alt = alt
  image.data = {pieces}
}

function* leavesOf(nodes: readonly Nodes[]): Generator<Nodes> {
  for (const node of nodes) {
    if ('children' in node) yield* leavesOf(node.children)
    else yield node
  }
}

function refinePhrasing(children: PhrasingContent[], pointAt: PointAt): PhrasingContent[] {
  // Most phrasing is plain, and stays as it is.
  if (!children.some((d) => d.type === 'html' || d.type === 'link' || (d.type === 'text' && mayHoldAddress(d.value)))) {
    return children
  }

  const refined = children.flatMap((d): PhrasingContent[] => {
    if (d.type === 'text') return maskAddresses(d, pointAt)
    if (namesItself(d)) return [{type: 'excluded', reason, value: plainText(d), position: d.position!}]

    return [d]
  })

  return refined.some((d) => d.type === 'html') ? pairTags(refined) : refined
}

const reason: ExclusionReason = 'url'

/** Whether a node is a link whose text is its address. */
function namesItself(node: Nodes): boolean {
  if (node.type !== 'link') return false

  const text = plainText(node)

  return [text, `mailto:${text}`, `http://${text}`, `https://${text}`].includes(node.url)
}

/** Split a text at the addresses in it. */
function maskAddresses(text: Text, pointAt: PointAt): PhrasingContent[] {
  const addresses = findAddresses(text.value)

  if (addresses.length === 0) return [text]

  const nodes: PhrasingContent[] = []
  let end = 0

  for (const address of addresses) {
    if (address.start > end) nodes.push(cutText(text, {start: end, end: address.start}, pointAt))

    const {position, value} = cutText(text, address, pointAt)

    nodes.push({type: 'excluded', reason, value, position: position!})
    end = address.end
  }

  if (end < text.value.length) nodes.push(cutText(text, {start: end, end: text.value.length}, pointAt))

  return nodes
}

function cutText(text: Text, range: TextRange, pointAt: PointAt): Text {
  const pieces = cutPieces(text.data?.pieces ?? [], range)
  const {start, end} = sourceOf(pieces)

  return {
    type: 'text',
    value: text.value.slice(range.start, range.end),
    data: {pieces},
    position: {start: pointAt(start), end: pointAt(end)}
  }
}

function markCaptions(parent: Parents): void {
  const children = parent.children as Nodes[]

  for (const [index, node] of children.entries()) {
    children[index] = asCaption(node, children[index - 1], children[index + 1])
  }
}
