import type {TextBlock} from './block.ts'
import {firstWordWidth} from './first-word-width.ts'
import type {Line} from './lay-lines.ts'
import {gapAbove, roundedHeight, type TextMeasure} from './measure-text.ts'
import {splitLabel, startsWithLabel} from './split-label.ts'

/** How a stack of lines is cut. */
export interface ParagraphOptions {
  readonly measure: TextMeasure
  /** Right end that a full line reaches; by default that of the page. */
  readonly right?: number
  /** Whether the lines stand in a cell, which is narrow and rarely holds two paragraphs. */
  readonly isCell?: boolean
}

/** A line among its neighbours. */
interface Position {
  readonly above: Line
  readonly line: Line
  readonly next: Line | undefined
  /** Distance of lines around here, by font size. */
  readonly leading: number
  /** Whether the first word of the line would have fitted above. */
  readonly isAfterShort: boolean
  /** Whether the first word of the next line would not have fitted on this one. */
  readonly isLineFull: boolean
}

/** Longest heading, in characters. */
const headingLength = 120
/** Lines before and after, among which the distance of lines is found. */
const reach = 10

/** Cut a stack of lines into paragraphs, headings and items. */
export function splitParagraphs(lines: readonly Line[], options: ParagraphOptions): readonly TextBlock[] {
  const {measure, right, isCell = false} = options
  const isShort = (above: Line, line: Line) => fitsAbove(above, line, right ?? measure.rightOf(above))
  const leadings = findLeadings(lines, measure, isShort)
  const blocks: TextBlock[] = []
  let open: Line[] = []

  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]

    if (above) {
      const next = lines[index + 1]
      const position = {
        above,
        line,
        next,
        leading: leadings[index]!,
        isAfterShort: isShort(above, line),
        isLineFull: next !== undefined && !isShort(line, next)
      }

      if (breaksBefore(open, position, options)) close()
    }

    open.push(line)
  }

  close()

  return blocks

  function close(): void {
    if (open.length === 0) return

    const kind = !isCell && isHeading(open, measure) ? 'heading' : 'paragraph'
    const block: TextBlock = {kind, lines: open}
    const labelled = kind === 'paragraph' ? splitLabel(block) : block

    blocks.push(labelled.label ? {...labelled, kind: 'item'} : labelled)
    open = []
  }
}

/** Distance of lines around each line: the middle one of the gaps after full lines near it, or that of the document. */
function findLeadings(
  lines: readonly Line[],
  measure: TextMeasure,
  isShort: (above: Line, line: Line) => boolean
): readonly number[] {
  const gaps = lines.map((line, i) => {
    const above = lines[i - 1]

    if (!above || above.page !== line.page || isShort(above, line)) return undefined

    return roundedHeight(above) === roundedHeight(line) ? gapAbove(above, line) : undefined
  })

  return lines.map((line, i) => {
    const near: number[] = []

    for (let j = Math.max(i - reach, 0); j < Math.min(i + reach, lines.length); j++) {
      if (gaps[j] !== undefined && roundedHeight(lines[j]!) === roundedHeight(line)) near.push(gaps[j]!)
    }

    return near.length >= 2 ? near.sort((a, b) => a - b)[(near.length - 1) >> 1]! : measure.leadingOf(line)
  })
}

function breaksBefore(open: readonly Line[], position: Position, {measure, isCell = false}: ParagraphOptions): boolean {
  const {above, line, leading, isAfterShort} = position
  const size = Math.max(above.height, line.height)
  const gap = (above.y - line.y) / Math.min(above.height, line.height)

  if (Math.abs(above.height - line.height) > 0.12 * size) return true
  if (gap > Math.max(leading * 1.25, leading + 0.2) || gap < 0) return true
  if (startsWithLabel(line) && isItemStart(open, line)) return true
  if (isCell) return isAfterShort && startsWithChineseNumber(line)
  if (isSetApart(open, position)) return true
  // A title in bold may stand right above its text.
  if (isAfterShort || gap > leading * 1.08) return measure.isBody(above) !== measure.isBody(line) || !goesOn(position)

  return false
}

/** Whether indentation begins a paragraph: a first line that is set in, or the return from a hanging one. */
function isSetApart(open: readonly Line[], {above, line, next, isLineFull}: Position): boolean {
  const step = 0.8 * line.height
  const first = open[0]!
  const isIndented = line.x0 > above.x0 + step
  const before = open.at(-2)

  if (isIndented && before && Math.abs(above.x0 - before.x0) < 2) return true
  // Two lines set in one after the other are two first lines, if the second goes on further left.
  if (!before && isLineFull && next && next.x0 < line.x0 - step && Math.abs(above.x0 - line.x0) < 2) {
    return !isCentred(line, next) && !startsWithLabel(next)
  }

  return line.x0 < above.x0 - step && first.x0 < above.x0 - step && Math.abs(first.x0 - line.x0) < 2
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 4
}

/** Whether a line takes up the sentence of the line above, however short that one is. */
function goesOn({above, line, leading, isAfterShort}: Position): boolean {
  if (!isAfterShort) return true

  return (
    /^\p{Ll}/u.test(line.text) &&
    !/[.!?:;]["'”’)]*$/u.test(above.text) &&
    Math.abs(above.x0 - line.x0) < 2 &&
    gapAbove(above, line) <= leading * 1.08
  )
}

/** Whether the first word of a line would have fitted at the end of the line above. */
function fitsAbove(above: Line, line: Line, right: number): boolean {
  return right - above.x1 > 1.15 * firstWordWidth(line)
}

/** Whether a label begins an item: it stands left of the words of the paragraph, or right under another label. */
function isItemStart(open: readonly Line[], line: Line): boolean {
  const first = open[0]!

  if (startsWithLabel(first)) return true
  if (/^[^\p{L}\p{N}(（]/u.test(line.text)) return true

  return line.x0 > first.x0 + 0.5 * line.height || open.length === 1
}

function startsWithChineseNumber(line: Line): boolean {
  return /^(?:第[一二三四五六七八九十百\d]+[章节条部分]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*[、.]?\s*[\u4E00-\u9FFF])/u.test(
    line.text
  )
}

/** Whether lines are a title: larger than the body, or few and wholly in a font that no paragraph is set in. */
function isHeading(lines: readonly Line[], measure: TextMeasure): boolean {
  if (lines.length > 3) return false

  const text = lines.map((d) => d.text).join(' ')
  const {height} = lines[0]!

  if (text.length > headingLength) return false
  if (!/\p{L}{2}|[\u4E00-\u9FFF]/u.test(text) || /[。；;]$|\.{5,}/u.test(text)) return false
  if (height > 1.12 * measure.bodyHeight) return true

  return (
    height >= 0.97 * measure.bodyHeight &&
    text.length < 100 &&
    !lines.some((d) => measure.isBody(d)) &&
    !/[.:,，：]$/u.test(text)
  )
}
