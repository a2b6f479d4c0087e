import type {PageItem} from './pdf-page.ts'

/** Items drawn before an item among which its double is looked for. */
const reach = 8

/** Find items that are drawn a second time in the same place, as programs do to make letters look bold. */
export function findOverprints(items: readonly PageItem[]): readonly PageItem[] {
  return items.filter((item, index) => {
    if (item.text.trim() === '') return false

    const near = 0.15 * item.height

    return items
      .slice(Math.max(index - reach, 0), index)
      .some((d) => d.text === item.text && Math.abs(d.x - item.x) < near && Math.abs(d.y - item.y) < near)
  })
}
