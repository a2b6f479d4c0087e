import {nearest} from '@tenderlint/matchers'

/** Least length of a name that another one may hold by no chance. */
const telling = 4

/** Offer the known name that was probably meant, as the end of a message; nothing where none is near. */
export function offerName(written: string, known: Iterable<string>): string {
  const folded = written.toLowerCase()
  const names = [...known]
  const near =
    nearest(written, names) ??
    names.find((d) => Math.min(folded.length, d.length) >= telling && (d.includes(folded) || folded.includes(d)))

  return near === undefined ? '' : `, did you mean \`${near}\`?`
}
