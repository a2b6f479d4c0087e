import {type CheckedDocument, type CoverageNote, countOf, type GapReason, printable} from '@tenderlint/core'
import {formatRanges} from './format-ranges.ts'
import type {SayInReport} from './labels.ts'

/** Parts that are named one by one. */
const named = 5

/** Say what of a document was not checked though it should have been, one phrase a reason: `pages 7–8 (no text)`. */
export function gapsOf({coverage}: CheckedDocument, say: SayInReport): readonly string[] {
  const gaps = coverage.notes.filter((d) => d.state !== 'excluded')
  const reasons = [...new Set(gaps.map((d) => d.reason as GapReason))]

  return reasons.map((reason) => {
    const extent = extentOf(
      gaps.filter((d) => d.reason === reason),
      say
    )

    return say('gap', {extent, reason: say(`reason.${reason}`)})
  })
}

/** Name some things, and count those that are too many to name. */
export function listed(items: readonly string[], say: SayInReport): string {
  const shown = items.slice(0, named).join(say('comma'))

  return items.length <= named ? shown : say('andMore', {items: shown, count: items.length - named})
}

/** Pages, parts, or a number of characters. */
function extentOf(notes: readonly CoverageNote[], say: SayInReport): string {
  const pages = notes.flatMap((d) => d.pages ?? [])

  if (pages.length > 0) return say('onPages', {...countOf(pages.length), ranges: formatRanges(pages)})

  const parts = notes.flatMap((d) => d.what ?? [])

  if (parts.length > 0) return listed([...new Set(parts)].map(printable), say)

  return say('characters', countOf(notes.reduce((sum, d) => sum + d.characters, 0)))
}
