import type {z} from 'zod'
import {offerName} from './offer-name.ts'

/** How the keeper of some data sees it. */
export interface DataWords {
  /** Name of the field at a path, in backticks: "`status`", "column `Status`". */
  field(path: IssuePath): string
  /** How to begin a message about a field that holds nothing: "Missing", "Nothing in". */
  readonly missing: string
  /** What stands for a truth value. */
  readonly truth: string
}

export type IssuePath = readonly (number | string)[]

/** Words of YAML, where keys are seen as they are. */
export const yamlWords: DataWords = {
  field: (path) => `\`${path.findLast((d) => typeof d === 'string') ?? 'entry'}\``,
  missing: 'Missing',
  truth: '`true` or `false`'
}

/** Place of what a schema complains of. */
export function pathOf(issue: z.core.$ZodIssue): IssuePath {
  return issue.path.map((d) => (typeof d === 'symbol' ? d.toString() : d))
}

/** Say what is wrong with checked data, and what was expected, in the words of its keeper. */
export function describeIssue(issue: z.core.$ZodIssue, root: unknown, {field, missing, truth}: DataWords): string {
  const path = pathOf(issue)
  const value = path.reduce<unknown>((d, key) => (d as Record<number | string, unknown> | undefined)?.[key], root)
  const name = field(path)

  if (issue.code === 'unrecognized_keys')
    return `Unknown ${listNames(issue.keys)} in ${path.length > 0 ? name : 'the entry'}`
  if (value === undefined || value === null || value === '') return `${missing} ${name}${expectedOf(issue, truth)}`
  if (path.length === 0) return `Unexpected \`${shorten(value)}\`, expected an entry: keys, each with its value`

  return `Unexpected ${kindOf(value, issue)}\`${shorten(value)}\` in ${name}${nearestOf(issue, value) || expectedOf(issue, truth)}`
}

function expectedOf(issue: z.core.$ZodIssue, truth: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return `, expected ${(issue.expected === 'boolean' ? truth : undefined) ?? kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.values.length > 1
        ? `, expected one of: ${issue.values.join(', ')}`
        : `, expected \`${String(issue.values[0])}\` or nothing`
    default:
      // The schemas say what they expect.
      return /^expected /u.test(issue.message) ? `, ${issue.message}` : ''
  }
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  number: 'a number',
  object: 'keys, each with its value',
  record: 'keys, each with its value',
  string: 'words'
}

/** What a value is, where words were due: YAML takes `3` and `2026` for numbers. */
function kindOf(value: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return ''

  return typeof value === 'number' ? 'number ' : typeof value === 'boolean' ? 'truth value ' : ''
}

function nearestOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return ''

  return offerName(value, issue.values.map(String))
}

function listNames(names: readonly string[]): string {
  return `${names.length === 1 ? 'key' : 'keys'} ${names.map((d) => `\`${d}\``).join(', ')}`
}

/** Enough of a value to know it by. */
function shorten(value: unknown): string {
  const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll(/\s+/gu, ' ')

  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
