import type {ConceptEntry, TermEntry, TermMatch} from '@tenderlint/matchers'

/** Explain a concept in Markdown: definition, status of the term, its equivalents, source. */
export function describeConcept(concept: ConceptEntry, {term, status, preferred}: TermMatch): string {
  const {asOf, definition, note, source} = concept
  const isGood = status === 'preferred' || status === 'admitted'

  return [
    `**${term}** (${status})${isGood ? '' : `: write **${preferred}**`}`,
    definition,
    concept.terms.length > 1 ? concept.terms.map(equivalent).join('  \n') : undefined,
    note,
    source === undefined ? undefined : `Source: ${source}${asOf === undefined ? '' : `, read ${asOf}`}`
  ]
    .filter((d) => d !== undefined && d !== '')
    .join('\n\n')
}

function equivalent({language, market, note, status, text}: TermEntry): string {
  const remarks = [status, ...(market === undefined ? [] : [market])].join(', ')

  return `\`${language}\` ${text} (${remarks})${note === undefined ? '' : `: ${note}`}`
}
