import {type Line, lineText} from './lay-lines.ts'
import {isChinese} from './scripts.ts'

/** How a document is set, learnt from its lines. */
export interface TextMeasure {
  /** Font size of most of the text, in points. */
  readonly bodyHeight: number
  /** Distance of two lines of a paragraph by font size. */
  leadingOf(line: Line): number
  /** Right end that a full line reaches. */
  rightOf(line: Line): number
  /** Whether a line holds text in a font of the body. */
  isBody(line: Line): boolean
}

/** Lines that begin as near to each other as this, by font size, share a right margin. */
const band = 5
/** Share of the lines of a band that reach its right margin. */
const reachingShare = 0.06

/** Measure stacks of lines, each in reading order. */
export function measureText(stacks: readonly (readonly Line[])[]): TextMeasure {
  const lines = stacks.flat()
  const bodyHeight = mostCommon(lines.map((d) => [roundedHeight(d), lengthOf(d)])) ?? 10
  const bodyFonts = new Set([dominantFont(lines, bodyHeight, true), dominantFont(lines, bodyHeight, false)])
  const leadings = measureLeadings(stacks)
  const commonLeading = leadings.get(bodyHeight) ?? 1.2
  const sorted = lines.toSorted((a, b) => b.x1 - a.x1)
  const rights = new Map<number, number>()

  return {
    bodyHeight,
    leadingOf: (line) => leadings.get(roundedHeight(line)) ?? commonLeading,
    rightOf(line) {
      const key = Math.round(line.x0)
      const known = rights.get(key)

      if (known !== undefined) return known

      const right = rightMargin(sorted.filter((d) => Math.abs(d.x0 - line.x0) <= band * bodyHeight))

      rights.set(key, right)

      return right
    },
    isBody: (line) => line.items.some((d) => bodyFonts.has(d.font) && d.text.trim() !== '')
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

function measureLeadings(stacks: readonly (readonly Line[])[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, [number, number][]>()

  for (const lines of stacks) {
    for (let i = 1; i < lines.length; i++) {
      const above = lines[i - 1]!
      const line = lines[i]!
      const height = roundedHeight(line)
      const gap = (above.y - line.y) / line.height

      if (above.page !== line.page || roundedHeight(above) !== height || gap < 0.7 || gap > 2.6) continue

      const known = gaps.get(height) ?? []

      // A paragraph's lines follow closer than paragraphs do, and full lines are a paragraph's more often than not.
      known.push([Math.round(gap * 20) / 20, lengthOf(above)])
      gaps.set(height, known)
    }
  }

  return new Map(
    [...gaps].filter(([, found]) => found.length >= 3).map(([height, found]) => [height, mostCommon(found) ?? 1.2])
  )
}

function dominantFont(lines: readonly Line[], bodyHeight: number, chinese: boolean): string | undefined {
  const weights: [string, number][] = []

  for (const line of lines) {
    if (Math.abs(line.height - bodyHeight) > 0.12 * bodyHeight) continue

    for (const {font, text} of line.items) {
      const count = [...text].filter((d) => d.trim() !== '' && isChinese(d) === chinese).length

      if (count > 0) weights.push([font, count])
    }
  }

  return mostCommon(weights)
}

function mostCommon<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const weights = new Map<T, number>()

  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight)

  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Font size rounded to half a point. */
export function roundedHeight({height}: Line): number {
  return Math.round(height * 2) / 2
}

function lengthOf(line: Line): number {
  return lineText(line).length
}
