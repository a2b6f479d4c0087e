import {defineSegmentRule, replace} from '@tenderlint/core'
import {isInQuotationMarks, type Prose, type QuantityMatch} from '@tenderlint/matchers'
import {isCableSection} from './cable-section.ts'
import {findSavingOfPower} from './saved-power.ts'
import {isUnlikePair} from './unlike-pair.ts'

/** Report quantities whose unit cannot measure what the words beside them name. */
export default defineSegmentRule({
  id: 'units/dimension-mismatch',
  description: 'Give a quantity in a unit of its dimension',
  severity: 'error',
  messages: {
    kind: 'Unexpected {kind} `{actual}` for `{words}`, expected {expected}',
    pair: 'Unexpected {kind} `{actual}` beside `{first}`, expected a unit of the same dimension',
    section: 'Unexpected length `{actual}` for a cable, expected `{expected}`',
    unit: 'Unexpected unit `{actual}`, expected {expected}'
  },
  about: 'quantities',
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    const quantities = vocabulary.quantities(segment)

    for (const [i, quantity] of quantities.entries()) {
      const {kind, range, unit, unitPlace} = quantity
      const before = quantities[i - 1]

      if (before && isUnlikePair(segment.text, before, quantity) && !isInQuotationMarks(segment.text, range)) {
        const [actual, first] = [quantity, before].map((d) => segment.text.slice(d.range.start, d.range.end))

        yield {
          range,
          messageId: 'pair',
          data: {kind: nameOf(quantity), actual: actual!, first: first!},
          related: [{range: before.range, note: 'Other end of the change'}]
        }
        continue
      }

      if (isCableSection(segment.text, quantity) && !isInQuotationMarks(segment.text, range)) {
        const {start, end} = unit.range
        const data = {
          actual: segment.text.slice(range.start, range.end),
          expected: `${segment.text.slice(range.start, start)}mm²`
        }

        yield {range, messageId: 'section', data, severity: 'warning', fixes: [replace({start, end}, 'mm²', 'unsafe')]}
        continue
      }

      const saving = findSavingOfPower(segment.text, quantity)

      if (saving && !isInQuotationMarks(segment.text, range)) {
        const words = segment.text.slice(saving.start, saving.end)

        yield {
          range,
          messageId: 'kind',
          data: {kind: nameOf(quantity), actual: wordsOf(segment, quantity), words, expected: 'an energy'},
          severity: 'warning',
          related: [{range: saving, note: `\`${words}\` names the quantity`}]
        }
        continue
      }

      if (!kind || kind.fits || unitPlace === 'shared' || isToldInHead(segment, quantity)) continue
      if (isInQuotationMarks(segment.text, range)) continue

      if (kind.words === '') {
        yield {range: unit.range, messageId: 'unit', data: {actual: unit.form, expected: kind.name.en!}}
        continue
      }

      yield {
        range,
        messageId: 'kind',
        data: {kind: nameOf(quantity), actual: wordsOf(segment, quantity), words: kind.words, expected: kind.name.en!},
        // Nobody is misled by kW for kVA where the power factor is near one.
        ...(kind.isNear && {severity: 'warning' as const}),
        related: kind.range ? [{range: kind.range, note: `\`${kind.words}\` names the quantity`}] : []
      }
    }
  }
})

/** Whether a table head or a row's unit is what is wrong, and not each of the cells it speaks for. */
function isToldInHead({columnHead, rowHead, rowUnit}: Prose, {kind, unit, unitPlace}: QuantityMatch): boolean {
  if (unitPlace !== 'head' || !kind) return false
  if (rowUnit?.includes(unit.form) && rowHead?.includes(kind.words)) return true

  return [columnHead, rowHead].some((head) => head?.includes(kind.words) && head.includes(unit.form))
}

function nameOf({unit}: QuantityMatch): string {
  return unit.kinds[0]?.replaceAll('-', ' ') ?? 'quantity'
}

function wordsOf({text}: Prose, {range, unit, unitPlace}: QuantityMatch): string {
  const words = text.slice(range.start, range.end)

  return unitPlace === 'head' ? `${words} ${unit.form}` : words
}
