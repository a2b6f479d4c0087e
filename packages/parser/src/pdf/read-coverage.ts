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
  const fates = pages.map((page) => new Array<Fate | undefined>(page.source.length))
  const mark = (page: number, start: number, end: number, fate: Fate) => {
    const row = fates[page]!

    for (let i = start; i < end; i++) row[i] ??= fate
  }

  for (const {part, source, sourceLength, kind} of document.sourceMap.pieces) {
    if (kind !== 'mask' && kind !== 'virtual') mark(part, source, source + sourceLength, 'checked')
  }

  markExcluded(document.tree, mark)

  for (const {reason, items} of leftOut) {
    for (const item of items) mark(item.page, item.start, item.start + item.text.length, reason)
  }

  return count(pages, fates, unreliable, gaps)
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

function count(
  pages: readonly PdfPage[],
  fates: readonly (readonly (Fate | undefined)[])[],
  unreliable: ReadonlySet<number>,
  gaps: readonly CoverageNote[]
): Coverage {
  const excluded = new Map<ExclusionReason, number>()
  const meaningless: number[] = []
  let checked = 0
  let unmeant = 0
  let lost = 0

  for (const [index, page] of pages.entries()) {
    const before = unmeant

    for (let i = 0; i < page.source.length; i++) {
      const fate = fates[index]![i]

      if (fate === 'checked') checked++
      else if (fate === 'symbol' && unreliable.has(index)) unmeant++
      else if (fate !== undefined) excluded.set(fate, (excluded.get(fate) ?? 0) + 1)
      // White space and joiners between lines are layout.
      else if (/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(page.source[i]!)) {
        excluded.set('markup', (excluded.get('markup') ?? 0) + 1)
      } else lost++
    }

    if (unmeant > before) meaningless.push(index + 1)
  }

  return createCoverage(checked, [
    ...[...excluded].map(([reason, characters]): CoverageNote => ({state: 'excluded', reason, characters})),
    ...(unmeant > 0
      ? [{state: 'unreadable', reason: 'unreliable-text', characters: unmeant, pages: meaningless} as const]
      : []),
    ...(lost > 0 ? [{state: 'unchecked', reason: 'unsupported', characters: lost} as const] : []),
    ...gaps
  ])
}
