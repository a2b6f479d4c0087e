import type {PageItem} from './pdf-page.ts'

/** Items drawn before an item among which its double is looked for. */
const reach = 8

/** Find items that are drawn a second time in the same place, as programs do to make letters look bold. */
export function findOverprints(items: readonly PageItem[]): readonly PageItem[] {
  return items.filter((item, index) => {
    if (item.text.trim() === '') return false

    for (let i = Math.max(index - reach, 0); i < index; i++) {
      if (items[i]!.text === item.text && isNear(items[i]!, item)) return true
    }

    return false
  })
}

function isNear(a: PageItem, b: PageItem): boolean {
  const near = 0.15 * b.height

  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near
}
