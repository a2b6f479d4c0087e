import {defineDocumentRule, type FindInProse, type Segment} from '@tenderlint/core'
import {type QuantityMatch, sameDimension, type TextRange} from '@tenderlint/matchers'

/** Report the same named quantity with two values in one document. */
export default defineDocumentRule({
  id: 'units/inconsistent-value',
  description: 'Give a named quantity one value throughout a document',
  severity: 'info',
  messages: {
    value: 'Unexpected `{actual}` for `{name}`, expected `{first}` as given before'
  },
  *document(_document, {gather}) {
    const known = new Map<string, Place>()

    for (const {fact, segment} of gather(findNamed, 'quantities')) {
      const {quantity} = fact
      const name = nameOf(segment, fact)

      if (!name) continue

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

/** A quantity with the name it would have in a sentence, and in the row of a table. */
interface Named {
  readonly quantity: QuantityMatch
  readonly inSentence: string | undefined
  readonly inRow: string | undefined
}

const findNamed: FindInProse<Named> = (prose, {vocabulary}) => {
  const {columnHead = '', quoted, rowHead = '', text} = prose

  // The words of somebody else stay as they are.
  if (quoted) return []

  // A table of several columns compares states or variants.
  const rowName = variant.test(columnHead) ? undefined : nameOfRow.exec(rowHead)?.[0]

  return vocabulary.quantities(prose).flatMap((quantity, i, all) => {
    const {kind, range, value} = quantity
    const inSentence = sentenceName.exec(text.slice(all[i - 1]?.range.end ?? 0, range.start))?.[1]
    const inRow = kind?.range ? undefined : rowName

    return typeof value === 'number' && (inSentence || inRow) ? [{quantity, inSentence, inRow}] : []
  })
}

/**
 * Name that a sentence or the head of a row gives a quantity, with the thing it is of: `rated power of compressor C1`.
 *
 * Gives `undefined` for a quantity without a thing: the rated power of what?
 */
function nameOf({cell}: Segment, {inRow, inSentence}: Omit<Named, 'quantity'>): string | undefined {
  if (!cell) return inSentence

  return cell.column === 2 ? inRow : undefined
}

// The quantity's name, of, a thing that has a number or name of its own, and a verb.
const sentenceName =
  /(?:^|[.;:,]\s|\b)[Tt]he ((?:[a-z]+ ){1,3}of (?:the )?[A-Za-zÀ-ɏ\d -]{2,40}?) (?:is|was|amounts to|equals|shall be|will be)(?: about| approximately)? ?$/u
const nameOfRow = /^(?:[A-Za-zÀ-ɏ]+ ){1,3}of (?:the )?[A-Za-zÀ-ɏ\d -]{2,40}$/u
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
