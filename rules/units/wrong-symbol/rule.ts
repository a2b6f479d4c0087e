import {defineSegmentRule, replace, type Severity} from '@tenderlint/core'
import {isInQuotationMarks, type UnitDefect, type UnitPart} from '@tenderlint/matchers'
import {type ChosenOptions, readChoices} from '../../choice-options.ts'
import {isChinese} from '../is-chinese.ts'

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

const choices = {
  litre: ['any', 'L', 'l'],
  rotation: ['any', 'min⁻¹', 'r/min', 'rpm'],
  tonne: ['any', 't', 'tonne']
} as const
const readOptions = readChoices(choices)

/** Report units that are not written with their symbol. */
export default defineSegmentRule({
  id: 'units/wrong-symbol',
  description: 'Write units with their symbols',
  severity: 'error',
  messages: {
    house: 'Unexpected `{actual}`, expected `{expected}` as the house style has it',
    symbol: 'Unexpected `{actual}`, expected `{expected}`'
  },
  options: {parse: readOptions},
  about: 'quantities',
  *segment(segment, {options, vocabulary}) {
    // The words of somebody else stay as they are.
    if (segment.quoted) return

    for (const {unit, unitPlace} of vocabulary.quantities(segment)) {
      // A list has its unit at its last number, a column in its head: once is enough.
      if (unitPlace === 'head' || unitPlace === 'shared') continue

      for (const part of unit.parts) {
        const {range, form, defect} = part
        const house = houseForm(part, options)

        if (house !== undefined) {
          yield {
            range,
            messageId: 'house',
            data: {actual: segment.text.slice(range.start, range.end), expected: house},
            severity: 'info',
            fixes: [replace(range, house, 'safe')]
          }
          continue
        }
        if (!defect || defect.kind === 'space' || isInQuotationMarks(segment.text, range)) continue
        if (isChinese(segment) && isUsualInChinese(form, defect)) continue

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

/** Forms of which a house may want one, by the option that names it; all of them are right elsewhere. */
const houseForms: Readonly<Record<keyof typeof choices, RegExp>> = {
  litre: /^(?<prefix>[kchmµμ]?)(?:L|l)(?<rest>\/\p{L}+)?$/u,
  rotation: /^(?:r\/min|rpm|rev\/min|min⁻¹|1\/min)$/u,
  tonne: /^(?:t|tonnes?)$/u
}

/** The form that a house wants for a part of a unit, where another one stands. */
function houseForm({form, defect, language}: UnitPart, options: ChosenOptions<typeof choices>): string | undefined {
  if (defect) return undefined

  for (const [name, forms] of Object.entries(houseForms) as [keyof typeof choices, RegExp][]) {
    const wanted = options[name]
    const match = wanted === 'any' ? null : forms.exec(form)

    if (!match) continue
    // A name stays one beside names: a house that writes t for 5 t may say tonnes in words.
    if (language !== undefined && name !== 'tonne') continue

    const {prefix = '', rest = ''} = match.groups ?? {}
    const expected = prefix + wanted + rest

    if (expected !== form && !(wanted === 'tonne' && form === 'tonnes')) return expected
  }

  return undefined
}

/** Chinese typesetting has characters of its own for units: `℃`, `㎡`. */
function isUsualInChinese(form: UnitPart['form'], {kind}: UnitDefect): boolean {
  return kind === 'character' && /[\u2100-\u33ff\uff05]/u.test(form)
}
