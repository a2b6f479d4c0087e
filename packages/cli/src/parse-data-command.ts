import {undatedName} from '@tenderlint/core'
import type {Command, GlossaryCommand, MatrixCommand, StandardsCommand, UnitsCommand} from './command.ts'
import {
  type ArgumentProblem,
  config,
  dateFault,
  fault,
  type Given,
  has,
  jobsFault,
  last,
  type OptionName,
  unknownValue
} from './given-options.ts'

type Parsed<C extends Command> = C | {readonly problem: ArgumentProblem}

/** Options of each action beside `--config`. */
type Actions = Readonly<Record<string, readonly OptionName[]>>

const standardsActions = {
  import: ['as-of', 'to'],
  parse: [],
  show: ['as-of', 'json'],
  stale: ['as-of', 'json', 'months']
} as const satisfies Actions

/** Months after which a verdict is softened. */
const defaultMonths = '12'

/** Read the words after `standards`. */
export function parseStandards(words: readonly string[], given: Given): Parsed<StandardsCommand> {
  const asked = actionOf('standards', standardsActions, {words, given})

  if ('problem' in asked) return asked

  const {action, operands} = asked
  const [operand] = operands
  const asOf = last(given, 'as-of')
  const to = last(given, 'to')
  const months = last(given, 'months') ?? defaultMonths
  const json = has(given, 'json')
  const day = asOf === undefined ? undefined : {asOf}
  const common = {name: 'standards', ...config(given)} as const
  const problem = dateFault(asOf)

  if (problem) return {problem}

  switch (action) {
    case 'import':
      if (operands.length === 0) return fault('`standards import` needs a file: one of ISO Open Data, or of Relaton')
      if (to === undefined) return fault('`standards import` needs `--to FILE`, such as `--to standards.yaml`')
      if (!isYaml(to)) return fault(`unexpected \`--to ${to}\`, expected a name that ends in \`.yaml\``)

      return {...common, action, paths: operands, to, ...day}
    case 'parse':
      if (operands.length > 1) return fault(`\`standards parse\` takes one file, not ${operands.length}`)

      return {...common, action, ...(operand === undefined || operand === '-' ? undefined : {path: operand})}
    case 'show':
      if (operand === undefined) return fault('`standards show` needs a designation: `standards show "ISO 9001:2015"`')

      // Words of a designation that were not put in quotes are one designation all the same.
      return {...common, action, designation: operands.join(' '), json, ...day}
    case 'stale':
      if (operand !== undefined) return fault('`standards stale` takes no path; it lists what the registry holds')
      if (!/^\d{1,3}$/u.test(months)) return fault(`unexpected \`--months ${months}\`, expected a number of months`)

      return {...common, action, months: Number(months), json, ...day}
  }
}

const unitsActions = {list: ['json'], show: ['json']} as const satisfies Actions

/** Read the words after `units`. */
export function parseUnits(words: readonly string[], given: Given): Parsed<UnitsCommand> {
  const asked = actionOf('units', unitsActions, {words, given})

  if ('problem' in asked) return asked

  const {action, operands} = asked
  const common = {name: 'units', json: has(given, 'json'), ...config(given)} as const

  if (action === 'list') {
    return operands.length > 0
      ? fault('`units list` takes no text; to look one up: `units show kWh`')
      : {...common, action}
  }
  if (operands.length === 0) return fault('`units show` needs a quantity or a unit: `units show "30 Kw"`')

  return {...common, action, text: operands.join(' ')}
}

const matrixFormats = ['md', 'csv', 'html', 'xlsx'] as const

/** Read the words after `matrix`. */
export function parseMatrix(paths: readonly string[], given: Given): Parsed<MatrixCommand> {
  const asOf = last(given, 'as-of')
  const out = last(given, 'out')
  const to = last(given, 'to') ?? 'standards'
  const written = last(given, 'format') ?? (out === undefined ? 'md' : extensionOf(out))
  const format = matrixFormats.find((d) => d === written)
  const problem = dateFault(asOf)

  if (problem) return {problem}
  if (paths.length === 0) return fault('nothing to read: name files, folders or globs')
  if (to !== 'sections' && to !== 'standards') return unknownValue('to', to, ['standards', 'sections'])
  if (!format) return unknownValue('format', written, matrixFormats)

  const expected = given.filter((d) => d.name === 'expect').map((d) => d.value)
  const faulty = expected.find((d) => undatedName(d) !== d)

  if (faulty !== undefined) return nameFault(faulty)
  if (format === 'xlsx' && out === undefined) {
    return fault('a workbook cannot go to standard output: give it a name, such as `--out matrix.xlsx`')
  }

  return {
    name: 'matrix',
    paths,
    to,
    format,
    expected,
    ...(out === undefined ? undefined : {out}),
    ...(asOf === undefined ? undefined : {asOf}),
    ...config(given)
  }
}

function nameFault(written: string): {readonly problem: ArgumentProblem} {
  const name = undatedName(written)
  const right =
    name === undefined ? 'a standard without its year, such as `--expect "ISO 9001"`' : `\`--expect "${name}"\``

  return fault(`unexpected \`--expect ${written}\`, expected ${right}`)
}

const glossaryActions = {
  check: ['against', 'as-of', 'jobs'],
  diff: ['json'],
  export: ['dialect', 'style', 'to'],
  import: ['to'],
  suggest: ['fewest', 'json']
} as const satisfies Actions

const styles = ['dct', 'dca'] as const

/** Read the words after `glossary`. */
export function parseGlossary(words: readonly string[], given: Given): Parsed<GlossaryCommand> {
  const asked = actionOf('glossary', glossaryActions, {words, given})

  if ('problem' in asked) return asked

  const {action, operands} = asked
  const [first, second] = operands
  const common = {name: 'glossary', ...config(given)} as const

  switch (action) {
    case 'check':
      return parseCheckAgainst({...common, paths: operands}, given)
    case 'diff':
      return first === undefined || second === undefined || operands.length > 2
        ? fault(`\`glossary diff\` needs two glossaries, not ${operands.length}`)
        : {...common, action, before: first, after: second, json: has(given, 'json')}
    case 'export':
      return parseExport({...common, paths: operands}, given)
    case 'import': {
      const to = last(given, 'to')

      if (first === undefined || operands.length > 1) {
        return fault(`\`glossary import\` takes one TBX, XLSX or CSV file, not ${operands.length}`)
      }
      if (to === undefined) return fault('`glossary import` needs `--to FILE`, such as `--to terms.yaml`')
      if (!isYaml(to)) return fault(`unexpected \`--to ${to}\`, expected a name that ends in \`.yaml\``)

      return {...common, action, path: first, to}
    }
    case 'suggest': {
      const fewest = last(given, 'fewest')

      if (operands.length === 0) return fault('`glossary suggest` needs a folder of documents')
      if (fewest !== undefined && !/^[1-9]\d{0,5}$/u.test(fewest)) {
        return fault(`unexpected \`--fewest ${fewest}\`, expected a number of sentences, from 1`)
      }

      return {
        ...common,
        action,
        folders: operands,
        ...(fewest === undefined ? undefined : {fewest: Number(fewest)}),
        json: has(given, 'json')
      }
    }
  }
}

type Common = Pick<GlossaryCommand, 'configPath' | 'name'> & {readonly paths: readonly string[]}

function parseCheckAgainst(common: Common, given: Given): Parsed<GlossaryCommand> {
  const against = last(given, 'against')
  const asOf = last(given, 'as-of')
  const jobs = last(given, 'jobs')
  const problem = dateFault(asOf) ?? jobsFault(jobs)

  if (problem) return {problem}
  if (against === undefined) return {...common, action: 'check'}
  if (common.paths.length === 0) {
    return fault('`glossary check --against` needs the glossary to try: a YAML, TBX, XLSX or CSV file')
  }

  return {
    ...common,
    action: 'check-against',
    against,
    ...(asOf === undefined ? undefined : {asOf}),
    ...(jobs === undefined ? undefined : {jobs: Number(jobs)})
  }
}

function parseExport(common: Common, given: Given): Parsed<GlossaryCommand> {
  const to = last(given, 'to')
  const dialect = last(given, 'dialect') ?? 'basic'
  const written = last(given, 'style') ?? 'dct'
  const style = styles.find((d) => d === written)

  if (to === undefined) return fault('`glossary export` needs `--to FILE`, such as `--to terms.xlsx`')
  if (!exportFormats.includes(extensionOf(to))) {
    return fault(`unexpected \`--to ${to}\`, expected a name that ends in one of: ${exportFormats.join(', ')}`)
  }
  // Of the dialects that are read this one is written: it is the one that translation tools take.
  if (dialect !== 'basic') return unknownValue('dialect', dialect, ['basic'])
  if (!style) return unknownValue('style', written, styles)
  if (extensionOf(to) !== 'tbx' && (has(given, 'dialect') || has(given, 'style'))) {
    return fault('`--dialect` and `--style` are for TBX only')
  }

  return {...common, action: 'export', to, style}
}

const exportFormats: readonly string[] = ['yaml', 'yml', 'tbx', 'xlsx', 'csv', 'ttl']

interface Asked<Action> {
  readonly action: Action
  readonly operands: readonly string[]
}

/** Read the first word after a command that does several things. */
function actionOf<Action extends string>(
  command: string,
  actions: Readonly<Record<Action, readonly OptionName[]>>,
  {words, given}: {readonly words: readonly string[]; readonly given: Given}
): Asked<Action> | {readonly problem: ArgumentProblem} {
  const [word, ...operands] = words
  const known = Object.keys(actions) as Action[]
  const action = known.find((d) => d === word)
  const list = `\`${known.slice(0, -1).join('`, `')}\` or \`${known.at(-1)}\``

  if (word === undefined) {
    return fault(`\`${command}\` needs ${list}; to check a folder of that name, write \`tenderlint check ${command}\``)
  }
  if (!action) {
    return {problem: {message: `unexpected \`${command} ${word}\`, expected ${list}`, written: word, known}}
  }

  const misplaced = given.find((d) => d.name !== 'config' && !actions[action].includes(d.name))

  return misplaced ? fault(`\`${command} ${action}\` takes no \`--${misplaced.name}\``) : {action, operands}
}

function extensionOf(path: string): string {
  return /\.([^.\\/]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}

function isYaml(path: string): boolean {
  return /^ya?ml$/u.test(extensionOf(path))
}
