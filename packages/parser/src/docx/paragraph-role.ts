import type {ListPlace} from './read-numbering.ts'
import type {ParagraphFormat, Style} from './read-styles.ts'
import type {Role} from './story.ts'

/** What decides the role of a paragraph. */
export interface ParagraphTraits {
  readonly style: Style
  readonly format: ParagraphFormat
  readonly text: string
  readonly place: ListPlace | undefined
  /** Whether a field numbers it: `SEQ Table`. */
  readonly hasSequence: boolean
}

const headingName = /^(?:heading|标题) ?([1-9])$/u
const captionName = /(?:^|\s)caption$|^题注$/u
// Word's own style, LibreOffice's, and those that converters write.
const quotationName = /^(?:(?:intense )?quote|quotations?|block (?:text|quotations?))$|^(?:明显)?引用$/u
const captionStart = /^\s*(?:table|figure|fig\.|chart|exhibit|diagram|表|图|附图|附表)/iu
// Longest heading without a number, in characters: a longer one is text that an author gave an outline level by mistake.
const longestHeading = 250
const bodyText = 9

/** Tell what a paragraph is: by its style's name and id, by outline level, by numbering. */
export function paragraphRole({style, format, text, place, hasSequence}: ParagraphTraits): Role {
  if (style.names.some((d) => captionName.test(d)) || (hasSequence && captionStart.test(text))) return {type: 'caption'}

  const level = outlineLevel(style, format)

  if (level < bodyText && (place?.label !== undefined || text.trim().length <= longestHeading)) {
    // The tree knows six depths.
    return {type: 'heading', depth: Math.min(level + 1, 6) as 1}
  }

  if (place) return {type: 'item', place}

  return {type: style.names.some((d) => quotationName.test(d)) ? 'quotation' : 'paragraph'}
}

function outlineLevel(style: Style, format: ParagraphFormat): number {
  if (format.outlineLevel !== undefined) return format.outlineLevel

  const match = [...style.names, style.id.toLowerCase()].map((d) => headingName.exec(d)).find((d) => d !== null)

  return match ? Number(match[1]) - 1 : bodyText
}
