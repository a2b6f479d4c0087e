import {defineSegmentRule, replace, type Severity} from '@tenderlint/core'
import {isInQuotationMarks, type UnitDefect, type UnitPart} from '@tenderlint/matchers'

/** Usual severity of a defect; the units table may name a milder one for a form. */
const severityOf: Readonly<Record<Exclude<UnitDefect['kind'], 'space'>, Severity>> = {
  abbreviation: 'info',
  case: 'error',
  character: 'warning',
  exponent: 'info',
  name: 'warning',
  plural: 'warning',
  prefix: 'warning'
}

/** Report units that are not written with their symbol. */
export default defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write units with their symbols',
  severity: 'error',
  messages: {
    symbol: 'Unexpected `{actual}`, expected `{expected}`'
  },
  *segment(segment, {vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const {unit, unitPlace} of vocabulary.quantities(segment)) {
      // A list has its unit at its last number, a column in its head: once is enough.
      if (unitPlace === 'head' || unitPlace === 'shared') continue

      for (const {range, form, defect} of unit.parts) {
        if (!defect || defect.kind === 'space' || isInQuotationMarks(segment.text, range)) continue
        if (segment.language === 'zh' && isUsualInChinese(form, defect)) continue

        yield {
          range,
          messageId: 'symbol',
          data: {actual: segment.text.slice(range.start, range.end), expected: defect.expected},
          severity: defect.severity ?? severityOf[defect.kind],
          fixes: [replace(range, defect.expected, defect.isCertain ? 'safe' : 'unsafe')]
        }
      }
    }
  }
})

/** Chinese typesetting has characters of its own for units: `℃`, `㎡`. */
function isUsualInChinese(form: UnitPart['form'], {kind}: UnitDefect): boolean {
  return kind === 'character' && /[\u2100-\u33ff\uff05]/u.test(form)
}
