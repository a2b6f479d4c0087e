import {editDistance} from '@tenderlint/matchers'

/** Offer the known name that was probably meant, as the end of a message; nothing where none is near. */
export function offerName(written: string, known: Iterable<string>): string {
  const folded = written.toLowerCase()
  const names = [...known]
  const near =
    names.find((d) => editDistance(d.toLowerCase(), folded, 2) <= (folded.length < 4 ? 1 : 2)) ??
    names.find((d) => folded.length > 3 && d.length > 3 && (d.includes(folded) || folded.includes(d)))

  return near === undefined ? '' : `, did you mean \`${near}\`?`
}
