import {isInQuotationMarks, type Prose, type TextRange} from '@tenderlint/matchers'

/**
 * Whether a term is not the author's own word there: quoted, spoken of, or a part of a longer word.
 *
 * In `fault-detection-ready` or `“distance diagnosis”` nobody could write another term instead.
 */
export function isBorrowed({text, quoted}: Prose, range: TextRange): boolean {
  if (quoted || isInQuotationMarks(text, range)) return true

  const before = text.slice(0, range.start)
  const after = text.slice(range.end)

  return (
    /[A-Za-zÀ-ɏ\d\u3400-\u9FFF][-\u2010\u2011_./@]$/u.test(before) ||
    /^[-\u2010\u2011_/@.][A-Za-zÀ-ɏ\d\u3400-\u9FFF]/u.test(after) ||
    // The title of a document is its owner's.
    (before.lastIndexOf('《') > before.lastIndexOf('》') && after.includes('》'))
  )
}
