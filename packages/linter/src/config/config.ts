import {
  type Acceptance,
  type ConfiguredRule,
  type DocumentType,
  defaultReadLimits,
  notices,
  type ReadLimits,
  type Rule,
  type Severity,
  type Waiver
} from '@tenderlint/core'
import picomatch from 'picomatch'
import type {MessageLanguage, RuleSetting, Settings} from './schema.ts'

/** Settings from one source, for all documents or for some. */
export interface Fragment {
  /** Where they are from, as a person knows it: `tenderlint.yaml`, `profile sow`, `--as-of`. */
  readonly source: string
  /** Globs of the documents they are for, relative to the folder of the configuration; all when absent. */
  readonly files?: readonly string[]
  readonly settings: Settings
}

/** A configuration: fragments in the order of their precedence, the last goes before all. Plain data. */
export interface Config {
  /** Path of the file, which its globs are relative to; empty where there is none. */
  readonly path: string
  readonly fragments: readonly Fragment[]
}

/** The configuration of somebody who has none. */
export const emptyConfig: Config = {path: '', fragments: []}

/** Limits on the run of one file, beside those of its reader. */
export interface RunLimits extends ReadLimits {
  readonly seconds: number
  readonly memoryMegabytes: number
}

/** Limits that no honest document in a corpus of some hundred came near to. */
export const defaultLimits: RunLimits = {...defaultReadLimits, seconds: 60, memoryMegabytes: 1536}

/** Mildest severity that makes a run fail. */
export type FailOn = Severity | 'never'

/** What makes a run fail where nothing else is said. */
export const defaultFailOn: FailOn = 'warning'

/** What the configuration says of one document. */
export interface DocumentConfig {
  readonly rules: readonly ConfiguredRule[]
  /** Severities of findings about the document itself, by id, where they are not the usual ones. */
  readonly notices: Readonly<Record<string, Severity | 'off'>>
  readonly type?: DocumentType
  readonly language?: string
  readonly asOf?: string
  readonly failOn: FailOn
  /** Language to tell its findings in; English when absent. */
  readonly messages?: MessageLanguage
  /** Standards without a year that the document should cite, or one like it. */
  readonly expect: readonly string[]
  /** Names that no rule touches. */
  readonly protect: readonly string[]
  readonly isExcluded: boolean
  /** What is allowed in it. */
  readonly waivers: readonly Waiver[]
  /** Present where it is accepted that it cannot be checked in full. */
  readonly accepted?: Acceptance
  readonly limits: RunLimits
}

/**
 * Work out what holds for a document.
 *
 * `path` is relative to the folder of the configuration file, with `/`.
 */
export function configFor(path: string, config: Config, rules: readonly Rule[]): DocumentConfig {
  const all = fragmentsFor(path, config).map((d) => d.settings)
  const type = last(all, 'type')
  const language = last(all, 'language')
  const asOf = last(all, 'asOf')
  const messages = last(all, 'messages')
  const matches = (globs: readonly string[] | string) => picomatch.isMatch(path, [globs].flat(), {dot: true})
  const accepted = all.flatMap((d) => d.accept ?? []).findLast((d) => matches(d.document))

  return {
    rules: rules.flatMap((rule) => configureRule(rule, all)),
    notices: Object.fromEntries(
      Object.keys(notices).flatMap((id) => {
        const {severity} = ruleSettingOf(id, all)

        return severity === undefined ? [] : [[id, severity]]
      })
    ),
    ...(type === undefined ? undefined : {type}),
    ...(language === undefined ? undefined : {language}),
    ...(asOf === undefined ? undefined : {asOf}),
    failOn: last(all, 'failOn') ?? defaultFailOn,
    ...(messages === undefined ? undefined : {messages}),
    expect: [...new Set(all.flatMap((d) => d.expect ?? []))],
    protect: all.flatMap((d) => d.protect ?? []),
    isExcluded: all.some((d) => matches(d.exclude ?? [])),
    waivers: all
      .flatMap((d) => d.allow ?? [])
      .filter((d) => matches(d.document ?? '**'))
      .map(({rule, quote, ...allowance}) => ({
        ruleIds: [rule].flat(),
        ...(quote === undefined ? undefined : {quote}),
        ...readAllowance(allowance)
      })),
    ...(accepted && {accepted: readAllowance(accepted)}),
    limits: limitsOf(config)
  }
}

/** Fragments that hold for a document, in the order of their precedence. */
export function fragmentsFor(path: string, {fragments}: Config): readonly Fragment[] {
  return fragments.filter((d) => !d.files || picomatch.isMatch(path, [...d.files], {dot: true}))
}

/** Limits of a configuration, defaults where it says nothing. They are the same for all documents. */
export function limitsOf({fragments}: Config): RunLimits {
  return Object.assign({...defaultLimits}, ...fragments.map((d) => d.settings.limits))
}

/** What settings say of a rule taken together: a later one changes the severity, or an option, and keeps the rest. */
export function ruleSettingOf(id: string, settings: readonly Settings[]): Exclude<RuleSetting, string> {
  const said = settings.map((d) => d.rules?.[id])

  return Object.assign({}, ...said.map((d) => (typeof d === 'string' ? {severity: d} : d)))
}

function configureRule(rule: Rule, settings: readonly Settings[]): readonly ConfiguredRule[] {
  const {severity = rule.severity, ...options} = ruleSettingOf(rule.id, settings)

  return severity === 'off' ? [] : [{rule, severity, options: rule.options?.parse(options)}]
}

function readAllowance({reason, owner, until}: Omit<NonNullable<Settings['accept']>[number], 'document'>): Acceptance {
  return {
    reason,
    ...(owner === undefined ? undefined : {owner}),
    ...(until === undefined ? undefined : {until})
  }
}

function last<Key extends keyof Settings>(settings: readonly Settings[], key: Key): Settings[Key] {
  return settings.findLast((d) => d[key] !== undefined)?.[key]
}
