import {nearest, notices, type Rule} from '@tenderlint/core'
import {rules} from '@tenderlint/rules'
import {LineCounter, type ParsedNode, parseDocument} from 'yaml'
import * as z from 'zod'
import {describeIssue} from './describe-issue.ts'
import type {ConfigProblem} from './problem.ts'
import {type ConfigFile, configSchema} from './schema.ts'

/** Outcome of reading a configuration file. With problems it is not to be used. */
export interface ConfigResult {
  readonly file: ConfigFile
  readonly problems: readonly ConfigProblem[]
  /** Make a problem at a value of the file: `problemAt(['glossary', 0], 'no such file')`. */
  problemAt(place: readonly (number | string)[], message: string, hint?: string): ConfigProblem
}

/** What is found about a document itself can be allowed and turned off as well. */
const knownIds = [...rules.map((d) => d.id), ...Object.keys(notices)]

type Path = readonly (number | string)[]

/** Read the text of a `tenderlint.yaml`; `path` is shown in problems. */
export function readConfig(text: string, path: string): ConfigResult {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  const lines = text.split(/\r?\n/u)
  const problems: ConfigProblem[] = []

  const [broken] = document.errors

  // What follows from the first mistake would only hide it.
  if (broken) return {file: {}, problems: [problemOf(broken.pos, lowerFirst(broken.message))], problemAt}

  const value: unknown = document.toJS() ?? {}
  const result = configSchema.safeParse(value)

  for (const issue of result.error?.issues ?? []) tellIssue(issue)

  // All that is wrong is told at once, so that this is looked through also where something else does not fit.
  checkRules(result.data ?? value)
  problems.sort((a, b) => a.line - b.line || a.column - b.column)

  return {file: result.data ?? {}, problems, problemAt}

  function checkRules(file: unknown): void {
    const {rules: settings, documents, allow} = recordOf(file)

    checkRuleSettings(settings, ['rules'])

    for (const [index, entry] of listOf(documents).entries())
      checkRuleSettings(recordOf(entry).rules, ['documents', index, 'rules'])

    for (const [index, entry] of listOf(allow).entries()) {
      const {rule} = recordOf(entry)

      for (const [i, id] of [rule].flat().entries()) {
        if (typeof id !== 'string' || knownIds.includes(id)) continue

        const place = ['allow', index, 'rule', ...(typeof rule === 'string' ? [] : [i])]

        problems.push(problemAt(place, `unknown rule \`${id}\``, hintFor(id, knownIds)))
      }
    }
  }

  function checkRuleSettings(settings: unknown, at: Path): void {
    for (const [id, setting] of Object.entries(recordOf(settings))) {
      if (!knownIds.includes(id)) {
        tellKey([...at, id], `unknown rule \`${id}\``, hintFor(id, knownIds))
        continue
      }

      const rule: Pick<Rule, 'id' | 'options'> = rules.find((d) => d.id === id) ?? {id}

      if (isRecord(setting)) checkOptions(rule, setting, [...at, id])
    }
  }

  function checkOptions(
    rule: Pick<Rule, 'id' | 'options'>,
    {severity: _, ...options}: Readonly<Record<string, unknown>>,
    at: Path
  ): void {
    if (!rule.options) {
      const [name] = Object.keys(options)

      if (name !== undefined) tellKey([...at, name], `\`${rule.id}\` takes no options`)
      return
    }

    try {
      rule.options.parse(options)
    } catch (error) {
      if (error instanceof z.ZodError) for (const issue of error.issues) tellIssue(issue, at)
      else problems.push(problemAt(at, lowerFirst((error as Error).message)))
    }
  }

  function tellIssue(issue: z.core.$ZodIssue, at: Path = []): void {
    const place = [...at, ...issue.path.map((d) => (typeof d === 'symbol' ? d.toString() : d))]

    if (issue.code !== 'unrecognized_keys') {
      const name = place.findLast((d) => typeof d === 'string') ?? ''
      const {message, hint} = describeIssue(issue, name, place.length === 0 ? value : document.getIn(place))

      problems.push(problemAt(place, message, hint))
      return
    }

    for (const key of issue.keys) {
      const known = nearest(key, keysAt(place))

      tellKey([...place, key], `unknown setting \`${key}\``, known && `did you mean \`${known}\`?`)
    }
  }

  function tellKey(place: Path, message: string, hint?: string): void {
    const parent = document.getIn(place.slice(0, -1), true) as {items?: readonly {key: ParsedNode}[]} | undefined
    const key = parent?.items?.find((d) => String(d.key) === place.at(-1))?.key
    const [start, end] = key?.range ?? rangeOf(place)

    problems.push(problemOf([start, end], message, hint))
  }

  function problemAt(place: Path, message: string, hint?: string): ConfigProblem {
    return problemOf(rangeOf(place), message, hint)
  }

  function problemOf([start, end]: readonly [number, number], message: string, hint?: string): ConfigProblem {
    const {line, col} = counter.linePos(start)
    const source = lines[line - 1] ?? ''

    return {
      path,
      line,
      column: col,
      message,
      source,
      length: Math.max(Math.min(end - start, source.length - col + 1), 1),
      ...(hint === undefined ? undefined : {hint})
    }
  }

  function rangeOf(place: Path): readonly [number, number] {
    const node = document.getIn(place, true) as {range?: readonly number[]} | undefined

    if (node?.range) return [node.range[0]!, node.range[1]!]

    return place.length === 0 ? [0, 1] : rangeOf(place.slice(0, -1))
  }
}

function hintFor(id: string, known: readonly string[]): string {
  const name = nearest(id, known)

  return `${name ? `did you mean \`${name}\`? ` : ''}\`tenderlint rules\` lists all.`
}

/** Settings that the schema knows at a place, to find what a misspelt one stands for. */
function keysAt(place: Path): readonly string[] {
  const root = z.toJSONSchema(configSchema, {io: 'input'}) as JsonSchema
  let schema: JsonSchema | undefined = root

  for (const step of place) {
    schema = typeof step === 'number' ? schema?.items : schema?.properties?.[step]
  }

  return Object.keys(schema?.properties ?? {})
}

interface JsonSchema {
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
