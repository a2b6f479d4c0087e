import {type Section, sectionAt} from './section.ts'
import type {Segment} from './segment.ts'
import type {Place} from './source-location.ts'

/** Finds segments by offset and tells where they stand. */
export interface Places {
  /** Segment that holds an offset of document text; the nearest before it for an offset between two. */
  segmentAt(offset: number): Segment
  placeOf(segment: Segment): Place
}

/** Index segments by offset and section. A document without segments has no offsets to ask for. */
export function createPlaces(segments: readonly Segment[], sections: readonly Section[]): Places {
  let ordinals: readonly number[] | undefined

  return {segmentAt: (offset) => segments[lastAtOrBefore(segments, offset)]!, placeOf}

  function placeOf(segment: Segment): Place {
    const section =
      segment.kind === 'header' || segment.kind === 'footer' ? undefined : sectionAt(sections, segment.start)

    ordinals ??= paragraphOrdinals(segments)

    const paragraph = ordinals[segment.index]!

    return {
      kind: segment.kind,
      ...(section && {
        section: {...(section.number === undefined ? undefined : {number: section.number}), title: section.title}
      }),
      ...(paragraph > 0 ? {paragraph} : undefined),
      ...(segment.cell && {
        table: {number: segment.cell.table, row: segment.cell.row, column: segment.cell.column}
      }),
      ...(segment.pages === undefined ? undefined : {pages: segment.pages})
    }
  }
}

/** For each segment its ordinal among the paragraphs and items since the last heading; 0 where it is none of them. */
function paragraphOrdinals(segments: readonly Segment[]): readonly number[] {
  let ordinal = 0

  return segments.map(({kind}) => {
    if (kind === 'heading') ordinal = 0

    return kind === 'paragraph' || kind === 'item' ? ++ordinal : 0
  })
}

function lastAtOrBefore(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length - 1

  while (low < high) {
    const middle = (low + high + 1) >>> 1

    if (segments[middle]!.start <= offset) low = middle
    else high = middle - 1
  }

  return low
}
