import {readFile} from 'node:fs/promises'
import {extname, resolve} from 'node:path'
import {
  type ConceptSource,
  compileConcepts,
  conceptSchema,
  formatDataProblem,
  groupSources,
  type LocatedConcept,
  mergeConcepts,
  readYaml,
  type YamlSource
} from '@tenderlint/glossary'
import {
  type ConceptChange,
  diffConcepts,
  formatLoss,
  type Loss,
  suggestTerms,
  type TermSuggestion,
  writeCsv,
  writeSkos,
  writeTbx,
  writeXlsx,
  writeYaml
} from '@tenderlint/glossary/exchange'
import {assetPaths, writeDocument} from '@tenderlint/runtime'
import type {GlossaryCommand} from './command.ts'
import {compareGlossary} from './compare-glossary.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {nearPath, openConfig} from './open-project.ts'
import {readDocuments} from './read-documents.ts'
import {readGlossaries} from './read-glossary.ts'
import {ownConfigPath, readVocabulary} from './read-vocabulary.ts'
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

async function checkGlossary({paths}: Pick<Asked<'check'>, 'paths'>, host: Host): Promise<ExitCode> {
  const concepts = await readSound(paths, host)

  if ('code' in concepts) return concepts.code

  const terms = concepts.map(({source}) => (source.en?.length ?? 0) + (source.zh?.length ?? 0))
  const sum = terms.reduce((a, b) => a + b, 0)

  host.stdout.write(
    `${paths.join(', ')}: ${count(concepts.length, 'concept')} with ${count(sum, 'term')}, nothing to mend\n`
  )

  return exitCodes.clean
}

async function againstDocuments(command: Asked<'check-against'>, host: Host): Promise<ExitCode> {
  const concepts = await readSound(command.paths, host)

  return 'code' in concepts ? concepts.code : compareGlossary(command, writeYaml(concepts.map((d) => d.source)), host)
}

/** Read glossaries, and tell what has to be mended when they are laid over the shipped one. */
async function readSound(
  paths: readonly string[],
  host: Host
): Promise<{readonly code: ExitCode} | readonly LocatedConcept[]> {
  const read = await readTold(paths, host)

  if ('code' in read) return read

  const {problems} = compileConcepts(mergeConcepts(await shippedConcepts(), read))

  return problems.length > 0 ? {code: refuse(problems.map(formatDataProblem), host)} : read
}

/** Read glossaries, and tell what has to be mended in them and what is left out. */
async function readTold(
  paths: readonly string[],
  host: Host
): Promise<{readonly code: ExitCode} | readonly LocatedConcept[]> {
  const read = await readGlossaries(paths, host)

  if ('problems' in read) return {code: refuse(read.problems, host)}

  for (const loss of read.losses) host.stderr.write(`${loss}\n`)

  return read.concepts
}

function refuse(problems: readonly string[], {stderr}: Host): ExitCode {
  for (const problem of problems) stderr.write(`${problem}\n`)

  return exitCodes.usage
}

async function shippedConcepts(): Promise<readonly LocatedConcept[]> {
  const {terms} = JSON.parse(await readFile(assetPaths().sourcesPath, 'utf8')) as {
    readonly terms: readonly YamlSource[]
  }

  return terms.flatMap((source) => {
    const {entries, problemAt} = readYaml(source, conceptSchema)

    return entries.map((entry, i) => ({
      source: entry,
      problemAt: (path: readonly (number | string)[], message: string) => problemAt([i, ...path], message)
    }))
  })
}

async function diff({before, after, json}: Asked<'diff'>, host: Host): Promise<ExitCode> {
  const old = await readTold([before], host)
  const fresh = await readTold([after], host)

  if ('code' in old) return old.code
  if ('code' in fresh) return fresh.code

  const changes = diffConcepts(
    old.map((d) => d.source),
    fresh.map((d) => d.source)
  )

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

  const opened = await openConfig(ownConfigPath(command.configPath, host), host.cwd)

  if ('problem' in opened) return refuse([opened.problem], host)

  const named = opened.config.fragments.flatMap((d) => d.settings.glossary ?? [])
  const files = await Promise.all([...new Set(named)].map(async (path) => ({path, text: await readFile(path, 'utf8')})))
  // A glossary of the configuration may hold units as well.
  const terms = groupSources(files).terms.map((d) => nearPath(host.cwd, d.path))

  return terms.length > 0
    ? convert(command, terms, host)
    : write(
        command,
        (await shippedConcepts()).map((d) => d.source),
        host
      )
}

type Conversion = Asked<'export'> | Asked<'import'>

async function convert(command: Conversion, paths: readonly string[], host: Host): Promise<ExitCode> {
  const concepts = await readTold(paths, host)

  return 'code' in concepts
    ? concepts.code
    : write(
        command,
        concepts.map((d) => d.source),
        host
      )
}

async function write(command: Conversion, concepts: readonly ConceptSource[], host: Host): Promise<ExitCode> {
  const {to} = command
  const {value, losses = []} = await format(command, concepts)
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  const problem = writeDocument(resolve(host.cwd, to), bytes)

  if (problem)
    return tell(host, [{message: `\`${to}\` cannot be written: ${problem.cause}. Give another name: --to FILE`}])

  for (const loss of losses) host.stderr.write(`${to}: ${formatLoss(loss)}\n`)

  host.stdout.write(
    `${to}: ${count(concepts.length, 'concept')}${losses.length > 0 ? `, ${count(losses.length, 'fact')} left out` : ''}\n`
  )

  return exitCodes.clean
}

/** Address that ids are appended to where a format names concepts by addresses. */
const baseAddress = 'urn:tenderlint:glossary:'

async function format(
  command: Conversion,
  concepts: readonly ConceptSource[]
): Promise<{readonly value: string | Uint8Array; readonly losses?: readonly Loss[]}> {
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

async function suggest({folders, json, configPath}: Asked<'suggest'>, host: Host): Promise<ExitCode> {
  const vocabulary = await readVocabulary(configPath, host)

  if ('problem' in vocabulary) return refuse([vocabulary.problem], host)

  const texts: string[] = []
  const {code, paths} = await readDocuments(
    {
      paths: folders,
      ...(configPath === undefined ? undefined : {configPath}),
      look: (document) => texts.push(...document.segments.map((d) => d.text))
    },
    host
  )

  // What was told already leaves nothing to propose.
  if (paths.length === 0 && code !== exitCodes.clean) return code
  if (paths.length === 0) return tell(host, [{message: `no document in ${folders.join(', ')}`}])

  const suggestions = suggestTerms(texts, {glossary: vocabulary.terms})

  host.stdout.write(
    json
      ? `${JSON.stringify(suggestions, undefined, 2)}\n`
      : `${suggestions.map(formatSuggestion).join('')}${count(suggestions.length, 'expression')} that the glossary does not know\n`
  )

  return code
}

function formatSuggestion({term, count: times, variants, sentence}: TermSuggestion): string {
  const others = variants.map((d) => `, also \`${d.form}\` ×${d.count}`).join('')

  return `${term} ×${times}${others}\n  “${sentence}”\n`
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
