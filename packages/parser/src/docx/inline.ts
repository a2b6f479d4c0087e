import {maskCharacter, pieceKinds, pieceStride} from '@tenderlint/core'
import type {PhrasingContent, Text} from 'mdast'
import type {MammothNode} from './mammoth-tree.ts'
import type {Leaf} from './story.ts'

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
  const data = {...(leaf.part === 0 ? undefined : {part: leaf.part}), pieces: leaf.pieces}

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
      return next?.type === 'tab' ? [{type: 'text', value: leaf.text, data}] : undefined
    case 'text':
      return next?.type === 'text' ? readText({type: 'text', value: leaf.text, data}) : undefined
  }
}

/** A symbol of a font that mammoth knows is a character; any other is only a mark on the page. */
function readSymbol(leaf: Leaf, next: MammothNode | undefined): PhrasingContent {
  const value = next?.type === 'text' ? next.value : ''
  const data = leaf.part === 0 ? undefined : {part: leaf.part}
  const {start, end} = leaf

  return value === ''
    ? {type: 'excluded', reason: 'symbol', value, data: {...data, pieces: leaf.pieces}}
    : {type: 'text', value, data: {...data, pieces: [0, start, value.length, end - start, fold]}}
}

/** Take out the character that stands for masks, where an author's text holds it. */
function readText(text: Text): PhrasingContent[] {
  if (!text.value.includes(maskCharacter)) return [text]

  const nodes: PhrasingContent[] = []
  const pieces = text.data!.pieces!

  for (let i = 0; i < pieces.length; i += pieceStride) {
    const [start, source, length, sourceLength, kind] = pieces.slice(i, i + pieceStride) as [
      number,
      number,
      number,
      number,
      number
    ]

    for (const match of text.value.slice(start, start + length).matchAll(/\uFFFC|[^\uFFFC]+/gu)) {
      const value = match[0]
      const place =
        kind === verbatim ? [source + match.index, value.length, value.length] : [source, value.length, sourceLength]
      const data = {...text.data, pieces: [0, ...place, kind]}

      nodes.push(
        value === maskCharacter ? {type: 'excluded', reason: 'symbol', value, data} : {type: 'text', value, data}
      )
    }
  }

  return nodes
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
    last.data = {...last.data, pieces: joinPieces(last.data!.pieces!, node.data!.pieces!, last.value.length)}
    last.value += node.value
  } else if (node.type === 'excluded' && last?.type === 'excluded' && last.reason === node.reason) {
    // Runs that are left out for one reason are one gap in the text.
    const [, start, , , kind] = last.data!.pieces! as [number, number, number, number, number]
    const [, nextStart, , nextLength] = node.data!.pieces! as [number, number, number, number]

    last.data = {...last.data, pieces: [0, start, 1, nextStart + nextLength - start, kind]}
    last.value += node.value
  } else children.push(node)
}

function joinPieces(first: readonly number[], second: readonly number[], offset: number): readonly number[] {
  const joined = [...first]

  for (let i = 0; i < second.length; i += pieceStride) {
    joined.push(offset + second[i]!, second[i + 1]!, second[i + 2]!, second[i + 3]!, second[i + 4]!)
  }

  return joined
}
