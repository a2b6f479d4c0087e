import {type AppliedFixes, applyFixes, type Document, type Fix} from '@tenderlint/core'
import {escapeText} from '@tenderlint/parser/markdown'

/** Apply fixes to the text of a Markdown document, once. */
export function applyToText(document: Document, fixes: readonly Fix[], source: string): AppliedFixes {
  return applyFixes(document, fixes, {source, write: escapeText})
}
