import type {CheckedDocument, CoverageNote} from '@tenderlint/core'
import {formatCount, formatRanges} from './format-number.ts'
import {printable} from './printable.ts'

/** Parts that are named one by one. */
const named = 5

/** Say what of a document was not checked though it should have been, one phrase a reason: `pages 7–8 (no text)`. */
export function gapsOf({coverage}: CheckedDocument): readonly string[] {
  const gaps = coverage.notes.filter((d) => d.state !== 'excluded')
  const reasons = [...new Set(gaps.map((d) => d.reason))]

  return reasons.map((reason) => {
    const extent = extentOf(gaps.filter((d) => d.reason === reason))

    return `${extent} (${words[reason] ?? reason})`
  })
}

/** Name some things, and count those that are too many to name. */
export function listed(items: readonly string[]): string {
  return items.length <= named
    ? items.join(', ')
    : `${items.slice(0, named).join(', ')} and ${items.length - named} more`
}

const words: Readonly<Partial<Record<CoverageNote['reason'], string>>> = {
  embedded: 'embedded object',
  'no-text-layer': 'no text',
  stopped: 'reading stopped',
  'unreliable-text': 'unreliable text'
}

/** Pages, parts, or a number of characters. */
function extentOf(notes: readonly CoverageNote[]): string {
  const pages = notes.flatMap((d) => d.pages ?? [])

  if (pages.length > 0) return `${pages.length === 1 ? 'page' : 'pages'} ${formatRanges(pages)}`

  const parts = notes.flatMap((d) => d.what ?? [])

  if (parts.length > 0) return listed([...new Set(parts)].map(printable))

  return formatCount(
    notes.reduce((sum, d) => sum + d.characters, 0),
    'character'
  )
}
