import {nearest} from '@tenderlint/core'
import type * as z from 'zod'

/** What is wrong with a value, and what may have been meant. */
export interface DescribedIssue {
  readonly message: string
  readonly hint?: string
}

/** Names of what the schema asks for. */
const types: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: '`true` or `false`',
  int: 'a whole number',
  number: 'a number',
  object: 'settings',
  record: 'settings by name',
  string: 'words'
}

/** Longest value that is shown. */
const shownLength = 40

/** Say what is wrong with a value in words of its owner; `name` is its setting, empty for the whole file. */
export function describeIssue(issue: z.core.$ZodIssue, name: string, value: unknown): DescribedIssue {
  if (value === undefined) return {message: `missing \`${name}\``}

  const choices = choicesOf(issue)
  const near = typeof value === 'string' ? nearest(value, choices) : undefined
  const of = name === '' ? '' : ` for \`${name}\``

  return {
    message: `unexpected ${show(value)}${of}, expected ${expectationOf(issue, choices)}`,
    ...(near === undefined ? undefined : {hint: `did you mean \`${near}\`?`})
  }
}

function expectationOf(issue: z.core.$ZodIssue, choices: readonly string[]): string {
  switch (issue.code) {
    case 'invalid_format':
      return issue.format === 'date' ? 'a date such as `2026-11-22`' : issue.format
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected
    case 'invalid_union':
      return joinOr([
        ...choices.map((d) => `\`${d}\``),
        ...new Set(issue.errors.flat().flatMap((d) => (d.code === 'invalid_type' ? (types[d.expected] ?? []) : [])))
      ])
    case 'invalid_value':
      return joinOr(choices.map((d) => `\`${d}\``))
    case 'too_small':
      return issue.origin === 'string'
        ? 'words'
        : issue.origin === 'array'
          ? 'at least one'
          : `more than ${issue.minimum}`
    default:
      return issue.message.replace(/^expected /u, '')
  }
}

/** Words that are allowed, where there are a few. */
function choicesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)

  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : []
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object' && value !== null) return 'settings'

  const text = String(value)

  return text.length > shownLength ? `\`${text.slice(0, shownLength)}…\`` : `\`${text}\``
}

function joinOr(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
