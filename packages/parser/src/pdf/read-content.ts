import {type Block, textBlocksOf} from './block.ts'
import type {PhrasingContext} from './compose-phrasing.ts'
import {findOverprints} from './find-overprints.ts'
import {findRegions, type Region} from './find-regions.ts'
import {findRunningLines, type RunningLine} from './find-running-lines.ts'
import {createHyphenation} from './hyphenation.ts'
import {joinBlocks} from './join-blocks.ts'
import type {Line} from './lay-lines.ts'
import {measureText, type TextMeasure} from './measure-text.ts'
import {nameCaptions} from './name-captions.ts'
import {nameHeadings, nameTitle} from './name-headings.ts'
import {nameNotes} from './name-notes.ts'
import type {PageItem, PdfPage} from './pdf-page.ts'
import type {OutlineNode} from './pdfjs.ts'
import type {LeftOut} from './read-coverage.ts'
import {readRegions} from './read-regions.ts'
import {readTags, type TaggedBlocks} from './read-tags.ts'
import {isChinese} from './scripts.ts'
import {splitLabel} from './split-label.ts'

/** What the pages of a document say, in reading order. */
export interface PdfContent {
  readonly blocks: readonly Block[]
  readonly running: readonly RunningLine[]
  readonly phrasing: PhrasingContext
  readonly leftOut: readonly LeftOut[]
}

/** What a file says of its text beside it. */
export interface ContentHints {
  readonly outline: readonly OutlineNode[]
  readonly title?: string
}

/** Share of the text that tags must lead to for them to be believed. */
const trustedShare = 0.9

/** Read pages by their tags where these cover the text, else by where the words stand. */
export function readContent(pages: readonly PdfPage[], {outline, title}: ContentHints): PdfContent {
  const overprints = new Set(pages.flatMap((d) => findOverprints(d.items)))
  const clean = without(pages, overprints)
  const running = findRunningLines(clean)
  const body = without(clean, running.items)
  const {blocks, measure} = readTagged(body, outline) ?? readUntagged(body, outline)
  const named = nameTitle(nameCaptions(joinBlocks(nameNotes(blocks), measure).map(labelItem)), title)
  const texts = named.flatMap(textBlocksOf)
  const repeatedHeads = named
    .flatMap((d) => (d.kind === 'table' ? (d.repeated ?? []) : []))
    .flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap((d) => d.lines.flatMap((line) => line.items))))
  const hasCodeFont = tellsCode(body)

  return {
    blocks: named,
    running: running.lines,
    phrasing: {
      hyphenation: createHyphenation(texts.flatMap((d) => d.lines)),
      isCode: (item) => hasCodeFont && item.isMonospaced && !isChinese(item.text)
    },
    leftOut: [
      {reason: 'markup', items: texts.flatMap((d) => d.label?.items ?? [])},
      {reason: 'duplicate', items: overprints},
      {reason: 'duplicate', items: repeatedHeads},
      {reason: 'duplicate', items: running.items}
    ]
  }
}

function without(pages: readonly PdfPage[], items: ReadonlySet<PageItem>): readonly PdfPage[] {
  return items.size === 0 ? pages : pages.map((page) => ({...page, items: page.items.filter((d) => !items.has(d))}))
}

interface MeasuredBlocks {
  readonly blocks: readonly Block[]
  readonly measure: TextMeasure
}

function readTagged(pages: readonly PdfPage[], outline: readonly OutlineNode[]): MeasuredBlocks | undefined {
  if (!pages.some((d) => d.tags)) return undefined

  const tagged = pages.map((page) => readTags(page))
  const total = pages.reduce((sum, d) => sum + inked(d.items), 0)
  const rest = tagged.reduce((sum, d) => sum + inked(d.rest), 0)

  if (total === 0 || rest > (1 - trustedShare) * total) return undefined

  const measure = measureText(tagged.flatMap(stacksOf))
  const hasHeadings = tagged.some((page) => page.blocks.some((d) => d.kind === 'heading'))
  const readLoose = (items: readonly PageItem[]) => readRegions(findRegions(items), measure)
  const blocks = tagged.flatMap((page) => [
    ...page.blocks.flatMap((d) => (d.kind === 'loose' ? readLoose(d.items).map(asText) : [d])),
    // Text that no tag leads to is read where it stands, so that nothing is lost.
    ...readLoose(page.rest).map(asText)
  ])

  return {blocks: hasHeadings ? blocks : nameHeadings(blocks, {outline, measure}), measure}

  /** Tags that name headings name all of them. */
  function asText(block: Block): Block {
    return hasHeadings && block.kind === 'heading' ? {...block, kind: 'paragraph'} : block
  }
}

function stacksOf({blocks}: TaggedBlocks): readonly (readonly Line[])[] {
  return blocks.flatMap((d) => (d.kind === 'loose' || d.kind === 'table' || d.kind === 'alt' ? [] : [d.lines]))
}

function readUntagged(pages: readonly PdfPage[], outline: readonly OutlineNode[]): MeasuredBlocks {
  const regions = pages.map((d) => findRegions(d.items))
  const measure = measureText(regions.flat().flatMap((d) => (d.kind === 'stack' ? [d.lines] : [])))
  const blocks = regions.flatMap((d: readonly Region[]) => readRegions(d, measure))

  return {blocks: nameHeadings(blocks, {outline, measure}), measure}
}

function labelItem(block: Block): Block {
  return block.kind === 'item' ? splitLabel(block) : block
}

/** Whether code can be told by its font: not where most is typed, nor where ideographs are, which are all equally wide. */
function tellsCode(pages: readonly PdfPage[]): boolean {
  if (!pages.some((page) => page.items.some((d) => d.isMonospaced))) return false

  const items = pages.flatMap((d) => d.items)
  const monospaced = items.filter((d) => d.isMonospaced)
  const chinese = items.filter((d) => isChinese(d.text))

  return inked(monospaced) <= inked(items) / 2 && inked(chinese.filter((d) => d.isMonospaced)) <= inked(chinese) / 2
}

function inked(items: readonly PageItem[]): number {
  return items.reduce((sum, d) => sum + d.text.trim().length, 0)
}
