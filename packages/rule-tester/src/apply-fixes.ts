import type {Document, Edit, Finding} from '@tenderlint/core'

/**
 * Apply one fix of each finding to a Markdown source: the alternative of the given ordinal, or else the last.
 *
 * Of fixes that overlap the first is applied; the others belong to the next run.
 */
export function applyFixes(
  source: string,
  document: Document,
  findings: readonly Finding[],
  alternative: number
): string {
  const edits = new Map<string, {start: number; end: number; text: string}>()

  for (const {fixes} of findings) {
    // Findings may share an edit, such as one of the article before two terms.
    for (const edit of fixes[Math.min(alternative, fixes.length - 1)]?.edits ?? []) {
      const located = sourceEdit(document, edit)

      edits.set(JSON.stringify(located), located)
    }
  }

  let fixed = ''
  let end = 0

  for (const edit of [...edits.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end) continue

    fixed += source.slice(end, edit.start) + edit.text
    end = edit.end
  }

  return fixed + source.slice(end)
}

function sourceEdit(document: Document, {range, text}: Edit): {start: number; end: number; text: string} {
  const {start, end} = document.sourceMap.locate(range.start, range.end)[0]!

  return {start, end, text}
}
