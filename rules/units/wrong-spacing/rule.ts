import {defineSegmentRule, replace} from '@tenderlint/core'
import type {QuantityMatch} from '@tenderlint/matchers'

/** Report numbers and unit symbols that touch, and symbols with a space inside. */
export default defineSegmentRule({
  id: 'units/wrong-spacing',
  description: 'Put a space between a number and its unit symbol',
  severity: 'warning',
  messages: {
    inside: 'Unexpected space in `{actual}`, expected `{expected}`',
    missing: 'Unexpected `{actual}` without a space, expected `{expected}`'
  },
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {range, number, unit, unitPlace} = quantity

      if (unitPlace !== 'after') continue

      // Chinese typesetting sets symbols against numbers.
      if (isGlued(quantity) && segment.language !== 'zh') {
        const gap = {start: number.end, end: number.end}

        yield {
          range,
          messageId: 'missing',
          data: {
            actual: segment.text.slice(range.start, range.end),
            expected: `${segment.text.slice(number.start, number.end)} ${unit.form}`
          },
          // A no-break space keeps number and unit on one line.
          fixes: [{...replace(gap, '\u00a0', 'safe'), title: 'Insert a no-break space'}]
        }
      }

      for (const part of unit.parts) {
        if (part.defect?.kind !== 'space') continue

        const {expected} = part.defect

        yield {
          range: part.range,
          messageId: 'inside',
          data: {actual: segment.text.slice(part.range.start, part.range.end), expected},
          fixes: [replace(part.range, expected, 'safe')]
        }
      }
    }
  }
})

function isGlued({number, unit}: QuantityMatch): boolean {
  const first = unit.parts[0]!
  // A name, and a symbol that is cut in two, are another matter.
  const isSymbol = first.language === undefined && first.defect?.kind !== 'space'

  return unit.range.start === number.end && isSymbol && !unit.isTight
}
