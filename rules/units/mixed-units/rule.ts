import {defineDocumentRule, type FindInProse} from '@tenderlint/core'
import type {Prose, QuantityMatch, TextRange} from '@tenderlint/matchers'
import {litreMixtures} from './litre-symbols.ts'
import {textMixtures} from './text-mixtures.ts'
import {isCustomary, systemOf} from './unit-system.ts'

/** Report one kind of quantity given in units of different systems in one table, or in the text of one document. */
export default defineDocumentRule({
  id: 'units/mixed-units',
  description: 'Give one kind of quantity in units of one system',
  severity: 'warning',
  messages: {
    symbol: 'Unexpected `{actual}` beside `{first}`, expected one symbol for the litre',
    text: 'Unexpected `{actual}` in a text that gives {kind} in `{usual}`, expected `{usual}`, or both',
    table: 'Unexpected `{actual}` beside `{first}` in one table, expected one unit for {kind}'
  },
  *document(_document, {gather}) {
    const tables = new Map<number, Map<string, Place>>()

    for (const {fact, segment} of gather(findInCell, 'quantities')) {
      const {cell, start} = segment

      if (!cell) continue

      const {quantity, system} = fact
      const kind = quantity.unit.kinds[0]!
      const kinds = tables.get(cell.table) ?? new Map<string, Place>()
      const first = kinds.get(kind)
      const range = {start: start + quantity.range.start, end: start + quantity.range.end}

      tables.set(cell.table, kinds)

      if (!first) {
        kinds.set(kind, {system, range, form: quantity.unit.form})
        continue
      }

      if (first.system === system || first.isTold) continue

      // One finding tells it; the others of the table follow from it.
      kinds.set(kind, {...first, isTold: true})

      yield {
        range,
        messageId: 'table',
        data: {actual: quantity.unit.form, first: first.form, kind: kind.replaceAll('-', ' ')},
        related: [{range: first.range, note: 'First unit in the table'}],
        key: `${kind} ${system} ${first.system}`
      }
    }

    for (const {kind, odd, usual} of textMixtures(gather)) {
      const {unit} = odd.quantity

      yield {
        range: odd.range,
        messageId: 'text',
        data: {actual: unit.form, usual: usual.quantity.unit.form, kind: kind.replaceAll('-', ' ')},
        // Readers of bar know the megapascal; inches and pounds they have to look up.
        severity: isCustomary(unit) || isCustomary(usual.quantity.unit) ? 'warning' : 'info',
        related: [{range: usual.range, note: 'Value of the same kind'}],
        key: `text ${kind} ${odd.system} ${usual.system}`
      }
    }

    for (const {range, actual, first} of litreMixtures(gather)) {
      yield {
        range,
        messageId: 'symbol',
        data: {actual, first: first.form},
        // Both are right; only a document that has both looks careless.
        severity: 'info',
        related: [{range: first.range, note: 'First symbol in the document'}],
        key: `symbol ${actual}`
      }
    }
  }
})

interface Place {
  readonly system: string
  readonly range: TextRange
  readonly form: string
  readonly isTold?: true
}

/** Find the quantities that a cell gives for themselves, each with the system of its unit. */
const findInCell: FindInProse<{readonly quantity: QuantityMatch; readonly system: string}> = (prose, {vocabulary}) =>
  // The words of somebody else stay as they are.
  prose.quoted || isAboutConversion(prose)
    ? []
    : vocabulary.quantities(prose).flatMap((quantity) => {
        const system = systemOf(quantity.unit)

        return system && !isInBrackets(prose, quantity) ? [{quantity, system}] : []
      })

function isInBrackets({text}: Prose, {range}: QuantityMatch): boolean {
  return /(?:[([（/=≈]|\bor\b|或)\s*(?:approx\.?|about|ca\.?|约)?\s*$/u.test(text.slice(0, range.start))
}

function isAboutConversion({columnHead = '', rowHead = '', tableCaption: caption = ''}: Prose): boolean {
  return /conver|equivalent|换算|折算/iu.test(`${caption} ${columnHead} ${rowHead}`)
}
