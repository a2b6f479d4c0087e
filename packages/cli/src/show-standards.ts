import {resolve} from 'node:path'
import {
  decodeText,
  describeStandard,
  formatStandardDescription,
  importStandards,
  parseStandardLines,
  staleStandards,
  writeStandards
} from '@tenderlint/glossary'
import type {CompiledVocabulary} from '@tenderlint/linter'
import {writeDocument} from '@tenderlint/runtime'
import type {StandardsCommand} from './command.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readInput} from './read-input.ts'
import {readVocabulary} from './read-vocabulary.ts'
import {tell} from './tell.ts'

type Standards = CompiledVocabulary['standards']
type Asked<Action extends StandardsCommand['action']> = Extract<StandardsCommand, {readonly action: Action}>

/** Parse designations, show or list what the registry knows, or import catalogues. */
export async function showStandards(command: StandardsCommand, host: Host): Promise<ExitCode> {
  // What is imported needs no registry to be read.
  if (command.action === 'import') return importCatalogues(command, host)

  const vocabulary = await readVocabulary(command.configPath, host)

  if ('problem' in vocabulary) {
    host.stderr.write(`${vocabulary.problem}\n`)

    return exitCodes.usage
  }

  switch (command.action) {
    case 'parse':
      return parse(command, vocabulary.standards, host)
    case 'show':
      return show(command, vocabulary.standards, host)
    case 'stale':
      return listStale(command, vocabulary.standards, host)
  }
}

async function importCatalogues({paths, to, asOf}: Asked<'import'>, host: Host): Promise<ExitCode> {
  const sources: {path: string; text: string}[] = []
  const unread: {message: string}[] = []

  for (const path of paths) {
    const bytes = readInput(path, host.cwd)
    const text = 'message' in bytes ? undefined : decodeText(bytes)

    if (text !== undefined) sources.push({path, text})
    else if ('message' in bytes) unread.push(bytes)
    else unread.push({message: `\`${path}\` is no text in UTF-8 or UTF-16: save it as UTF-8, or download it again`})
  }

  if (unread.length > 0) return tell(host, unread)

  const {value, editions, left, problems} = importStandards(sources, asOf ?? host.today())

  if (problems.length > 0) {
    return tell(
      host,
      problems.map((message) => ({message})),
      `\`${to}\` is not written. Download the file again.`
    )
  }

  if (editions === 0) {
    return tell(
      host,
      [{message: `no edition in ${paths.map((d) => `\`${d}\``).join(', ')}; \`${to}\` is not written`}],
      'Expected the deliverables metadata of ISO Open Data (CSV or JSON lines), or records of Relaton (YAML).'
    )
  }

  const problem = writeDocument(resolve(host.cwd, to), new TextEncoder().encode(writeStandards(value)))

  if (problem) return tell(host, [{message: `\`${to}\` cannot be written: ${problem.cause}. Give another name`}])

  host.stdout.write(`${to}: ${count(editions, 'edition')} of ${count(value.standards.length, 'standard')}\n`)

  if (left.count > 0) {
    const more = left.count > left.examples.length ? ' …' : ''

    host.stderr.write(`left out: ${count(left.count, 'record')} of no known form: ${left.examples.join(', ')}${more}\n`)
  }

  host.stderr.write(`To use it, name it in tenderlint.yaml:\nstandards:\n  - ${to}\n`)

  return exitCodes.clean
}

async function parse({path}: Asked<'parse'>, standards: Standards, host: Host): Promise<ExitCode> {
  const bytes = path === undefined ? await host.readStdin() : readInput(path, host.cwd)

  if ('message' in bytes) return tell(host, [bytes])

  for (const line of parseStandardLines(new TextDecoder().decode(bytes), standards)) {
    host.stdout.write(`${JSON.stringify(line)}\n`)
  }

  return exitCodes.clean
}

function show({designation, json, ...command}: Asked<'show'>, standards: Standards, host: Host): ExitCode {
  const asOf = command.asOf ?? host.today()
  const description = describeStandard(standards, {designation, asOf})

  if (!description) {
    return tell(host, [{message: `\`${designation}\` is no designation, expected one such as \`ISO 9001:2015\``}])
  }

  host.stdout.write(
    json ? `${JSON.stringify(description, undefined, 2)}\n` : formatStandardDescription(description, asOf)
  )

  return exitCodes.clean
}

function listStale({months, json, ...command}: Asked<'stale'>, standards: Standards, {stdout, today}: Host): ExitCode {
  const asOf = command.asOf ?? today()
  const stale = staleStandards(standards, {asOf, months})

  if (json) {
    stdout.write(`${JSON.stringify(stale, undefined, 2)}\n`)

    return exitCodes.clean
  }

  const width = Math.max(0, ...stale.map((d) => d.designation.length))

  for (const {designation, asOf: readAt, source} of stale) {
    stdout.write(`${readAt}  ${designation.padEnd(width)}  ${source}\n`)
  }

  stdout.write(
    `${stale.length > 0 ? '\n' : ''}${count(stale.length, 'edition')} in force read more than ${count(months, 'month')} before ${asOf}\n`
  )

  return exitCodes.clean
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
