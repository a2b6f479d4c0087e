import type {Document, DocumentRuleContext, FindInProse} from '@tenderlint/core'
import {hasContext, type Prose, type TextRange, type UnitAdvice, type UnitPart} from '@tenderlint/matchers'

/** A unit about which a document has yet to say something. */
export interface UnitInNeed {
  /** Range in document text. */
  readonly range: TextRange
  readonly part: UnitPart
  readonly advice: UnitAdvice
}

/** Find units whose advice of a kind the document does not follow, each unit where it first stands. */
export function* unitsInNeed(
  document: Document,
  kind: UnitAdvice['kind'],
  gather: DocumentRuleContext<unknown>['gather']
): Generator<UnitInNeed> {
  // Units that are told of or defined for the whole document, or what is to be said once of several.
  const settled = new Set<string>()
  let text: string | undefined

  for (const {fact: part, segment} of gather(findAdvised, 'quantities')) {
    const {advice, range, unitId} = part

    if (advice?.kind !== kind) continue

    // What is said of MWp once is said of kWp, too.
    const topic = advice.within === 'document' ? advice.expected : unitId

    if (settled.has(topic) || (advice.within === 'text' && isDefined(advice, textOf(segment)))) continue

    settled.add(topic)
    text ??= document.text.toLowerCase()

    if (advice.within === 'document' && isDefined(advice, text)) continue

    yield {range: {start: segment.start + range.start, end: segment.start + range.end}, part, advice}
  }
}

/** Find the units in prose about which there is advice. */
const findAdvised: FindInProse<UnitPart> = (prose, {vocabulary}) =>
  // The words of somebody else stay as they are.
  prose.quoted
    ? []
    : vocabulary
        .quantities(prose)
        .filter((d) => d.unitPlace !== 'head' && d.unitPlace !== 'shared')
        .flatMap((d) => d.unit.parts.filter(({advice}) => advice !== undefined && hasContext(advice, textOf(prose))))

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

function textOf({text, columnHead, rowHead, tableCaption}: Prose): string {
  return [text, columnHead, rowHead, tableCaption].join('\n').toLowerCase()
}
