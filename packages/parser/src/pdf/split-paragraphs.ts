import type {TextBlock} from './block.ts'
import {type Line, lineText} from './lay-lines.ts'
import type {TextMeasure} from './measure-text.ts'
import {isChinese} from './scripts.ts'
import {splitLabel, startsWithLabel} from './split-label.ts'

/** How a stack of lines is cut. */
export interface ParagraphOptions {
  readonly measure: TextMeasure
  /** Right end that a full line reaches; by default that of the page. */
  readonly right?: number
  /** Whether the lines stand in a cell, which is narrow and rarely holds two paragraphs. */
  readonly isCell?: boolean
}

/** Longest heading, in characters. */
const headingLength = 120

/** Cut a stack of lines into paragraphs, headings and items. */
export function splitParagraphs(lines: readonly Line[], options: ParagraphOptions): readonly TextBlock[] {
  const {measure, isCell = false} = options
  const blocks: TextBlock[] = []
  let open: Line[] = []
  let isHeading = false

  for (const line of lines) {
    const looks = !isCell && looksLikeHeading(line, measure)

    if (open.length > 0 && (looks !== isHeading || breaksBefore(open, line, options))) close()
    if (open.length === 0) isHeading = looks
    open.push(line)
  }

  close()

  return blocks

  function close(): void {
    if (open.length === 0) return

    const kind = isHeading && isTitle(open) ? 'heading' : 'paragraph'
    const block: TextBlock = {kind, lines: open}
    const labelled = kind === 'paragraph' ? splitLabel(block) : block

    blocks.push(labelled.label ? {...labelled, kind: 'item'} : labelled)
    open = []
  }
}

function breaksBefore(open: readonly Line[], line: Line, {measure, right, isCell = false}: ParagraphOptions): boolean {
  const above = open.at(-1)!
  const size = Math.max(above.height, line.height)
  const leading = measure.leadingOf(line)
  const gap = (above.y - line.y) / Math.min(above.height, line.height)

  if (Math.abs(above.height - line.height) > 0.12 * size) return true
  if (gap > Math.max(leading * 1.3, leading + 0.25) || gap < 0) return true
  if (startsWithLabel(line) && isItemStart(open, line)) return true
  if (startsWithChineseNumber(line) && isShort(above, line, right ?? measure.rightOf(above))) return true
  if (isCell) return false

  // A first line that is set in, and a hanging line's return, begin a paragraph.
  if (open.length > 1 && line.x0 > above.x0 + 0.8 * size && Math.abs(above.x0 - open.at(-2)!.x0) < 2) return true
  if (open.length > 1 && line.x0 < above.x0 - 0.8 * size && Math.abs(above.x0 - open.at(-2)!.x0) < 2) return true

  return !goesOn(above, line) && isShort(above, line, right ?? measure.rightOf(above))
}

/** Whether a line takes up the sentence of the line above, however short that one is. */
function goesOn(above: Line, line: Line): boolean {
  return (
    /^\p{Ll}/u.test(lineText(line)) && !/[.!?:;]["'”’)]*$/u.test(lineText(above)) && Math.abs(above.x0 - line.x0) < 2
  )
}

/** Whether the first word of a line would have fitted at the end of the line above. */
function isShort(above: Line, line: Line, right: number): boolean {
  const text = lineText(line)
  const letter = (line.x1 - line.x0) / Math.max(text.length, 1)
  const needed = isChinese(text[0]) ? 2.6 * line.height : 1.15 * letter * (text.split(' ')[0]!.length + 1)

  return right - above.x1 > needed
}

/** Whether a label begins an item: it stands left of the words of the paragraph, or right under another label. */
function isItemStart(open: readonly Line[], line: Line): boolean {
  const first = open[0]!

  if (startsWithLabel(first)) return true
  if (/^[^\p{L}\p{N}(（]/u.test(lineText(line))) return true

  return line.x0 > first.x0 + 0.5 * line.height || open.length === 1
}

function startsWithChineseNumber(line: Line): boolean {
  return /^(?:第[一二三四五六七八九十百\d]+[章节条部分]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*[、.]?\s*[\u4E00-\u9FFF])/u.test(
    lineText(line)
  )
}

/** Whether a line is larger than the body, or short and wholly in another font. */
function looksLikeHeading(line: Line, measure: TextMeasure): boolean {
  const text = lineText(line)

  if (text.length > headingLength || !/[\p{L}]{2}|[\u4E00-\u9FFF]/u.test(text)) return false
  if (line.height > 1.12 * measure.bodyHeight) return true

  return (
    line.height >= 0.97 * measure.bodyHeight &&
    text.length < 100 &&
    !measure.isBody(line) &&
    !/[.;:,。；：，]$/u.test(text)
  )
}

function isTitle(lines: readonly Line[]): boolean {
  const text = lines.map(lineText).join(' ')

  return lines.length <= 3 && text.length <= headingLength && !/[。；;]$|\.{5,}/u.test(text)
}
