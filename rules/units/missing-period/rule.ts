import {defineSegmentRule} from '@tenderlint/core'
import type {Prose} from '@tenderlint/matchers'
import {type QuantityMatch, sameDimension, sentenceAround} from '@tenderlint/matchers'

/** Report savings and consumptions of energy that do not say in what time. */
export default defineSegmentRule({
  id: 'units/missing-period',
  description: 'Say in what period an amount of energy is saved or used',
  severity: 'warning',
  messages: {
    period: 'Unexpected `{actual}` without a period, expected one such as `{expected}`'
  },
  about: 'quantities',
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const quantity of vocabulary.quantities(segment)) {
      const {range, unit, unitPlace} = quantity

      if (unitPlace !== 'after' || !isPlainEnergy(quantity) || !isSaving(segment.text, quantity)) continue
      if (hasPeriod(segment, quantity)) continue

      yield {
        range,
        messageId: 'period',
        data: {actual: segment.text.slice(range.start, range.end), expected: `${unit.preferred}/a`}
      }
    }
  }
})

const joule = [2, 1, -2, 0, 0, 0, 0] as const

/** An energy that is not given per anything. */
function isPlainEnergy({unit}: QuantityMatch): boolean {
  return unit.kinds[0] === 'energy' && sameDimension(unit.dimension, joule) && sameDimension(unit.amount, joule)
}

const saves =
  /(?:\b(?:saves?|will save|can save|saved|saving|savings|reduces? (?:its |the )?(?:energy |electricity |heat )?(?:use|consumption) by|consumes|will consume)(?: of| is| are| amounts? to| totals?)?(?: about| around| approximately| nearly| some| up to)?|节约|节省|节电|可节约|可节省|节能)\s*$/iu

function isSaving(text: string, {range}: QuantityMatch): boolean {
  return saves.test(text.slice(Math.max(0, range.start - 80), range.start))
}

const period =
  /\b(?:a|per|each|every|in the first|in its|over the|over its|during|between|since|until|from|within) (?:first |reporting |baseline |contract |whole |entire |service )?(?:year|month|week|day|hour|shift|season|period|life|lifetime|cycle|batch|quarter|term|test|run|trip|charge)\b|\b(?:annual(?:ly)?|yearly|monthly|daily|weekly|hourly|year|years|months|weeks|days|hours|quarter|season|lifetime|p\.\s?a\.|per annum)\b|\bin (?:19|20)\d\d\b|\b(?:19|20)\d\d\b|年|月|日|天|小时|每[次批班周季]|周期|期间|季/iu

/** Whether the sentence, its table or its unit says in what time. */
function hasPeriod(prose: Prose, {range}: QuantityMatch): boolean {
  const {start, end} = sentenceAround(prose.text, range)
  const words = [prose.text.slice(start, end), prose.rowHead, prose.columnHead, prose.tableCaption].join('\n')

  return period.test(words)
}
