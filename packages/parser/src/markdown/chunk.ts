import type {Nodes, RootContent} from 'mdast'
import {parseMarkdown} from './parse-markdown.ts'
import {createPointAt, lastAtOrBefore} from './points.ts'
import {refineTree} from './refine-tree.ts'
import {type LabelKey, trackReferences} from './track-references.ts'

/**
 * Blocks of a text from one seam to the next.
 *
 * A seam is the beginning of a block of the root after a blank line. Nothing is open there but what the line has closed, so
 * that the blocks on both sides can be parsed apart, but for the definitions they share. After indented code there is none: to
 * micromark it is open until something else begins, and not all that begins a block may interrupt another.
 */
export interface Chunk {
  /** UTF-16 code units, with the blank lines before the next chunk. */
  readonly length: number
  /** Line endings. */
  readonly lines: number
  /** Blocks of the root, captions among them not marked. */
  readonly blocks: readonly RootContent[]
  /** Where the chunk begins in the places that its nodes have: an offset, and a line from 1. */
  readonly origin: {readonly offset: number; readonly line: number}
  /** Labels that it defines; one that is defined twice stands twice. */
  readonly defined: readonly LabelKey[]
  /** Labels whose definitions matter to it. */
  readonly asked: ReadonlySet<LabelKey>
  /** Nesting of its nodes, as far as it was looked at. */
  readonly depth: number
}

/** Part of a text, from one seam to another. */
export interface Part {
  readonly source: string
  readonly start: number
  readonly end: number
  /** Whether a label is defined in the rest of the text. */
  isDefined(label: LabelKey): boolean
  /** Depth at which nobody looks further. */
  readonly limit: number
}

/** Parse a part of a text into chunks; `undefined` where there is no seam at its end. */
export function parseChunks({source, start, end, isDefined, limit}: Part): readonly Chunk[] | undefined {
  const text = source.slice(start, end)
  const tracker = trackReferences(isDefined)
  const tree = parseMarkdown(text + lineBehind(source, end), {isPart: start > 0, syntax: tracker.syntax})
  const blocks = tree.children.filter((d) => d.position!.start.offset! < text.length)

  const isSeam = (block: RootContent, before: RootContent | undefined) =>
    isAfterBlankLine(text, lineOf(block)) &&
    // Definitions before an underlined heading are within the place that it has.
    !(before && (lineOf(block) < before.position!.end.offset! || endsInIndentedCode(before, text)))

  if (end < source.length) {
    const next = tree.children[blocks.length]

    if (!next || lineOf(next) !== text.length || !isSeam(next, blocks.at(-1))) return undefined
  }

  const pointAt = createPointAt(text)
  const firsts = blocks.flatMap((d, i) => (i > 0 && isSeam(d, blocks[i - 1]) ? [i] : []))
  const starts = [0, ...firsts.map((d) => lineOf(blocks[d]!))]
  const asked = starts.map(() => new Set<LabelKey>())

  for (const [offset, label] of tracker.questions) asked[lastAtOrBefore(starts, offset)]?.add(label)

  return starts.map((from, i): Chunk => {
    const to = starts[i + 1] ?? text.length
    const own = blocks.slice(firsts[i - 1] ?? 0, firsts[i])
    const {line} = pointAt(from)
    const defined: LabelKey[] = []
    const depth = Math.max(0, ...own.map((d) => survey(d, defined, limit)))

    // What is nested without end is not to be walked through.
    if (depth <= limit) refineTree({type: 'root', children: own}, pointAt)

    return {
      length: to - from,
      lines: pointAt(to).line - line,
      blocks: own,
      origin: {offset: from, line},
      defined,
      asked: asked[i]!,
      depth
    }
  })
}

/** Code units of the line behind a part that are looked at: what it begins with decides. */
const longestBeginning = 100

/**
 * Give the line behind a part, by which what is open at its end is closed or goes on.
 *
 * It shall define no link: whether it does may depend on the lines after it. A footnote is known by its first line.
 */
function lineBehind(source: string, start: number): string {
  const [line] = /^[^\r\n]*/u.exec(source.slice(start, start + longestBeginning))!

  return line.replace(/\[(?!\^(?:\\[[\\\]]|[^\s[\]])+\]:)/gu, 'x')
}

/** Offset of the line that a block of the root begins on. */
function lineOf({position}: RootContent): number {
  return position!.start.offset! - position!.start.column + 1
}

function isAfterBlankLine(text: string, lineStart: number): boolean {
  let i = lineStart - 1

  if (text[i] === '\n' && text[i - 1] === '\r') i--

  for (i--; i >= 0 && text[i] !== '\n' && text[i] !== '\r'; i--) if (text[i] !== ' ' && text[i] !== '\t') return false

  return true
}

function endsInIndentedCode(node: Nodes, text: string): boolean {
  if (node.type === 'code') return !/[`~]/u.test(text.charAt(node.position!.start.offset!))

  const last = 'children' in node ? node.children.at(-1) : undefined

  return last !== undefined && endsInIndentedCode(last, text)
}

/** Take the definitions in a node, and give its depth with what is nested in it; no more than one beyond a limit. */
function survey(node: Nodes, defined: LabelKey[], limit: number): number {
  if (node.type === 'definition') defined.push(`link ${node.identifier.toUpperCase()}`)
  if (node.type === 'footnoteDefinition') defined.push(`note ${node.identifier.toUpperCase()}`)
  if (limit <= 0 || !('children' in node)) return 1

  let deepest = 0

  for (const child of node.children) deepest = Math.max(deepest, survey(child, defined, limit - 1))

  return 1 + deepest
}
