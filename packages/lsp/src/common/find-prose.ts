import type {Document, Segment} from '@tenderlint/core'

/** A place in a segment. */
export interface SegmentPlace {
  readonly segment: Segment
  /** Offset in the segment's text. */
  readonly offset: number
}

/** Find the prose at an offset of the file; none in markup, code and other text that is not read. */
export function findProse(document: Document, sourceOffset: number): SegmentPlace | undefined {
  for (const {kind, source, sourceLength, text, textLength} of document.sourceMap.pieces) {
    if (kind === 'mask' || sourceOffset < source || sourceOffset >= source + sourceLength) continue

    const offset = text + Math.min(sourceOffset - source, textLength - 1)
    const segment = document.segments.findLast((d) => d.start <= offset)

    return segment && {segment, offset: offset - segment.start}
  }

  return undefined
}
