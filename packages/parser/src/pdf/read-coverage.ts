import {type Coverage, type CoverageNote, createCoverage, type Document, type ExclusionReason} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import type {PageItem, PdfPage} from './pdf-page.ts'

/** Text that is left out of the tree on purpose. */
export interface LeftOut {
  readonly reason: ExclusionReason
  readonly items: Iterable<PageItem>
}

/** What coverage is told from. */
export interface CoverageInput {
  readonly document: Document
  readonly pages: readonly PdfPage[]
  readonly leftOut: readonly LeftOut[]
  /** Pages, from 0, on which characters without a meaning are too many to pass over. */
  readonly unreliable: ReadonlySet<number>
  /** What is known beside the text: pages that were not read. */
  readonly gaps: readonly CoverageNote[]
}

/** Account for each character of each page once. */
export function readCoverage({document, pages, leftOut, unreliable, gaps}: CoverageInput): Coverage {
  const fates = pages.map((page) => new Uint8Array(page.source.length))
  const known: Fate[] = []
  const mark = (page: number, start: number, end: number, fate: Fate) => {
    if (!known.includes(fate)) known.push(fate)

    const row = fates[page]!
    const code = known.indexOf(fate) + 1

    for (let i = start; i < end; i++) row[i] ||= code
  }

  for (const {part, source, sourceLength, kind} of document.sourceMap.pieces) {
    if (kind !== 'mask' && kind !== 'virtual') mark(part, source, source + sourceLength, 'checked')
  }

  markExcluded(document.tree, mark)

  for (const {reason, items} of leftOut) {
    for (const item of items) mark(item.page, item.start, item.start + item.text.length, reason)
  }

  return count({pages, fates, known, unreliable, gaps})
}

type Fate = ExclusionReason | 'checked'
type Mark = (page: number, start: number, end: number, fate: Fate) => void

function markExcluded(node: Nodes, mark: Mark): void {
  if ('children' in node) {
    for (const child of node.children) markExcluded(child, mark)
  }

  const reason =
    node.type === 'excluded'
      ? node.reason
      : node.type === 'inlineCode'
        ? 'code'
        : node.type === 'footnoteReference'
          ? 'reference'
          : undefined
  const pieces = node.data?.pieces

  if (reason && pieces) mark(node.data!.part ?? 0, pieces[1]!, pieces[1]! + pieces[3]!, reason)
}

interface CountInput extends Pick<CoverageInput, 'gaps' | 'pages' | 'unreliable'> {
  /** Of each page the fate of each character: 0, or its place in `known`, from 1. */
  readonly fates: readonly Uint8Array[]
  readonly known: readonly Fate[]
}

function count({pages, fates, known, unreliable, gaps}: CountInput): Coverage {
  const totals = new Map<Fate, number>()
  const meaningless: number[] = []
  let unmeant = 0
  let lost = 0

  const add = (fate: Fate, characters: number) => totals.set(fate, (totals.get(fate) ?? 0) + characters)

  for (const [index, page] of pages.entries()) {
    const counts = countFates(page.source, fates[index]!, known.length)

    for (const [i, fate] of known.entries()) {
      if (counts[i + 1] === 0) continue

      if (fate === 'symbol' && unreliable.has(index)) {
        unmeant += counts[i + 1]!
        meaningless.push(index + 1)
      } else {
        add(fate, counts[i + 1]!)
      }
    }

    if (counts.at(-1) !== 0) add('markup', counts.at(-1)!)
    lost += counts[0]!
  }

  const {checked = 0, ...excluded} = Object.fromEntries(totals) as Partial<Record<Fate, number>>

  return createCoverage(checked, [
    ...Object.entries(excluded).map(
      ([reason, characters]): CoverageNote => ({state: 'excluded', reason: reason as ExclusionReason, characters})
    ),
    ...(unmeant > 0
      ? [{state: 'unreadable', reason: 'unreliable-text', characters: unmeant, pages: meaningless} as const]
      : []),
    ...(lost > 0 ? [{state: 'unchecked', reason: 'unsupported', characters: lost} as const] : []),
    ...gaps
  ])
}

const layout = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u

/** Count the characters of a page by fate; the last count is of layout: white space and joiners between lines. */
function countFates(source: string, fates: Uint8Array, known: number): readonly number[] {
  const counts = new Array<number>(known + 2).fill(0)

  for (let i = 0; i < fates.length; i++) {
    const fate = fates[i]!

    counts[fate === 0 && layout.test(source[i]!) ? known + 1 : fate]!++
  }

  return counts
}
