import type {FailOn, MessageLanguage} from '@tenderlint/linter'

const thresholds: readonly FailOn[] = ['error', 'warning', 'info', 'never']
const messageLanguages: readonly MessageLanguage[] = ['en', 'zh']

/** Arguments that make no command. */
export interface ArgumentProblem {
  readonly message: string
  /** What was written, and the names that could have been meant. */
  readonly written?: string
  readonly known?: readonly string[]
}

/** Options of all commands. */
export const optionTypes = {
  against: {type: 'string'},
  all: {type: 'boolean'},
  'as-of': {type: 'string'},
  baseline: {type: 'string'},
  config: {type: 'string', short: 'c'},
  dialect: {type: 'string'},
  expect: {type: 'string'},
  'fail-on': {type: 'string'},
  fewest: {type: 'string'},
  fix: {type: 'boolean'},
  'fix-dry-run': {type: 'boolean'},
  format: {type: 'string', short: 'f'},
  help: {type: 'boolean', short: 'h'},
  'in-place': {type: 'boolean'},
  jobs: {type: 'string', short: 'j'},
  json: {type: 'boolean'},
  messages: {type: 'string'},
  months: {type: 'string'},
  'no-baseline': {type: 'boolean'},
  'no-cache': {type: 'boolean'},
  'no-color': {type: 'boolean'},
  notes: {type: 'boolean'},
  out: {type: 'string', short: 'o'},
  port: {type: 'string'},
  quiet: {type: 'boolean', short: 'q'},
  redact: {type: 'boolean'},
  shard: {type: 'string'},
  since: {type: 'string'},
  'stdin-path': {type: 'string'},
  stdio: {type: 'boolean'},
  strip: {type: 'boolean'},
  style: {type: 'string'},
  to: {type: 'string'},
  'tracked-changes': {type: 'string'},
  version: {type: 'boolean', short: 'v'}
} as const

export type OptionName = keyof typeof optionTypes

/** Options in the order they were written. */
export type Given = readonly {readonly name: OptionName; readonly value: string}[]

/** Path of the configuration that was named, to be spread. */
export function config(given: Given): {readonly configPath?: string} {
  const configPath = last(given, 'config')

  return configPath === undefined ? {} : {configPath}
}

/** Severity from which on findings count, to be spread; the fault of `failOnFault` goes before it. */
export function failOn(given: Given): {readonly failOn?: FailOn} {
  const threshold = thresholds.find((d) => d === last(given, 'fail-on'))

  return threshold === undefined ? {} : {failOn: threshold}
}

/** What is to be done with known findings, to be spread. */
export function baseline(given: Given): {readonly baselinePath?: string; readonly ignoresBaseline?: true} {
  const baselinePath = last(given, 'baseline')

  return {
    ...(baselinePath === undefined ? undefined : {baselinePath}),
    ...(has(given, 'no-baseline') ? {ignoresBaseline: true} : undefined)
  }
}

/** Language of messages that was asked for, to be spread; the fault of `messagesFault` goes before it. */
export function messages(given: Given): {readonly messages?: MessageLanguage} {
  const language = messageLanguages.find((d) => d === last(given, 'messages'))

  return language === undefined ? {} : {messages: language}
}

/** Whether words of documents are kept out of what is written, to be spread. */
export function redaction(given: Given): {readonly isRedacted?: true} {
  return has(given, 'redact') ? {isRedacted: true} : {}
}

/** Whether an option was given. */
export function has(given: Given, name: OptionName): boolean {
  return given.some((d) => d.name === name)
}

/** Value of an option; of one given twice the last counts. */
export function last(given: Given, name: OptionName): string | undefined {
  return given.findLast((d) => d.name === name)?.value
}

/** Refuse arguments. */
export function fault(message: string): {readonly problem: ArgumentProblem} {
  return {problem: {message}}
}

/** Refuse the value of an option. */
export function unknownValue(
  option: OptionName,
  written: string,
  known: readonly string[]
): {readonly problem: ArgumentProblem} {
  return {problem: valueFault(option, written, known)}
}

/** What is wrong with the value of an option that takes one of a few. */
export function valueFault(option: OptionName, written: string, known: readonly string[]): ArgumentProblem {
  return {message: `unexpected \`--${option} ${written}\`, expected one of: ${known.join(', ')}`, written, known}
}

/** What is wrong with the day that verdicts are asked for, if anything is. */
export function dateFault(asOf: string | undefined): ArgumentProblem | undefined {
  if (asOf === undefined || isDate(asOf)) return undefined

  return {message: `unexpected \`--as-of ${asOf}\`, expected a date such as 2026-11-22`}
}

/** What is wrong with the language of messages, if anything is. */
export function messagesFault(given: Given): ArgumentProblem | undefined {
  const language = last(given, 'messages')

  if (language === undefined || messageLanguages.some((d) => d === language)) return undefined

  return valueFault('messages', language, messageLanguages)
}

/** What is wrong with the severity from which on findings count, if anything is. */
export function failOnFault(given: Given): ArgumentProblem | undefined {
  const written = last(given, 'fail-on')

  if (written === undefined || thresholds.some((d) => d === written)) return undefined

  return valueFault('fail-on', written, thresholds)
}

/** What is wrong with the number of files to read at once, if anything is. */
export function jobsFault(jobs: string | undefined): ArgumentProblem | undefined {
  if (jobs === undefined || /^[1-9]\d{0,3}$/u.test(jobs)) return undefined

  return {message: `unexpected \`--jobs ${jobs}\`, expected a number of files to read at once, from 1`}
}

/** What is wrong with the port to serve at, if anything is. */
export function portFault(port: string | undefined): ArgumentProblem | undefined {
  if (port === undefined || (/^\d{1,5}$/u.test(port) && Number(port) <= 65_535)) return undefined

  return {message: `unexpected \`--port ${port}\`, expected a number up to 65535`}
}

function isDate(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  )
}
