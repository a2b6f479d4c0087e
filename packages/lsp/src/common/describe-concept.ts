import type {ConceptEntry, TermEntry, TermMatch} from '@tenderlint/matchers'
import type {SayInServer} from './labels.ts'

/** Explain a concept in Markdown: definition, status of the term, its equivalents, source. */
export function describeConcept(concept: ConceptEntry, {term, status, preferred}: TermMatch, say: SayInServer): string {
  const {asOf, definition, note, source} = concept
  const isGood = status === 'preferred' || status === 'admitted'
  const head = say('lsp.termStatus', {term: `**${term}**`, remarks: say(`lsp.status.${status}`)})

  return [
    isGood ? head : say('lsp.write', {term: head, preferred: `**${preferred}**`}),
    definition,
    concept.terms.length > 1 ? concept.terms.map((d) => equivalent(d, say)).join('  \n') : undefined,
    note,
    source === undefined
      ? undefined
      : say(asOf === undefined ? 'lsp.source' : 'lsp.sourceRead', {source, asOf: asOf ?? ''})
  ]
    .filter((d) => d !== undefined && d !== '')
    .join('\n\n')
}

function equivalent({language, market, note, status, text}: TermEntry, say: SayInServer): string {
  const remarks = [say(`lsp.status.${status}`), ...(market === undefined ? [] : [market])].join(say('lsp.and'))
  const words = say('lsp.termStatus', {term: `\`${language}\` ${text}`, remarks})

  return note === undefined ? words : say('lsp.noted', {words, note})
}
