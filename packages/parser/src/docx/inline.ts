import {maskCharacter, pieceKinds, pieceStride} from '@tenderlint/core'
import type {PhrasingContent, Text} from 'mdast'
import type {MammothNode} from './mammoth-tree.ts'
import type {Leaf} from './story.ts'

type PieceNumbers = [text: number, source: number, length: number, sourceLength: number, kind: number]

const fold = pieceKinds.indexOf('fold')
const verbatim = pieceKinds.indexOf('verbatim')

/**
 * Append a leaf to inline content, joined with what it continues.
 *
 * `next` is what mammoth gives after the leaf's mark. Gives false where it is not what the leaf stands for: mammoth
 * dropped it.
 */
export function appendLeaf(children: PhrasingContent[], leaf: Leaf, next: MammothNode | undefined): boolean {
  const nodes = readLeaf(leaf, next)
  const target = leaf.script === undefined ? children : openScript(children, leaf.script)

  for (const node of nodes ?? []) append(target, node)

  return nodes !== undefined
}

/** Whether inline content holds words to check: text that is not blank, or the description of a picture. */
export function holdsWords(children: readonly PhrasingContent[]): boolean {
  return children.some(
    (d) =>
      (d.type === 'text' && d.value.trim() !== '') ||
      (d.type === 'image' && Boolean(d.alt)) ||
      ('children' in d && holdsWords(d.children))
  )
}

/** All words of inline content, checked or not. */
export function wordsOf(children: readonly PhrasingContent[]): string {
  return children
    .map((d) => {
      if (d.type === 'break') return '\n'
      if ('children' in d) return wordsOf(d.children)

      return 'value' in d ? d.value : ''
    })
    .join('')
}

function readLeaf(leaf: Leaf, next: MammothNode | undefined): PhrasingContent[] | undefined {
  const data = {pieces: leaf.pieces, ...(leaf.part === 0 ? undefined : {part: leaf.part})}

  switch (leaf.kind) {
    case 'break':
      return next?.type === 'break' ? [{type: 'break', data}] : undefined
    case 'excluded':
      return [{type: 'excluded', reason: leaf.reason!, value: leaf.text, data}]
    case 'image':
      return [{type: 'image', url: '', alt: leaf.text, data}]
    case 'note':
      return next?.type === 'noteReference'
        ? [{type: 'footnoteReference', identifier: `${next.noteType}-${next.noteId}`, label: leaf.text, data}]
        : undefined
    case 'symbol':
      return [readSymbol(leaf, next)]
    case 'tab':
      return next?.type === 'tab' ? [createText(leaf.text, leaf.part, leaf.pieces)] : undefined
    case 'text':
      return next?.type === 'text' ? readText(leaf) : undefined
  }
}

/** A symbol of a font that mammoth knows is a character; any other is only a mark on the page. */
function readSymbol(leaf: Leaf, next: MammothNode | undefined): PhrasingContent {
  const value = next?.type === 'text' ? next.value : ''
  const {part, start, end} = leaf

  return value === ''
    ? createSymbol(value, part, leaf.pieces)
    : createText(value, part, [0, start, value.length, end - start, fold])
}

/** Take out the character that stands for masks, where an author's text holds it. */
function readText({part, pieces, text}: Leaf): PhrasingContent[] {
  if (!text.includes(maskCharacter)) return [createText(text, part, pieces)]

  const nodes: PhrasingContent[] = []

  for (let i = 0; i < pieces.length; i += pieceStride) {
    const [offset, source, length, sourceLength, kind] = pieces.slice(i, i + pieceStride) as PieceNumbers

    for (const {0: value, index} of text.slice(offset, offset + length).matchAll(/\uFFFC|[^\uFFFC]+/gu)) {
      const start = kind === verbatim ? source + index : source
      const piece = [0, start, value.length, kind === verbatim ? value.length : sourceLength, kind]

      nodes.push(value === maskCharacter ? createSymbol(value, part, piece) : createText(value, part, piece))
    }
  }

  return nodes
}

function createText(value: string, part: number, pieces: readonly number[]): Text {
  return {type: 'text', value, data: {pieces: [...pieces], ...(part === 0 ? undefined : {part})}}
}

function createSymbol(value: string, part: number, pieces: readonly number[]): PhrasingContent {
  return {type: 'excluded', reason: 'symbol', value, data: {pieces, ...(part === 0 ? undefined : {part})}}
}

function openScript(children: PhrasingContent[], script: 'subscript' | 'superscript'): PhrasingContent[] {
  const last = children.at(-1)

  if (last?.type === script) return last.children

  const node = {type: script, children: []}

  children.push(node)

  return node.children
}

function append(children: PhrasingContent[], node: PhrasingContent): void {
  const last = children.at(-1)

  if (node.type === 'text' && last?.type === 'text') {
    continuePieces(last.data!.pieces as number[], node.data!.pieces!, last.value.length)
    last.value += node.value
  } else if (node.type === 'excluded' && last?.type === 'excluded' && last.reason === node.reason) {
    // Runs that are left out for one reason are one gap in the text.
    const [, start, , , kind] = last.data!.pieces! as PieceNumbers
    const [, nextStart, , nextLength] = node.data!.pieces! as PieceNumbers

    last.data = {...last.data, pieces: [0, start, 1, nextStart + nextLength - start, kind]}
    last.value += node.value
  } else children.push(node)
}

/** Add pieces to those that `createText` copied for a node: a paragraph may hold a hundred thousand runs. */
function continuePieces(pieces: number[], more: readonly number[], offset: number): void {
  for (let i = 0; i < more.length; i += pieceStride) {
    pieces.push(offset + more[i]!, more[i + 1]!, more[i + 2]!, more[i + 3]!, more[i + 4]!)
  }
}
