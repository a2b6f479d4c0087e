import {groupBy} from '@tenderlint/core'
import type {Line} from './lay-lines.ts'
import {countChinese} from './scripts.ts'

/** How a document is set, learnt from its lines. */
export interface TextMeasure {
  /** Font size of most of the text, in points. */
  readonly bodyHeight: number
  /** Distance of two lines of a paragraph by font size. */
  leadingOf(line: Line): number
  /** Right end that a full line reaches. */
  rightOf(line: Line): number
  /** Whether a line holds text in a font that paragraphs are set in. */
  isBody(line: Line): boolean
}

/** Lines that begin as near to each other as this, by font size, share a right margin. */
const band = 5
/** Share of the lines of a band that reach its right margin. */
const reachingShare = 0.06
/** Share of the lines in a font that are full, above which it is a font of paragraphs and not of titles. */
const fullShare = 0.2
const defaultLeading = 1.2
/** Room at the end of a line that is taken for a full one, by font size. */
const nearlyFull = 2.6

/** Measure stacks of lines, each in reading order. */
export function measureText(stacks: readonly (readonly Line[])[]): TextMeasure {
  const lines = stacks.flat()
  const bodyHeight = mostCommon(lines.map((d) => [roundedHeight(d), d.text.length])) ?? 10
  const rightOf = measureRights(lines, bodyHeight)
  const isFull = (line: Line) => rightOf(line) - line.x1 <= nearlyFull * line.height
  const bodyFonts = findBodyFonts(lines, bodyHeight, isFull)
  const leadings = new Map<number, number>()

  for (const [height, gaps] of groupBy(
    stacks.flatMap((d) => findGaps(d, isFull)),
    (d) => d.height
  )) {
    leadings.set(height, mostCommon(gaps.map((d) => [d.gap, 1]))!)
  }

  return {
    bodyHeight,
    leadingOf: (line) => leadings.get(roundedHeight(line)) ?? leadings.get(bodyHeight) ?? defaultLeading,
    rightOf,
    isBody: (line) => line.items.some((d) => bodyFonts.has(d.font) && d.text.trim() !== '')
  }
}

/** Font size rounded to half a point. */
export function roundedHeight({height}: Line): number {
  return Math.round(height * 2) / 2
}

/** Distance of a line from the line above by its font size, to a twentieth. */
export function gapAbove(above: Line, line: Line): number {
  return Math.round(((above.y - line.y) / line.height) * 20) / 20
}

function measureRights(lines: readonly Line[], bodyHeight: number): (line: Line) => number {
  const sorted = lines.toSorted((a, b) => b.x1 - a.x1)
  const rights = new Map<number, number>()

  return (line) => {
    const key = Math.round(line.x0)
    const known = rights.get(key)

    if (known !== undefined) return known

    const right = rightMargin(sorted.filter((d) => Math.abs(d.x0 - line.x0) <= band * bodyHeight))

    rights.set(key, right)

    return right
  }
}

/** Largest right end that a share of the lines comes close to; lines come by descending right end. */
function rightMargin(lines: readonly Line[]): number {
  const needed = Math.max(2, Math.ceil(reachingShare * lines.length))

  for (const [index, {x1, height}] of lines.entries()) {
    const nth = lines[index + needed - 1]

    if (nth && x1 - nth.x1 <= 2.5 * height) return x1
  }

  return lines[0]?.x1 ?? 0
}

/** Gaps after full lines: these are a paragraph's own more often than not. */
function findGaps(
  lines: readonly Line[],
  isFull: (line: Line) => boolean
): readonly {readonly height: number; readonly gap: number}[] {
  return lines.slice(1).flatMap((line, i) => {
    const above = lines[i]!
    const height = roundedHeight(line)
    const gap = gapAbove(above, line)

    if (above.page !== line.page || roundedHeight(above) !== height || !isFull(above)) return []

    return gap >= 0.7 && gap <= 4.5 ? [{height, gap}] : []
  })
}

/** Fonts of paragraphs: the most common one of each script, and those in which many lines run to the margin. */
function findBodyFonts(
  lines: readonly Line[],
  bodyHeight: number,
  isFull: (line: Line) => boolean
): ReadonlySet<string | undefined> {
  const fonts = new Set([dominantFont(lines, bodyHeight, true), dominantFont(lines, bodyHeight, false)])
  const others = lines.filter((line) => line.height <= 1.12 * bodyHeight && !line.items.some((d) => fonts.has(d.font)))

  for (const [font, group] of groupBy(others, longestFont)) {
    const full = group.filter(isFull).length

    if (full >= 3 && full >= fullShare * group.length) fonts.add(font)
  }

  return fonts
}

function longestFont({items}: Line): string {
  return items.reduce((a, b) => (b.text.length > a.text.length ? b : a)).font
}

function dominantFont(lines: readonly Line[], bodyHeight: number, chinese: boolean): string | undefined {
  const weights: [string, number][] = []

  for (const line of lines) {
    if (Math.abs(line.height - bodyHeight) > 0.12 * bodyHeight) continue

    for (const {font, text} of line.items) {
      const count = countChinese(text)
      const weight = chinese ? count : text.trim().length - count

      if (weight > 0) weights.push([font, weight])
    }
  }

  return mostCommon(weights)
}

function mostCommon<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const weights = new Map<T, number>()

  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight)

  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}
