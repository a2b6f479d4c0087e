import {defineDocumentRule, type Segment} from '@tenderlint/core'
import {type QuantityMatch, sameDimension, type TextRange} from '@tenderlint/matchers'

/** Report the same named quantity with two values in one document. */
export default defineDocumentRule({
  id: 'units/inconsistent-value',
  description: 'Give a named quantity one value throughout a document',
  severity: 'info',
  messages: {
    value: 'Unexpected `{actual}` for `{name}`, expected `{first}` as given before'
  },
  *document({segments}, {vocabulary}) {
    const known = new Map<string, Place>()

    for (const segment of segments) {
      // The words of somebody else stay as they are.
      if (segment.quoted) continue

      const quantities = vocabulary.quantities(segment)

      for (const [i, quantity] of quantities.entries()) {
        const name = nameOf(segment, quantity, quantities[i - 1]?.range.end ?? 0)

        if (!name || typeof quantity.value !== 'number') continue

        const place = placeOf(segment, quantity)
        const key = name.toLowerCase()
        const first = known.get(key)

        if (!first) {
          known.set(key, place)
          continue
        }

        if (agrees(first.quantity, quantity)) continue

        yield {
          range: place.range,
          messageId: 'value',
          data: {actual: place.words, name, first: first.words},
          related: [{range: first.range, note: 'Value given before'}],
          key: `${key} ${place.words} ${first.words}`
        }
      }
    }
  }
})

interface Place {
  readonly quantity: QuantityMatch
  /** Range in document text. */
  readonly range: TextRange
  readonly words: string
}

function placeOf({text, start}: Segment, quantity: QuantityMatch): Place {
  const {range, unit, unitPlace} = quantity
  const words = text.slice(range.start, range.end)

  return {
    quantity,
    range: {start: start + range.start, end: start + range.end},
    words: unitPlace === 'head' ? `${words} ${unit.form}` : words
  }
}

/**
 * Name that a sentence or the head of a row gives a quantity, with the thing it is of: `rated power of compressor C1`.
 *
 * Gives `undefined` for a quantity without a thing: the rated power of what?
 */
function nameOf(
  {text, cell, rowHead, columnHead}: Segment,
  {range, kind}: QuantityMatch,
  from: number
): string | undefined {
  if (!cell) return sentenceName.exec(text.slice(from, range.start))?.[1]
  // A table of several columns compares states or variants.
  if (kind?.range || cell.column !== 2 || (columnHead && variant.test(columnHead))) return undefined

  return rowHead && rowName.exec(rowHead)?.[0]
}

// The quantity's name, of, a thing that has a number or name of its own, and a verb.
const sentenceName =
  /(?:^|[.;:,]\s|\b)[Tt]he ((?:[a-z]+ ){1,3}of (?:the )?[A-Za-zÀ-ɏ\d -]{2,40}?) (?:is|was|amounts to|equals|shall be|will be)(?: about| approximately)? ?$/u
const rowName = /^(?:[A-Za-zÀ-ɏ]+ ){1,3}of (?:the )?[A-Za-zÀ-ɏ\d -]{2,40}$/u
const variant = /before|after|option|variant|baseline|previous|new|old|min|max|limit|site|\d/iu

function agrees(
  {value: a, unit: from, step: stepA = 0}: QuantityMatch,
  {value: b, unit: to, step: stepB = 0}: QuantityMatch
): boolean {
  if (typeof a !== 'number' || typeof b !== 'number' || !sameDimension(from.dimension, to.dimension)) return true

  const difference = Math.abs((a + from.offset) * from.factor - (b + to.offset) * to.factor)

  // One may be the other, rounded.
  return difference <= Math.max(stepA * from.factor, stepB * to.factor) / 2
}
