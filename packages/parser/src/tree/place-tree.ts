import type {Document, Segment, SourceLocation} from '@tenderlint/core'
import type {Nodes} from 'mdast'

/** Node of a tree with, where it is a block of prose, the text that is checked and its place. Plain data. */
export interface PlacedNode {
  readonly type: string
  readonly text?: string
  readonly kind?: Segment['kind']
  readonly language?: string
  /** Line a finding in it has: of the file in Markdown, the ordinal of the block elsewhere. */
  readonly line?: number
  readonly location?: SourceLocation
  readonly children?: readonly PlacedNode[]
  readonly [field: string]: unknown
}

/** Give the tree of a document with the place of each block, in the terms of the format. */
export function placeTree(document: Document): PlacedNode {
  const segments = new Map(document.segments.map((d) => [d.node, d]))

  return placeNode(document.tree)

  function placeNode(node: Nodes): PlacedNode {
    // Pieces and positions are what the places are made of.
    const {children, data, position, ...fields} = node as Nodes & {readonly children?: readonly Nodes[]}
    const {pieces, ...said} = data ?? {}

    return {
      ...fields,
      ...(Object.keys(said).length > 0 ? {data: said} : undefined),
      ...placeOf(segments.get(node)),
      ...(children && {children: children.map(placeNode)})
    }
  }

  function placeOf(segment: Segment | undefined): Partial<PlacedNode> {
    if (!segment) return {}

    const {start, text, kind, language} = segment
    const {line, location} = document.locate({start, end: start + text.length})

    return {text, kind, language, line, location}
  }
}
