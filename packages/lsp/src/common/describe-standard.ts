import type {Vocabulary} from '@tenderlint/core'
import {type Edition, editionStatus, type StandardEntry, type StandardMatch} from '@tenderlint/matchers'
import type {SayInServer} from './labels.ts'

/** Data that the state of an edition depends on. */
export interface StandardContext {
  /** ISO 8601. */
  readonly asOf: string
  readonly vocabulary: Pick<Vocabulary, 'standard'>
}

/** Explain a standard in Markdown: title, state of the edition, what replaces it, date of the data. */
export function describeStandard(
  {edition, entry, normal}: StandardMatch,
  context: StandardContext & {readonly say: SayInServer}
): string | undefined {
  if (!entry) return undefined

  const shown = edition ?? currentEdition(entry, context)

  return [
    `**${edition?.designation ?? normal}**`,
    entry.title,
    ...(shown ? describeEdition(shown, context) : []),
    entry.editions.length > 1
      ? context.say('lsp.editions', {years: entry.editions.map((d) => d.year).join(context.say('lsp.and'))})
      : undefined
  ]
    .filter((d) => d !== undefined && d !== '')
    .join('\n\n')
}

/** Edition of a standard that is in force on a day, by what the registry knows; none where it cannot tell. */
export function currentEdition({editions}: StandardEntry, {asOf, vocabulary}: StandardContext): Edition | undefined {
  return editions.findLast((d) => editionStatus(d, asOf, (id) => vocabulary.standard(id)).state === 'current')
}

function describeEdition(
  edition: Edition,
  {asOf, say, vocabulary}: StandardContext & {readonly say: SayInServer}
): readonly (string | undefined)[] {
  const {current, dataAsOf, evidence, since, state} = editionStatus(edition, asOf, (id) => vocabulary.standard(id))
  const remarks = [
    say(`lsp.state.${state}`),
    ...(since === undefined ? [] : [say('lsp.since', {date: since})]),
    ...(evidence === 'read' ? [] : [say(`lsp.evidence.${evidence}`)])
  ]

  return [
    say('lsp.editionState', {edition: `\`${edition.designation}\``, remarks: remarks.join(say('lsp.and')), asOf}),
    current.designation === edition.designation
      ? undefined
      : say('lsp.replacedBy', {edition: `\`${current.designation}\``}),
    say('lsp.dataOf', {dataAsOf, source: edition.source})
  ]
}
