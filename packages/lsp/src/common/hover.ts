import type {Translation, Vocabulary} from '@tenderlint/core'
import type {TextRange} from '@tenderlint/matchers'
import type {Hover, Position} from 'vscode-languageserver'
import {describeConcept} from './describe-concept.ts'
import {describeQuantity} from './describe-quantity.ts'
import {describeStandard} from './describe-standard.ts'
import {findProse} from './find-prose.ts'
import type {SayInServer} from './labels.ts'
import type {ReadSnapshot} from './snapshot.ts'

/** Say what is known of the standard, quantity or term at a position. */
export function hoverAt(
  {asOf, outcome, positions, project, say, source, translation}: ReadSnapshot,
  position: Position
): Hover | undefined {
  const {document} = outcome
  const place = findProse(document, positions.offsetAt(source, position))

  if (!place) return undefined

  const {vocabulary} = project.linter
  const known = describe(place, {asOf, say, translation, vocabulary})

  if (!known) return undefined

  const {start} = place.segment
  const {location} = document.locate({start: start + known.range.start, end: start + known.range.end})

  return {
    contents: {kind: 'markdown', value: known.text},
    ...(location.format === 'markdown' && {
      range: positions.rangeOf(source, location)
    })
  }
}

interface HoverContext {
  readonly asOf: string
  readonly say: SayInServer
  readonly translation: Translation | undefined
  readonly vocabulary: Vocabulary
}

interface Described {
  readonly range: TextRange
  /** Markdown. */
  readonly text: string
}

/** The longest of what stands at a place, since a term may be part of a designation. */
function describe(
  {segment, offset}: NonNullable<ReturnType<typeof findProse>>,
  {asOf, say, translation, vocabulary}: HoverContext
): Described | undefined {
  const isHere = ({range}: {readonly range: TextRange}) => range.start <= offset && offset < range.end
  const standard = vocabulary.standards(segment).find(isHere)
  const text = standard && describeStandard(standard, {asOf, say, vocabulary})

  if (standard && text !== undefined) return {range: standard.range, text}

  const quantity = vocabulary.quantities(segment).find(isHere)

  if (quantity) return {range: quantity.range, text: describeQuantity(quantity, {say, translation})}

  const term = vocabulary.terms(segment).find(isHere)
  const concept = term && vocabulary.concept(term.conceptId)

  return term && concept && {range: term.range, text: describeConcept(concept, term, say)}
}
