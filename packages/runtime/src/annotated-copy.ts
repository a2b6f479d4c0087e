import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {annotatedCopy} from './find-files.ts'

/** Name of the copy with comments of a document, `Offer.tenderlint.docx` beside `Offer.docx`; a copy is its own. */
export function copyOf(path: string): string {
  if (annotatedCopy.test(path)) return path

  const ending = extname(path)

  return join(dirname(path), `${basename(path, ending)}.tenderlint${ending}`)
}

/** A copy of a Word document carries a part of this name, a copy of a PDF this comment; both stand in the file as they are. */
const copyMarks = ['tenderlint/original.bin', '% tenderlint wrote comments; bytes of the original: ']

/** Whether something stands at a path that is no copy of ours, so that a copy must not be written there. */
export function isTaken(path: string): boolean {
  if (annotatedCopy.test(path) || !existsSync(path)) return false

  const content = readFileSync(path)

  return !copyMarks.some((d) => content.includes(d))
}
