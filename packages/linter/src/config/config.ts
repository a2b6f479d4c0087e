import {type ConfiguredRule, type DocumentType, defaultReadLimits, type ReadLimits, type Rule} from '@tenderlint/core'
import picomatch from 'picomatch'
import type {ConfigFile, RuleSetting} from './schema.ts'

/** A configuration file that was read. */
export interface Config {
  /** Path of the file, which its globs are relative to; the globs of no file match nothing. */
  readonly path: string
  readonly file: ConfigFile
}

/** The configuration of somebody who has none. */
export const emptyConfig: Config = {path: '', file: {}}

/** Limits on the run of one file, beside those of its reader. */
export interface RunLimits extends ReadLimits {
  readonly seconds: number
  readonly memoryMegabytes: number
}

/** Limits that no honest document in a corpus of some hundred came near to. */
export const defaultLimits: RunLimits = {...defaultReadLimits, seconds: 60, memoryMegabytes: 1536}

/** What the configuration says of one document. */
export interface DocumentConfig {
  readonly rules: readonly ConfiguredRule[]
  readonly type?: DocumentType
  readonly language?: string
  readonly asOf?: string
  readonly limits: RunLimits
}

/**
 * Work out what holds for a document: defaults, then the file's top level, then each matching entry of `documents`.
 *
 * `path` is relative to the folder of the configuration file, with `/`.
 */
export function configFor(path: string, {file}: Config, rules: readonly Rule[]): DocumentConfig {
  const entries = (file.documents ?? []).filter((d) => picomatch.isMatch(path, d.files, {dot: true}))
  const settings: Readonly<Record<string, RuleSetting>> = Object.assign({}, file.rules, ...entries.map((d) => d.rules))
  const type = entries.findLast((d) => d.type)?.type
  const language = entries.findLast((d) => d.language)?.language
  const asOf = entries.findLast((d) => d.asOf)?.asOf

  return {
    rules: rules.flatMap((rule) => configureRule(rule, settings[rule.id])),
    ...(type === undefined ? undefined : {type}),
    ...(language === undefined ? undefined : {language}),
    ...(asOf === undefined ? undefined : {asOf}),
    limits: limitsOf(file)
  }
}

/** Limits of a configuration, defaults where it says nothing. */
export function limitsOf(file: ConfigFile): RunLimits {
  return {...defaultLimits, ...Object.fromEntries(Object.entries(file.limits ?? {}).filter(([, d]) => d !== undefined))}
}

function configureRule(rule: Rule, setting: RuleSetting | undefined): readonly ConfiguredRule[] {
  const {severity = rule.severity, ...options} = typeof setting === 'string' ? {severity: setting} : (setting ?? {})

  return severity === 'off' ? [] : [{rule, severity, options: rule.options?.parse(options)}]
}
