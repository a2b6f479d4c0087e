import {groupBy} from '@tenderlint/core'
import {createLine, type Line, layLines} from './lay-lines.ts'
import type {PageItem, PdfPage} from './pdf-page.ts'

/** Text that is printed on many pages. */
export interface RunningLine {
  readonly region: 'footer' | 'header'
  readonly pages: 'all' | 'even' | 'first'
  /** As it stands on the first page that has it. */
  readonly line: Line
}

/** Page headers and footers of a document. */
export interface RunningLines {
  readonly lines: readonly RunningLine[]
  /** All items of headers and footers, on every page. */
  readonly items: ReadonlySet<PageItem>
}

interface Candidate {
  readonly region: 'footer' | 'header'
  readonly key: string
  readonly line: Line
}

/** Share of the page's height, at the top and at the bottom, in which running text stands. */
const margin = 0.12
/** Distance of two baselines that are taken for one, in points. */
const sameLevel = 3
const widestGap = 1.4

/**
 * Find page headers and footers: what the producer marks as decoration in the outer eighth of a page, and what stands there
 * with the same words, digits apart, at the same height on several pages.
 */
export function findRunningLines(pages: readonly PdfPage[]): RunningLines {
  const candidates = pages.flatMap(findCandidates)
  const repeated = findRepeated(candidates, pages.length)
  const running = candidates.filter(
    (d) => d.line.items.every((item) => item.isArtifact) || isRunning(d, repeated, pages.length)
  )

  return {
    // The head of a table that goes on is decoration too; it is text where the table begins.
    lines: firstOfEach(running.filter(repeatsNothing(pages, running)), pages.length),
    items: new Set(running.flatMap((d) => d.line.items))
  }
}

/** Tell whether the words of a line are not those of an earlier page's text. */
function repeatsNothing(pages: readonly PdfPage[], running: readonly Candidate[]): (candidate: Candidate) => boolean {
  const artifacts = new Set(running.filter(({line}) => line.items.some((d) => d.isArtifact)))
  const wanted = new Set([...artifacts].map((d) => d.line.text))
  const firstPages = new Map<string, number>()

  for (const {items, index} of wanted.size > 0 ? pages : []) {
    for (const {text, isArtifact} of items) {
      const words = text.trim()

      if (!isArtifact && wanted.has(words) && !firstPages.has(words)) firstPages.set(words, index)
    }
  }

  return (candidate) =>
    !artifacts.has(candidate) ||
    (firstPages.get(candidate.line.text) ?? Number.POSITIVE_INFINITY) >= candidate.line.page
}

function findCandidates(page: PdfPage): readonly Candidate[] {
  const regionOf = (item: PageItem) => {
    const height = item.y / page.height

    return height > 1 - margin && height <= 1 ? 'header' : height < margin && height >= 0 ? 'footer' : undefined
  }

  return (['header', 'footer'] as const).flatMap((region) => {
    const items = page.items.filter((d) => regionOf(d) === region)
    const lines = [true, false].flatMap((isArtifact) =>
      layLines(
        items.filter((d) => d.isArtifact === isArtifact),
        {parts: (_, gap) => gap > widestGap}
      )
    )

    return lines.filter((d) => d.text !== '').map((line) => ({region, line, key: keyOf(line, region)}))
  })
}

/** What a line says on every page: its words without numbers, or how far its number is from the page's own. */
function keyOf(line: Line, region: string): string {
  const text = line.text
  const number = /^[^\p{L}\p{N}.]*(\d+)(?:[^\p{L}\p{N}.]+\d+)?[^\p{L}\p{N}.]*$/u.exec(text)?.[1]

  if (number !== undefined) return `${region} page ${Number(number) - line.page}`

  return `${region} ${/\p{L}/u.test(text) ? text.replace(/\d+/gu, '#') : text}`
}

/** Baselines on which a text stands, and the pages it stands on there. */
interface Repeated {
  readonly key: string
  readonly region: string
  readonly y: number
  readonly pages: number
}

function findRepeated(candidates: readonly Candidate[], pages: number): readonly Repeated[] {
  // Odd and even pages may have headers of their own, so a short document has two pages of each at best.
  const needed = pages <= 5 ? 2 : 3

  return [...groupBy(candidates, (d) => d.key)].flatMap(([key, group]) =>
    group
      .map(({line, region}) => {
        const level = group.filter((d) => Math.abs(d.line.y - line.y) <= sameLevel)

        return {key, region, y: line.y, pages: new Set(level.map((d) => d.line.page)).size}
      })
      .filter((d) => d.pages >= needed)
  )
}

/** Whether a line repeats, or stands beside one that does on most pages: the name of the chapter by the page number. */
function isRunning({key, line, region}: Candidate, repeated: readonly Repeated[], pages: number): boolean {
  return repeated.some(
    (d) =>
      d.region === region &&
      (d.key === key
        ? Math.abs(d.y - line.y) <= sameLevel
        : Math.abs(d.y - line.y) <= 1 && d.pages >= 3 && d.pages > 0.6 * pages)
  )
}

function firstOfEach(running: readonly Candidate[], pages: number): readonly RunningLine[] {
  const groups = groupBy(running, (d) => d.key)

  return [...groups.values()].map((group) => {
    const {region, line} = group[0]!
    const numbers = new Set(group.map((d) => d.line.page + 1))
    const isFirst = numbers.size === 1 && numbers.has(1) && pages > 1
    const isEven = !isFirst && numbers.size > 1 && [...numbers].every((d) => d % 2 === 0)

    return {region, line: createLine(line.items), pages: isFirst ? 'first' : isEven ? 'even' : 'all'}
  })
}
