import type {Label, TextBlock} from './block.ts'
import {createLine, type Line} from './lay-lines.ts'
import type {PageItem} from './pdf-page.ts'

/** Bullets of office programs, those of symbol fonts (private use) included. */
const bullet = /^[\u2022\u2023\u25A0-\u25FF\u2043\u2219\u00B7\u2713\u2714\u2756\u27A2\u3127\uF000-\uF0FF]$/u
const dash = /^[-*\u2013\u2014o]$/u
const number = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|[（(][\d一二三四五六七八九十]{1,3}[)）])$/u
/** Label and what follows it, where both were drawn in one run. */
const joint =
  /^(\s*(?:[\u2022\u2023\u25A0-\u25FF\u2219\u00B7\u2713\u2714\u27A2\uF0A7\uF0B7\uF0D8]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)](?=\s)))\s*(?=\S)/u

/** Whether a text is a bullet or a number as lists have them: `•`, `1.`, `(a)`, `（二）`. */
export function isLabel(text: string): boolean {
  return bullet.test(text) || dash.test(text) || number.test(text)
}

/** Whether a line begins with a bullet or a number, a gap or a space, and words. */
export function startsWithLabel(line: Line): boolean {
  return splitLine(line) !== undefined
}

/** Take the label off a block that begins with one. */
export function splitLabel(block: TextBlock): TextBlock {
  const [first, ...rest] = block.lines
  const split = block.label === undefined && first && splitLine(first)

  return split ? {label: split.label, ...block, lines: [split.line, ...rest]} : block
}

function splitLine(line: Line): {readonly label: Label; readonly line: Line} | undefined {
  const inked = line.items.filter((d) => d.text.trim() !== '')
  const [first, second] = inked

  if (!first) return undefined

  const text = first.text.trim()

  if (second && isLabel(text)) {
    const gap = second.x - first.x - first.width

    // A number closer to what follows than a space is part of it: `1.5`, `a)b`.
    if (bullet.test(text) || gap > 0.15 * line.height)
      return split(line, first, line.items.slice(line.items.indexOf(first) + 1))
  }

  const match = joint.exec(first.text)

  if (!match) return undefined

  const [head, tail] = cutItem(first, match[0].length)

  return split(line, head, [tail, ...line.items.slice(line.items.indexOf(first) + 1)])
}

function split(line: Line, label: PageItem, rest: readonly PageItem[]): {readonly label: Label; readonly line: Line} {
  const words = createLine(rest)

  return {label: {text: label.text.trim(), items: [label]}, line: {...words, y: line.y, height: words.height}}
}

/** Cut an item in two; characters are taken to be equally wide, which is near enough to tell where words stand. */
function cutItem(item: PageItem, length: number): readonly [PageItem, PageItem] {
  const width = (item.width * length) / item.text.length

  return [
    {...item, text: item.text.slice(0, length), width},
    {...item, text: item.text.slice(length), start: item.start + length, x: item.x + width, width: item.width - width}
  ]
}
