import type {Document, FindInProse, Segment} from '@tenderlint/core'
import type {QuantityMatch, TextRange, UnitAdvice, UnitPart} from '@tenderlint/matchers'

/** A unit about which a document has yet to say something. */
export interface UnitInNeed {
  /** Range in document text. */
  readonly range: TextRange
  readonly part: UnitPart
  readonly advice: UnitAdvice
}

/** Find the quantities in prose about whose units there is advice. */
export const findAdvised: FindInProse<readonly QuantityMatch[]> = (prose, {vocabulary}) =>
  vocabulary.quantities(prose).filter((d) => d.unit.parts.some(({advice}) => advice !== undefined))

/**
 * Find units whose advice of a kind the document does not follow, each unit where it first stands.
 *
 * `quantitiesOf` gives the quantities of a segment about whose units there is advice.
 */
export function* unitsInNeed(
  document: Document,
  kind: UnitAdvice['kind'],
  quantitiesOf: (segment: Segment) => readonly QuantityMatch[]
): Generator<UnitInNeed> {
  const told = new Set<string>()
  let text: string | undefined

  for (const segment of document.segments) {
    // The words of somebody else stay as they are.
    if (segment.quoted) continue

    for (const {unit, unitPlace} of quantitiesOf(segment)) {
      if (unitPlace === 'head' || unitPlace === 'shared') continue

      for (const part of unit.parts) {
        const {advice} = part

        if (advice?.kind !== kind || told.has(part.unitId)) continue

        text ??= document.text.toLowerCase()

        if (isDefined(advice, advice.within === 'text' ? textOf(segment) : text)) continue

        told.add(part.unitId)

        const {start, end} = part.range

        yield {range: {start: segment.start + start, end: segment.start + end}, part, advice}
      }
    }
  }
}

function isDefined({defined}: UnitAdvice, text: string): boolean {
  return defined.some((words) => hasWords(text, words))
}

/** Whether words stand in a text as words, in the singular or plural: `ac` is none in `each`, nor `0 °C` in `100 °C`. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const begins = !(isLetter(text[at - 1]) && isLetter(words[0])) && !goesOn(text, at)
    const ends = !(isLetter(words.at(-1)) && isLetter(text[text[end] === 's' ? end + 1 : end]))

    if (begins && ends) return true
  }

  return false
}

/** Whether a digit at an offset goes on a number. */
function goesOn(text: string, offset: number): boolean {
  return /\d[.,]?$/u.test(text.slice(Math.max(0, offset - 2), offset)) && /\d/u.test(text[offset]!)
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/u.test(character)
}

function textOf({text, columnHead, rowHead, tableCaption}: Segment): string {
  return [text, columnHead, rowHead, tableCaption].join('\n').toLowerCase()
}
