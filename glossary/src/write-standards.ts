import {type CompiledStandards, createStandardRegistry, type Edition} from '@tenderlint/matchers'

/** Write a registry as YAML that `compileStandards` reads: a line an edition. */
export function writeStandards(compiled: CompiledStandards): string {
  const registry = createStandardRegistry(compiled)
  const entries = [...registry.ids].toSorted().map((id) => {
    const {title, claimClass, editions} = registry.standard(id)!

    return [
      `- id: ${quote(id)}`,
      ...(title === '' ? [] : [`  title: ${quote(title)}`]),
      ...(claimClass === undefined ? [] : [`  class: ${claimClass}`]),
      '  editions:',
      ...editions.map((d) => `    - {${writeEdition(d)}}`),
      ''
    ].join('\n')
  })

  return entries.join('')
}

function writeEdition(edition: Edition): string {
  const {year, published, withdrawn, replacedBy, state, amendments, draft, source, asOf} = edition
  const isWithdrawn = state === 'withdrawn' || state === 'superseded'
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['year', String(year)],
    ['published', published],
    // Of some the catalogue tells only that they are.
    ['withdrawn', withdrawn ?? (isWithdrawn && replacedBy === undefined ? 'unknown' : undefined)],
    ['replaced-by', replacedBy && quote(replacedBy)],
    ['amendments', amendments && `[${amendments.map(quote).join(', ')}]`],
    ['draft', draft ? quote(draft) : undefined],
    ['source', quote(source)],
    ['as-of', asOf]
  ]

  return facts
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
}

/** A string of JSON is one of YAML too. */
function quote(text: string): string {
  return JSON.stringify(text)
}
