import {extname, resolve} from 'node:path'
import type {Segment, TextRange, Vocabulary} from '@tenderlint/core'
import {type ConceptSource, findConflicts, formatDataProblem, mergeConcepts, readTermLayer} from '@tenderlint/glossary'
import {
  type ConceptChange,
  diffConcepts,
  formatLoss,
  type Loss,
  type SuggestionText,
  suggestTerms,
  type TermSuggestion,
  type TermSuggestions,
  writeCsv,
  writeSkos,
  writeTbx,
  writeXlsx,
  writeYaml
} from '@tenderlint/glossary/exchange'
import {writeDocument} from '@tenderlint/runtime'
import type {GlossaryCommand} from './command.ts'
import {compareGlossary} from './compare-glossary.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readDocuments} from './read-documents.ts'
import {conceptsOf, openOwnGlossaries, readLayers, readOwnLayers, shippedSources, tellProblems} from './read-layers.ts'
import {tell} from './tell.ts'

type Asked<Action extends GlossaryCommand['action']> = Extract<GlossaryCommand, {readonly action: Action}>

/** Check, convert or compare glossaries, or propose terms for one. */
export async function keepGlossary(command: GlossaryCommand, host: Host): Promise<ExitCode> {
  switch (command.action) {
    case 'check':
      return checkGlossary(command, host)
    case 'check-against':
      return againstDocuments(command, host)
    case 'diff':
      return diff(command, host)
    case 'export':
      return exportGlossary(command, host)
    case 'import':
      return convert(command, [command.path], host)
    case 'suggest':
      return suggest(command, host)
  }
}

async function checkGlossary({paths, configPath}: Asked<'check'>, host: Host): Promise<ExitCode> {
  const own = await openOwnGlossaries(configPath, host)

  if ('code' in own) return own.code

  const layers = await (paths.length > 0 ? readLayers(paths, host) : readOwnLayers(own, host))

  if ('code' in layers) return layers.code

  const code = tellProblems(layers, own, host)

  if (code !== undefined) return code
  if (layers.length === 0) {
    return tell(host, [{message: 'the configuration names no glossary: name a YAML, TBX, XLSX or CSV file to check'}])
  }

  let below = readTermLayer(own.base).concepts

  for (const {paths: own, concepts} of layers) {
    const terms = concepts.map(({source}) => (source.en?.length ?? 0) + (source.zh?.length ?? 0))
    const sum = terms.reduce((a, b) => a + b, 0)
    const changes = [...findConflicts(below, concepts)]

    host.stdout.write(
      concepts.length > 0
        ? `${own.join(', ')}: ${count(concepts.length, 'concept')} with ${count(sum, 'term')}, nothing to mend\n`
        : `${own.join(', ')}: no concept\n`
    )
    // It counts, since it is laid over; but two keepers should know that they disagree.
    for (const change of changes) host.stdout.write(`  ${formatDataProblem(change)}\n`)

    below = mergeConcepts(below, concepts)
  }

  return exitCodes.clean
}

async function againstDocuments(command: Asked<'check-against'>, host: Host): Promise<ExitCode> {
  const own = await openOwnGlossaries(command.configPath, host)

  if ('code' in own) return own.code

  const layers = await readLayers(command.paths, host)

  if ('code' in layers) return layers.code

  const code = tellProblems(layers, own, host)

  return code ?? compareGlossary(command, writeYaml(conceptsOf(layers)), host)
}

async function diff({before, after, json}: Asked<'diff'>, host: Host): Promise<ExitCode> {
  const old = await readLayers([before], host)
  const fresh = await readLayers([after], host)

  if ('code' in old) return old.code
  if ('code' in fresh) return fresh.code

  const changes = diffConcepts(conceptsOf(old), conceptsOf(fresh))

  host.stdout.write(
    json
      ? `${JSON.stringify(changes, undefined, 2)}\n`
      : `${changes.map(formatChange).join('')}${count(changes.length, 'difference')}\n`
  )

  return exitCodes.clean
}

function formatChange({of, field, before, after}: ConceptChange): string {
  if (before === undefined) return `+ ${of}: ${field} \`${after}\`\n`
  if (after === undefined) return `- ${of}: ${field} \`${before}\`\n`

  return `~ ${of}: ${field} \`${before}\` → \`${after}\`\n`
}

async function exportGlossary(command: Asked<'export'>, host: Host): Promise<ExitCode> {
  if (command.paths.length > 0) return convert(command, command.paths, host)

  const own = await openOwnGlossaries(command.configPath, host)

  if ('code' in own) return own.code

  const read = await readOwnLayers(own, host)

  if ('code' in read) return read.code

  const layers = read.length > 0 ? read : [readTermLayer(shippedSources())]

  return write(command, conceptsOf(layers), host)
}

type Conversion = Asked<'export'> | Asked<'import'>

async function convert(command: Conversion, paths: readonly string[], host: Host): Promise<ExitCode> {
  const layers = await readLayers(paths, host)

  return 'code' in layers ? layers.code : write(command, conceptsOf(layers), host)
}

async function write(command: Conversion, concepts: readonly ConceptSource[], host: Host): Promise<ExitCode> {
  const {to} = command

  if (concepts.length === 0) return tell(host, [{message: `no concept to write to \`${to}\`: the glossary has none`}])

  const {value, losses = [], notes = 0} = await format(command, concepts)
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  const problem = await writeDocument(resolve(host.cwd, to), bytes)

  if (problem)
    return tell(host, [{message: `\`${to}\` cannot be written: ${problem.cause}. Give another name: --to FILE`}])

  for (const loss of losses) host.stderr.write(`${formatLoss(loss, to)}\n`)

  const told = [
    count(concepts.length, 'concept'),
    ...(notes > 0 ? [`${count(notes, 'fact')} in notes, for which the format has no field`] : []),
    ...(losses.length > 0 ? [`${count(losses.length, 'fact')} left out`] : [])
  ]

  host.stdout.write(`${to}: ${told.join(', ')}\n`)

  return exitCodes.clean
}

/** Address that ids are appended to where a format names concepts by addresses. */
const baseAddress = 'urn:tenderlint:glossary:'

/** Content of a file, what it could not hold, and how many facts stand in its notes. */
interface Formatted {
  readonly value: string | Uint8Array
  readonly losses?: readonly Loss[]
  readonly notes?: number
}

async function format(command: Conversion, concepts: readonly ConceptSource[]): Promise<Formatted> {
  switch (extname(command.to).toLowerCase()) {
    case '.csv':
      return {value: writeCsv(concepts)}
    case '.tbx':
      return writeTbx(concepts, command.action === 'export' ? command.style : 'dct')
    case '.ttl':
      return writeSkos(concepts, baseAddress)
    case '.xlsx':
      return {value: await writeXlsx(concepts)}
    default:
      return {value: writeYaml(concepts)}
  }
}

async function suggest({folders, fewest, json, configPath}: Asked<'suggest'>, host: Host): Promise<ExitCode> {
  const texts: SuggestionText[] = []
  const {code, paths} = await readDocuments(
    {
      paths: folders,
      ...(configPath === undefined ? undefined : {configPath}),
      look: ({segments}, {vocabulary}) => {
        for (const segment of segments) {
          const {language, text} = segment

          texts.push({language, text, known: knownIn(segment, vocabulary)})
        }
      }
    },
    host
  )

  // What was told already leaves nothing to propose.
  if (paths.length === 0 && code !== exitCodes.clean) return code
  if (paths.length === 0) return tell(host, [{message: `no document in ${folders.join(', ')}`}])

  const found = await suggestTerms(texts, fewest === undefined ? {} : {fewest})
  const {suggestions} = found

  host.stdout.write(
    json
      ? `${JSON.stringify(suggestions, undefined, 2)}\n`
      : `${suggestions.map(formatSuggestion).join('')}${formatSum(found)}\n`
  )

  return code
}

/** What is no new term, since the glossary or other data know it. */
function knownIn(segment: Segment, vocabulary: Vocabulary): readonly TextRange[] {
  return [vocabulary.terms(segment), vocabulary.quantities(segment), vocabulary.standards(segment)]
    .flat()
    .map((d) => d.range)
}

function formatSuggestion({term, count: times, variants, sentence}: TermSuggestion): string {
  const others = variants.map((d) => `  also \`${d.term}\`: ${count(d.count, 'sentence')}\n`).join('')

  return `${term}: ${count(times, 'sentence')}\n  “${sentence}”\n${others}`
}

function formatSum({suggestions, fewest, words}: TermSuggestions): string {
  const expressions = count(suggestions.length, 'expression')

  return `${expressions} that the glossary does not know, in ${fewest} sentences or more (--fewest N) of ${count(words, 'word')}`
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
