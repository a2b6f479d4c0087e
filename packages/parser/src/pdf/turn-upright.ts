import type {PageItem} from './pdf-page.ts'

type Turned = {readonly items: readonly PageItem[]; readonly width: number; readonly height: number}

/** Steps of a full turn that directions are rounded to: two lines of text differ by more than 3 degrees. */
const steps = 120

/**
 * Turn a page so that most of its text runs from left to right, with the origin at the lower left corner.
 *
 * Text in another direction (a stamp along the margin, a watermark) is turned too and laid below the page, so that it never
 * shares a line with the rest.
 */
export function turnUpright(items: readonly PageItem[], view: readonly [number, number, number, number]): Turned {
  const weights = new Map<number, number>()

  for (const item of items) {
    const direction = directionOf(item)

    weights.set(direction, (weights.get(direction) ?? 0) + item.text.length)
  }

  const directions = [...weights].sort((a, b) => b[1] - a[1]).map(([direction]) => direction)
  const main = frameOf(directions[0] ?? 0, view)

  if (directions.length <= 1 && main.sine === 0 && main.left === 0 && main.bottom === 0 && main.cosine === 1) {
    return {items, width: main.width, height: main.height}
  }

  const frames = new Map(
    directions.map((direction, index) => {
      const frame = frameOf(direction, view)

      return [direction, {...frame, bottom: frame.bottom + index * 2 * (main.height + frame.height)}] as const
    })
  )

  return {
    items: items.map((item) => {
      const {sine, cosine, left, bottom} = frames.get(directionOf(item))!

      return {...item, x: item.x * cosine + item.y * sine - left, y: item.y * cosine - item.x * sine - bottom}
    }),
    width: main.width,
    height: main.height
  }
}

function directionOf({transform}: PageItem): number {
  const [a = 1, b = 0] = transform

  return (Math.round((Math.atan2(b, a) / (2 * Math.PI)) * steps) + steps) % steps
}

interface Frame {
  readonly sine: number
  readonly cosine: number
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

function frameOf(direction: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): Frame {
  const angle = (direction / steps) * 2 * Math.PI
  const sine = Math.sin(angle)
  const cosine = Math.cos(angle)
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [x * cosine + y * sine, y * cosine - x * sine] as const))
  const left = Math.min(...corners.map((d) => d[0]))
  const bottom = Math.min(...corners.map((d) => d[1]))

  return {
    sine,
    cosine,
    left,
    bottom,
    width: Math.max(...corners.map((d) => d[0])) - left,
    height: Math.max(...corners.map((d) => d[1])) - bottom
  }
}
