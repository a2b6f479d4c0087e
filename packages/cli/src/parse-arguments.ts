import {parseArgs} from 'node:util'
import type {Shard} from '@tenderlint/core'
import type {FixChoice} from '@tenderlint/linter'
import type {AnnotateCommand, CheckCommand, Command, CommandName} from './command.ts'
import {
  type ArgumentProblem,
  baseline,
  config,
  dateFault,
  failOn,
  failOnFault,
  fault,
  type Given,
  has,
  jobsFault,
  last,
  messages,
  messagesFault,
  type OptionName,
  optionTypes,
  portFault,
  redaction,
  unknownValue,
  valueFault
} from './given-options.ts'
import {parseGlossary, parseMatrix, parseStandards, parseUnits} from './parse-data-command.ts'
import {parseHook} from './parse-hook.ts'
import {parseMerge} from './parse-merge.ts'
import {reportOutputs} from './report-outputs.ts'
import {parseShard} from './shard.ts'

const check = [
  'as-of',
  'baseline',
  'config',
  'fail-on',
  'fix',
  'fix-dry-run',
  'format',
  'jobs',
  'messages',
  'no-baseline',
  'no-cache',
  'no-color',
  'notes',
  'out',
  'quiet',
  'redact',
  'shard',
  'since',
  'stdin-path'
] as const

/** Options of each command, beside `--help`. */
const commandOptions = {
  annotate: ['as-of', 'config', 'in-place', 'jobs', 'messages', 'notes', 'out', 'quiet', 'strip', 'tracked-changes'],
  baseline: ['as-of', 'config', 'jobs', 'redact'],
  check,
  config: ['config', 'json'],
  explain: ['all', 'messages', 'no-color'],
  glossary: ['against', 'as-of', 'config', 'dialect', 'fewest', 'jobs', 'json', 'style', 'to'],
  hook: ['as-of', 'baseline', 'config', 'fail-on', 'redact'],
  init: [],
  lsp: ['stdio'],
  matrix: ['as-of', 'config', 'expect', 'format', 'out', 'to'],
  merge: ['baseline', 'config', 'fail-on', 'format', 'no-baseline', 'no-color', 'notes', 'out', 'quiet', 'redact'],
  rules: ['json', 'messages', 'no-color'],
  serve: ['port'],
  standards: ['as-of', 'config', 'json', 'months', 'to'],
  tree: ['config', 'json'],
  units: ['config', 'json']
} as const satisfies Record<CommandName, readonly string[]>

const commandNames = Object.keys(commandOptions) as readonly CommandName[]

/** Read the words after `tenderlint`. A first word that names no command is a path to check. */
export function parseArguments(args: readonly string[]): Command | {readonly problem: ArgumentProblem} {
  const {tokens} = parseArgs({
    args: [...args],
    options: optionTypes,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const words: string[] = []
  const given: {name: OptionName; value: string}[] = []

  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue

    const problem = faultOf(token)

    if (problem) return {problem}

    given.push({name: token.name as OptionName, value: token.value ?? ''})
  }

  if (has(given, 'version')) return {name: 'version'}

  const name = commandNames.find((d) => d === words[0])

  if (has(given, 'help')) return {name: 'help', ...(name && {topic: name})}
  if (words[0] === 'help') return help(words[1])
  if (words.length === 0 && given.length === 0) return {name: 'help'}

  const misplaced = given.find((d) => !(commandOptions[name ?? 'check'] as readonly string[]).includes(d.name))

  if (misplaced) return fault(`\`${name ?? 'check'}\` takes no \`--${misplaced.name}\``)

  const unknownLanguage = messagesFault(given)

  if (unknownLanguage) return {problem: unknownLanguage}

  const operands = name ? words.slice(1) : words
  const color = !has(given, 'no-color')

  switch (name) {
    case 'baseline':
      return parseBaseline(operands, given)
    case 'annotate':
      return parseAnnotate(operands, given)
    case 'config':
      return one(operands, 'file', 'config', (path) => ({name, path, json: has(given, 'json'), ...config(given)}))
    case 'glossary':
      return parseGlossary(operands, given)
    case 'hook':
      return parseHook(operands, given)
    case 'init':
      return operands.length > 0 ? fault('`init` takes no path; it writes to the current folder') : {name}
    case 'explain':
      return one(operands, 'rule', 'explain', (ruleId) => ({
        name,
        ruleId,
        all: has(given, 'all'),
        ...messages(given),
        color
      }))
    case 'lsp':
      if (operands.length > 0) return fault('`lsp` takes no path: the editor names the documents')

      return has(given, 'stdio') ? {name} : fault('`lsp` needs `--stdio`, the only way to talk to it')
    case 'matrix':
      return parseMatrix(operands, given)
    case 'merge':
      return parseMerge(operands, given)
    case 'rules':
      if (operands.length > 0) {
        return fault(`\`rules\` takes no path; to check a folder of that name, write \`tenderlint check rules\``)
      }

      return {name, json: has(given, 'json'), ...messages(given), color}
    case 'serve':
      return parseServe(operands, given)
    case 'standards':
      return parseStandards(operands, given)
    case 'tree':
      return one(operands, 'file', 'tree', (path) => ({name, path, json: has(given, 'json'), ...config(given)}))
    case 'units':
      return parseUnits(operands, given)
    default:
      return parseCheck(operands, given)
  }
}

function parseServe(operands: readonly string[], given: Given): Command | {readonly problem: ArgumentProblem} {
  const port = last(given, 'port')
  const problem = portFault(port)

  if (operands.length > 0) return fault('`serve` takes no path: documents are dropped on the page')
  if (problem) return {problem}

  return {name: 'serve', port: Number(port ?? 0)}
}

const baselineActions = ['create', 'prune', 'update'] as const

function parseBaseline(words: readonly string[], given: Given): Command | {readonly problem: ArgumentProblem} {
  const [word, ...paths] = words
  const action = baselineActions.find((d) => d === word)
  const asOf = last(given, 'as-of')
  const jobs = last(given, 'jobs')

  if (word === undefined) return fault('`baseline` needs `create`, `update` or `prune`')
  if (!action) {
    const message = `unexpected \`baseline ${word}\`, expected \`create\`, \`update\` or \`prune\``

    return {problem: {message, written: word, known: baselineActions}}
  }

  const problem = dateFault(asOf) ?? jobsFault(jobs)

  if (problem) return {problem}

  return {
    name: 'baseline',
    action,
    paths: paths.length === 0 ? ['.'] : paths,
    ...redaction(given),
    ...(asOf === undefined ? undefined : {asOf}),
    ...config(given),
    ...(jobs === undefined ? undefined : {jobs: Number(jobs)})
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
}

/** What is wrong with one option by itself. */
function faultOf({name, rawName, value}: OptionToken): ArgumentProblem | undefined {
  const option = Object.hasOwn(optionTypes, name) ? optionTypes[name as OptionName] : undefined

  if (!option) {
    const known = rawName.startsWith('--') ? Object.keys(optionTypes).map((d) => `--${d}`) : []

    return {message: `unknown option \`${rawName}\``, written: rawName, known}
  }

  // The one option with a value that may be left out.
  if (name === 'fix' && value !== undefined) {
    return value === 'all' || value === 'safe' ? undefined : valueFault('fix', value, ['safe', 'all'])
  }

  if (option.type === 'boolean') return value === undefined ? undefined : {message: `\`${rawName}\` takes no value`}

  // An option where its value should be: the value was forgotten.
  return value === undefined || value === '' || (value.startsWith('--') && Object.hasOwn(optionTypes, value.slice(2)))
    ? {message: `\`${rawName}\` needs a value`}
    : undefined
}

function parseAnnotate(paths: readonly string[], given: Given): AnnotateCommand | {readonly problem: ArgumentProblem} {
  const asOf = last(given, 'as-of')
  const jobs = last(given, 'jobs')
  const out = last(given, 'out')
  const trackedChanges = last(given, 'tracked-changes') ?? 'safe'
  const isInPlace = has(given, 'in-place')
  const isStrip = has(given, 'strip')
  const problem = dateFault(asOf) ?? jobsFault(jobs)

  if (problem) return {problem}
  if (paths.length === 0) return fault('nothing to annotate: name files, folders or globs')
  if (!isFixChoice(trackedChanges)) return unknownValue('tracked-changes', trackedChanges, fixChoices)
  if (isInPlace && out !== undefined) return fault('`--in-place` and `--out` exclude each other')
  if (isStrip && has(given, 'tracked-changes'))
    return fault('`--strip` takes changes out: it has no `--tracked-changes`')

  return {
    name: 'annotate',
    paths,
    trackedChanges,
    isStrip,
    isInPlace,
    ...(out === undefined ? undefined : {out}),
    ...(asOf === undefined ? undefined : {asOf}),
    ...config(given),
    ...(jobs === undefined ? undefined : {jobs: Number(jobs)}),
    ...messages(given),
    notes: has(given, 'notes'),
    quiet: has(given, 'quiet')
  }
}

function parseCheck(paths: readonly string[], given: Given): CheckCommand | {readonly problem: ArgumentProblem} {
  const outputs = reportOutputs(given)
  const asOf = last(given, 'as-of')
  const jobs = last(given, 'jobs')
  const stdinPath = last(given, 'stdin-path')
  const since = last(given, 'since')
  const shard = shardOf(given)

  if ('problem' in outputs) return outputs
  if (paths.length === 0) return fault('nothing to check: name files, folders or globs')

  const problem = failOnFault(given) ?? dateFault(asOf) ?? jobsFault(jobs)

  if (problem) return {problem}

  if (paths.includes('-') && stdinPath === undefined) {
    return fault('`-` needs `--stdin-path NAME`, whose extension tells the format: `--stdin-path offer.md`')
  }

  if (stdinPath !== undefined && !paths.includes('-')) {
    return fault('`--stdin-path` goes with `-`, which stands for standard input')
  }

  if (shard && 'problem' in shard) return shard
  if (shard && since !== undefined) {
    return fault('`--since` reads few documents and needs no `--shard`; they exclude each other')
  }

  if (since !== undefined && stdinPath !== undefined) return fault('`--since` needs files, which `-` is not')

  const fix = fixOf(given)

  if (fix?.isDryRun && has(given, 'redact')) {
    return fault('`--fix-dry-run` shows words of documents, which `--redact` keeps out of what is written')
  }

  if (fix && !fix.isDryRun && stdinPath !== undefined) {
    return fault('`--fix` cannot write to standard input; `--fix-dry-run` shows what it would do')
  }

  return {
    name: 'check',
    paths,
    ...(stdinPath === undefined ? undefined : {stdinPath}),
    outputs,
    ...failOn(given),
    ...(asOf === undefined ? undefined : {asOf}),
    ...config(given),
    ...(jobs === undefined ? undefined : {jobs: Number(jobs)}),
    ...baseline(given),
    ...(since === undefined ? undefined : {since}),
    ...(shard && {shard}),
    ...(has(given, 'no-cache') ? {ignoresCache: true} : undefined),
    ...(fix && {fix}),
    ...redaction(given),
    ...messages(given),
    notes: has(given, 'notes'),
    quiet: has(given, 'quiet'),
    color: !has(given, 'no-color')
  }
}

function shardOf(given: Given): Shard | undefined | {readonly problem: ArgumentProblem} {
  const value = last(given, 'shard')

  if (value === undefined) return undefined

  return parseShard(value) ?? fault(`unexpected \`--shard ${value}\`, expected a part and the number of parts: 1/2`)
}

function fixOf(given: Given): CheckCommand['fix'] {
  const isDryRun = has(given, 'fix-dry-run')

  if (!isDryRun && !has(given, 'fix')) return undefined

  return {fixes: last(given, 'fix') === 'all' ? 'all' : 'safe', isDryRun}
}

function help(topic: string | undefined): Command | {readonly problem: ArgumentProblem} {
  if (topic === undefined) return {name: 'help'}

  const name = commandNames.find((d) => d === topic)

  return name
    ? {name: 'help', topic: name}
    : {problem: {message: `unknown command \`${topic}\``, written: topic, known: commandNames}}
}

function one(
  operands: readonly string[],
  what: string,
  command: string,
  make: (operand: string) => Command
): Command | {readonly problem: ArgumentProblem} {
  const [operand, ...others] = operands

  if (operand === undefined) return fault(`\`${command}\` needs a ${what}`)

  return others.length > 0 ? fault(`\`${command}\` takes one ${what}, not ${operands.length}`) : make(operand)
}

const fixChoices: readonly FixChoice[] = ['safe', 'all', 'none']

function isFixChoice(value: string): value is FixChoice {
  return (fixChoices as readonly string[]).includes(value)
}
