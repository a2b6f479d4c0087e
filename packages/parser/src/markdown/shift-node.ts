import {pieceStride} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import type {Position} from 'unist'

/** By how much places are to be moved. */
export interface Shift {
  /** UTF-16 code units. */
  readonly offset: number
  readonly lines: number
}

/** Copy a node and all below it with its places in the source moved; the node itself where there is nothing to move. */
export function shiftNode<Node extends Nodes>(node: Node, shift: Shift): Node {
  return shift.offset === 0 && shift.lines === 0 ? node : copy(node, shift)
}

function copy<Node extends Nodes>(node: Node, shift: Shift): Node {
  const {data, position} = node

  return {
    ...node,
    ...(position && {position: move(position, shift)}),
    ...(data?.pieces && {
      data: {...data, pieces: data.pieces.map((d, i) => (i % pieceStride === 1 ? d + shift.offset : d))}
    }),
    ...('children' in node && {children: node.children.map((d) => copy(d, shift))})
  }
}

function move({start, end}: Position, {lines, offset}: Shift): Position {
  return {
    start: {line: start.line + lines, column: start.column, offset: start.offset! + offset},
    end: {line: end.line + lines, column: end.column, offset: end.offset! + offset}
  }
}
