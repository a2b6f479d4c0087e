import type {PageItem} from '../src/pdf/pdf-page.ts'

/** What a test says of an item; the rest is body text of 10 points, 5 points a letter. */
export type ItemSketch = Partial<PageItem> & {readonly text: string}

/** Make items of one page as a producer draws them; each begins in the source where the one before ended. */
export function pageItems(sketches: readonly ItemSketch[], page = 0): readonly PageItem[] {
  let start = 0

  return sketches.map((sketch) => {
    const height = sketch.height ?? 10
    const width = sketch.width ?? [...sketch.text].reduce((sum, d) => sum + (d > '\u2E80' ? height : height / 2), 0)
    const {x = 60, y = 700} = sketch
    const item = {
      start,
      page,
      x,
      y,
      width,
      height,
      font: 'body',
      isMonospaced: false,
      isArtifact: false,
      transform: [height, 0, 0, height, x, y],
      ascent: 0.8,
      descent: -0.2,
      ...sketch
    }

    start += item.text.length

    return item
  })
}

/** Make a column of lines, one item each, 12 points apart. */
export function column(texts: readonly string[], place: Partial<PageItem> = {}): readonly ItemSketch[] {
  return texts.map((text, i) => ({...place, text, y: (place.y ?? 700) - 12 * i}))
}
