import type {PageItem} from './pdf-page.ts'

/** Items on one baseline, in reading order. */
export interface Line {
  readonly page: number
  readonly items: readonly PageItem[]
  /** Words as they stand, for patterns; gaps are single spaces. */
  readonly text: string
  /** Left and right end of the ink, and the baseline most of it stands on. */
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Font size of most of the line. */
  readonly height: number
}

/** How lines are laid. */
export interface LineOptions {
  /** Whether a gap, by font size, parts what stands before and after it; by default none does. */
  readonly parts?: (before: readonly PageItem[], gap: number, item: PageItem) => boolean
}

/** Overlap of two items of a line by font size: kerning and slanted letters reach back a little. */
const reachBack = 0.6

/** Group items into lines, in the order they are given in. */
export function layLines(items: readonly PageItem[], options: LineOptions = {}): Line[] {
  const lines: Line[] = []
  let open: PageItem[] = []
  // Of what is open.
  let main: PageItem | undefined
  let end = 0

  for (const item of items) {
    const isBlank = item.text.trim() === ''
    const hole = isBlank ? undefined : findHole(open, item)

    if (hole !== undefined) {
      open.splice(hole, 0, item)
      main = mainItem(open)
      continue
    }

    if (main && !continues({items: open, main, end}, item, options)) close()
    // A space at the start of a line, or in place of one, has nothing to say.
    if (isBlank && open.length === 0) continue

    open.push(item)
    if (!isBlank) end = open.length === 1 ? item.x + item.width : Math.max(end, item.x + item.width)
    if (!main || weight(item) > weight(main)) main = item
  }

  close()

  return lines

  function close(): void {
    if (open.length > 0) lines.push(createLine(open))
    open = []
    main = undefined
  }
}

/** Make a line of items that share one. */
export function createLine(items: readonly PageItem[]): Line {
  const main = mainItem(items)
  let x0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY

  // Blanks are no ink; a line of them alone is as wide as they are.
  const isInked = weight(main) > 0

  for (const {x, width, text} of items) {
    if (isInked && text.trim() === '') continue

    x0 = Math.min(x0, x)
    x1 = Math.max(x1, x + width)
  }

  return {page: main.page, items, text: textOf(items, main.height), x0, x1, y: main.y, height: main.height}
}

/** Gap between two items that is read as a space, by font size. */
export const narrowestSpace = 0.18

function textOf(items: readonly PageItem[], height: number): string {
  let text = ''
  let end: number | undefined

  for (const item of items) {
    if (end !== undefined && item.x - end > narrowestSpace * height) text += ' '
    text += item.text
    end = item.x + item.width
  }

  return (/[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim()
}

/** Line that may go on. */
interface OpenLine {
  readonly items: readonly PageItem[]
  readonly main: PageItem
  /** Right end of its ink. */
  readonly end: number
}

function continues({items, main, end}: OpenLine, item: PageItem, options: LineOptions): boolean {
  const last = items.at(-1)!
  const size = Math.max(main.height, item.height)
  const gap = item.x - end
  const drop = Math.abs(item.y - main.y)

  if (gap < -reachBack * size) return false

  const isLevel = drop <= 0.35 * Math.min(main.height, item.height)
  // A raised or lowered item stands close to what it belongs to.
  const isScript =
    Math.abs(main.height - item.height) > 0.1 * size && drop < 0.62 * size && Math.abs(item.x - end) < 0.45 * size
  const isBesideScript = Math.abs(item.y - last.y) <= 0.2 * item.height && last.page === item.page

  if (!isLevel && !isScript && !isBesideScript) return false
  if (item.text.trim() === '') return true

  return !options.parts?.(items, gap / size, item)
}

/**
 * Find where in a line an item belongs that is drawn after what stands behind it.
 *
 * A sign that the font of the text lacks (`℃`, `≥`) is taken from another font, and some programs draw those last, into a
 * hole they have left. Gives the index to insert it at.
 */
function findHole(open: readonly PageItem[], item: PageItem): number | undefined {
  const last = open.at(-1)

  if (!last || last.page !== item.page || item.x >= last.x) return undefined

  const slack = 0.15 * item.height
  const right = item.x + item.width
  const after = open.findIndex((d) => d.text.trim() !== '' && d.x > item.x)
  const next = open[after]
  const before = open.slice(0, Math.max(after, 0)).findLast((d) => d.text.trim() !== '')

  if (!next || !before || Math.abs(next.y - item.y) > slack) return undefined

  return before.x + before.width <= item.x + slack && right <= next.x + slack ? after : undefined
}

/** Item that sets the size and baseline of a line: the one with most letters, the larger of two equals. */
function mainItem(items: readonly PageItem[]): PageItem {
  let main = items[0]!
  let most = weight(main)

  for (const item of items) {
    const own = weight(item)

    if (own > most) {
      main = item
      most = own
    }
  }

  return main
}

function weight({text, height}: PageItem): number {
  return text.trim().length * height * height
}
