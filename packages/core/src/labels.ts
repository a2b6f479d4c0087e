import {formatMessage} from './message.ts'

/** What we say beside findings, as templates by id: English where it is said, other languages in `messages.*.yaml`. */
export type Labels<Id extends string = string> = Readonly<Record<Id, string>>

/** Values of a template by name. */
type Values = Readonly<Record<string, number | string>>

/** Says a label. */
export type Say<Id extends string> = (id: Id, values?: Values) => string

/** Make a function that says English labels, or those of a language where it has them. */
export function createSay<Id extends string>(english: Labels<Id>, translated: Labels = {}): Say<Id> {
  return (id, values = {}) => formatMessage(translated[id] ?? english[id], values)
}

/** Values for a template such as `{count} error{s}` or `{count} fix{es}`: `2,000` and the ending of a plural. */
export function countOf(count: number): {readonly count: string; readonly s: string; readonly es: string} {
  const isOne = count === 1

  return {count: String(count).replace(/\B(?=(?:\d{3})+$)/gu, ','), s: isOne ? '' : 's', es: isOne ? '' : 'es'}
}
