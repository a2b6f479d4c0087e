import type {Block, TextBlock} from './block.ts'
import {roundedHeight, type TextMeasure} from './measure-text.ts'
import type {OutlineNode} from './pdfjs.ts'

/** What headings are told by, where tags do not name them. */
export interface HeadingEvidence {
  readonly outline: readonly OutlineNode[]
  readonly measure: TextMeasure
}

interface Entry {
  readonly title: string
  readonly depth: number
}

/** Share of an outline that must be found in the text for it to say what is a heading and what is not. */
const trustedShare = 0.6
const deepest = 6

/** Give depth to headings: by the outline where the document has one, else by size, font and number. */
export function nameHeadings(blocks: readonly Block[], {outline, measure}: HeadingEvidence): readonly Block[] {
  const entries = flatten(outline, 1)
  const depths = matchOutline(blocks, entries)
  const isTrusted = entries.length >= 3 && depths.size >= trustedShare * entries.length
  const styles = isTrusted ? new Set([...depths.keys()].map(styleOf)) : undefined
  const candidates = blocks.filter((d): d is TextBlock => d.kind === 'heading' && !depths.has(d))
  const kept = new Set(candidates.filter((d) => !styles || styles.has(styleOf(d)) || isLarge(d, measure)))
  const ranks = rankStyles([...depths.keys(), ...kept])

  return blocks.map((block) => {
    if (block.kind === 'table' || block.kind === 'alt') return block

    const depth = depths.get(block) ?? (kept.has(block) ? ranks.get(rankedStyleOf(block)) : undefined)

    if (depth !== undefined) return toHeading(block, depth)

    return block.kind === 'heading' ? {...block, kind: 'paragraph'} : block
  })
}

function toHeading({depth: _, ...block}: TextBlock, depth: number): TextBlock {
  return {depth: Math.min(depth, deepest), ...block, kind: 'heading'}
}

/** Make the first block a heading if it is the title that the file gives itself: tags often call it a paragraph. */
export function nameTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const [first, ...rest] = blocks

  if (first?.kind !== 'paragraph' || title === undefined || fold(textOf(first)) !== fold(title)) return blocks

  return [{...first, kind: 'heading', depth: 1}, ...rest]
}

function flatten(nodes: readonly OutlineNode[], depth: number): readonly Entry[] {
  return nodes.flatMap((d) => [{title: fold(d.title), depth}, ...flatten(d.items, depth + 1)])
}

/** Find the entries of an outline in the text, in order. */
function matchOutline(blocks: readonly Block[], entries: readonly Entry[]): ReadonlyMap<TextBlock, number> {
  const depths = new Map<TextBlock, number>()
  // Before it is folded a title has at most a space a letter, and a number.
  const longest = 2 * entries.reduce((most, d) => Math.max(most, d.title.length), 0) + 20
  let next = 0

  for (const block of blocks) {
    if (next === entries.length) break
    if (block.kind === 'alt' || block.kind === 'table' || block.lines.length > 3) continue

    const written = textOf(block)

    if (written.length > longest) continue

    const text = fold(written)
    // A title that was not found holds up none of those after it.
    const index = entries.findIndex((d, i) => i >= next && i < next + 5 && isTitle(text, d.title))

    if (text === '' || index < 0) continue

    depths.set(block, entries[index]!.depth)
    next = index + 1
  }

  return depths
}

/** Whether a text is a title; its number may stand in one of the two only. */
function isTitle(text: string, title: string): boolean {
  return text === title || withoutNumber(text) === title || text === withoutNumber(title)
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:\d+(?:\.\d+)*|[a-z]\.\d+)\.?/u, '')
}

// Normalisation leaves ASCII as it is, but takes its time.
const isAscii = /^[\u0000-\u007F]*$/u

function fold(text: string): string {
  return (isAscii.test(text) ? text : text.normalize('NFKC')).replace(/\s+/gu, '').toLowerCase()
}

function textOf(block: TextBlock): string {
  return `${block.label?.text ?? ''} ${block.lines.map((d) => d.text).join(' ')}`
}

function isLarge(block: TextBlock, measure: TextMeasure): boolean {
  return block.lines[0]!.height > 1.12 * measure.bodyHeight
}

function styleOf(block: TextBlock): string {
  const line = block.lines[0]!

  return `${roundedHeight(line)} ${line.items.find((d) => d.text.trim() !== '')?.font}`
}

function rankedStyleOf(block: TextBlock): string {
  return `${roundedHeight(block.lines[0]!)} ${numberDepth(block)}`
}

/** Parts of the number a heading begins with; 0 without one. */
function numberDepth(block: TextBlock): number {
  return /^\s*(\d+(?:\.\d+)*)\.?\s/u.exec(`${textOf(block)} `)?.[1]?.split('.').length ?? 0
}

/** Rank of each style: larger ones first, then those with fewer parts in their number. */
function rankStyles(blocks: readonly TextBlock[]): ReadonlyMap<string, number> {
  const styles = new Map(
    blocks.map((d) => [rankedStyleOf(d), [roundedHeight(d.lines[0]!), numberDepth(d)] as const] as const)
  )

  return new Map(
    [...styles].sort(([, a], [, b]) => b[0] - a[0] || a[1] - b[1]).map(([style], index) => [style, index + 1] as const)
  )
}
