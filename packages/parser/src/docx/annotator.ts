import type {Annotation, Annotator, SourceLocation} from '@tenderlint/core'
import {annotateDocx, type DocxAnnotation} from './annotate.ts'
import {isFailure} from './open-package.ts'
import type {Protection} from './read-protection.ts'
import {stripDocx} from './strip.ts'

const author = 'tenderlint'
// Office takes nine letters at most: the validator of the Open XML SDK refuses more.
const initials = 'tl'

/** Writes comments and tracked changes into Word documents, under the name of this program. */
export const docxAnnotator: Annotator = {
  format: 'docx',
  strip: async (bytes, limits) => stripDocx(bytes, {author, limits}),
  async annotate(bytes, annotations, settings) {
    const wanted = annotations.map(toDocx)
    const result = annotateDocx(bytes, wanted, {...settings, author, initials})

    if (isFailure(result)) return result

    const {comments, protection, refused} = result

    return {
      bytes: result.bytes,
      comments,
      changes: wanted.filter((d) => d.changes.length > 0).length - refused.length,
      refused: refused.length,
      remarks: protection
        ? [
            `It is protected (${protections[protection]}): to resolve comments in Word, lift that under Review, Restrict Editing.`
          ]
        : []
    }
  }
}

const protections: Readonly<Record<Protection, string>> = {
  comments: 'comments only',
  forms: 'filling in forms only',
  readOnly: 'no changes',
  trackedChanges: 'tracked changes only'
}

function toDocx({changes, lines, location, place}: Annotation): DocxAnnotation {
  return {
    ...placeOf(location),
    lines,
    place,
    changes: changes.map((d) => ({...placeOf(d.location), text: d.text}))
  }
}

/** What has no place in the file is of no part. */
function placeOf(location: SourceLocation | undefined): Pick<DocxAnnotation, 'end' | 'part' | 'start'> {
  if (location?.format !== 'docx') return {part: '', start: 0, end: 0}

  return {part: location.part, start: location.start, end: location.end}
}
