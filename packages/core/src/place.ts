import {type Section, sectionAt} from './section.ts'
import {isInPageRegion, opensSection, type Segment} from './segment.ts'
import type {Place} from './source-location.ts'

/** Tells where a segment stands, in the author's terms. */
export type PlaceOf = (segment: Segment) => Place

/** Index the segments of a document by section. */
export function createPlaceOf(segments: readonly Segment[], sections: readonly Section[]): PlaceOf {
  let ordinals: readonly number[] | undefined

  return (segment) => {
    const section = isInPageRegion(segment) ? undefined : sectionAt(sections, segment.start)

    ordinals ??= paragraphOrdinals(segments)

    const paragraph = ordinals[segment.index]!

    return {
      kind: segment.kind,
      ...(section && {section: nameOf(section)}),
      ...(paragraph > 0 ? {paragraph} : undefined),
      ...(segment.cell && {
        table: {number: segment.cell.table, row: segment.cell.row, column: segment.cell.column}
      }),
      ...(segment.pages === undefined ? undefined : {pages: segment.pages})
    }
  }
}

function nameOf({number, title}: Section): NonNullable<Place['section']> {
  return number === undefined ? {title} : {number, title}
}

/** For each segment its ordinal among the paragraphs and items since the last heading; 0 where it is none of them. */
function paragraphOrdinals(segments: readonly Segment[]): readonly number[] {
  let ordinal = 0

  return segments.map((segment) => {
    if (opensSection(segment)) ordinal = 0

    return segment.kind === 'paragraph' || segment.kind === 'item' ? ++ordinal : 0
  })
}
