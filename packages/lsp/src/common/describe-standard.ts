import type {Vocabulary} from '@tenderlint/core'
import {type Edition, editionStatus, type StandardEntry, type StandardMatch} from '@tenderlint/matchers'

/** Data that the state of an edition depends on. */
export interface StandardContext {
  /** ISO 8601. */
  readonly asOf: string
  readonly vocabulary: Pick<Vocabulary, 'standard'>
}

/** Explain a standard in Markdown: title, state of the edition, what replaces it, date of the data. */
export function describeStandard(
  {edition, entry, normal}: StandardMatch,
  context: StandardContext
): string | undefined {
  if (!entry) return undefined

  const shown = edition ?? currentEdition(entry, context)

  return [
    `**${edition?.designation ?? normal}**`,
    entry.title,
    ...(shown ? describeEdition(shown, context) : []),
    entry.editions.length > 1 ? `Editions: ${entry.editions.map((d) => d.year).join(', ')}` : undefined
  ]
    .filter((d) => d !== undefined && d !== '')
    .join('\n\n')
}

/** Edition of a standard that is in force on a day, by what the registry knows; none where it cannot tell. */
export function currentEdition({editions}: StandardEntry, {asOf, vocabulary}: StandardContext): Edition | undefined {
  return editions.findLast((d) => editionStatus(d, asOf, (id) => vocabulary.standard(id)).state === 'current')
}

function describeEdition(edition: Edition, {asOf, vocabulary}: StandardContext): readonly (string | undefined)[] {
  const {current, dataAsOf, evidence, since, state} = editionStatus(edition, asOf, (id) => vocabulary.standard(id))
  const remarks = [
    state === 'unknown' ? 'state not known' : state,
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(evidence === 'read' ? [] : [`evidence ${evidence}`])
  ]

  return [
    `\`${edition.designation}\`: ${remarks.join(', ')} on ${asOf}`,
    current.designation === edition.designation ? undefined : `Replaced by \`${current.designation}\``,
    `Data of ${dataAsOf}, source: ${edition.source}`
  ]
}
