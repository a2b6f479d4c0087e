import {join, resolve} from 'node:path'
import {type DocumentReport, groupBy, notices} from '@tenderlint/core'
import {
  type Config,
  configFor,
  type DocumentConfig,
  type FailOn,
  type Fragment,
  type RewriteReport,
  type Rewriting,
  rulePage,
  rules
} from '@tenderlint/linter'
import type {RuleFacts} from '@tenderlint/reporters'
import {cacheFolder, createRuntime, pathInConfig, type Runtime} from '@tenderlint/runtime'
import {configPathOf, openProject, type Project} from './open-project.ts'

/** A file to lint: read from disk, unless its bytes are given. */
export interface InputFile {
  readonly path: string
  readonly bytes?: Uint8Array
}

/** What lints. The command line knows no more of it than this. */
export interface Engine {
  readonly rules: readonly RuleFacts[]
  /** Date of the newest source of the standards data, ISO 8601. */
  dataAsOf(): string
  /** What the configuration says of a document, one of the paths the engine was opened for. */
  settingsOf(path: string): Pick<DocumentConfig, 'failOn' | 'isExcluded' | 'messages'>
  /** Lint files; reports come in the order of the files, `onReport` hears of each when it is done. */
  lint(files: readonly InputFile[], onReport: (report: DocumentReport) => void): Promise<readonly DocumentReport[]>
  /** Annotate, strip or fix files; what is to be written is given, and nothing is. */
  rewrite(
    files: readonly InputFile[],
    rewriting: Rewriting,
    onReport: (report: DocumentReport) => void
  ): Promise<readonly RewriteReport[]>
  close(): Promise<void>
}

/** What an engine is made from. */
export interface EngineOptions {
  readonly cwd: string
  /** Paths of the documents, from `cwd`; each is linted by the configuration nearest to it. */
  readonly paths: readonly string[]
  /** Configuration for all documents. */
  readonly configPath?: string
  /** Today, ISO 8601. */
  readonly today: string
  /** What was asked for on the command line: it goes before every configuration. */
  readonly asOf?: string
  readonly failOn?: FailOn
  readonly jobs?: number
  /** Whether every document is read anew, and no report is kept. */
  readonly ignoresCache?: true
  /** Whether no words of documents are kept, not even in the cache. */
  readonly isRedacted?: true
  /** Whether reports hold the documents as read. */
  readonly withViews?: boolean
  /** Hears of a document that is linted in the calling thread. */
  readonly onLintHere?: () => void
}

/** Opens an engine, or says what is wrong with the configuration. */
export type OpenEngine = (options: EngineOptions) => Promise<Engine | {readonly problem: string}>

/** Open the engine that reads documents in guarded workers. */
export const openEngine: OpenEngine = async (options) => {
  const {cwd, paths, jobs} = options
  const projects = new Map<string, Project>()

  // Whoever lints nothing gets an engine all the same, for the date of its data.
  for (const path of paths.length > 0 ? paths : ['.']) {
    const configPath = configPathOf({...options, path})

    if (projects.has(configPath)) continue

    const project = await openProject(configPath, cwd)

    if ('problem' in project) return project

    projects.set(configPath, {...project, config: withFlags(project.config, options)})
  }

  const runtimes = new Map<string, Runtime>()

  return {
    rules: ruleFacts(),
    dataAsOf: () => runtimeOf(projects.keys().next().value!).dataAsOf(),
    settingsOf(path) {
      const {config} = projects.get(configPathOf({...options, path}))!

      return configFor(pathInConfig(resolve(cwd, path), config), config, [])
    },
    lint: (files, onReport) => inGroups(files, (runtime, group) => runtime.lintFiles(group, onReport)),
    rewrite: (files, rewriting, onReport) =>
      inGroups(files, (runtime, group) => runtime.rewriteFiles(group, rewriting, onReport)),
    async close() {
      await Promise.all([...runtimes.values()].map((d) => d.close()))
    }
  }

  /** One configuration after the other, since the threads of each take what processors there are. */
  async function inGroups<Outcome>(
    files: readonly InputFile[],
    work: (runtime: Runtime, group: readonly InputFile[]) => Promise<readonly Outcome[]>
  ): Promise<readonly Outcome[]> {
    const outcomes = new Map<InputFile, Outcome>()

    for (const [configPath, group] of groupBy(files, (d) => configPathOf({...options, path: d.path}))) {
      const results = await work(runtimeOf(configPath), group)

      for (const [i, file] of group.entries()) outcomes.set(file, results[i]!)
    }

    return files.map((d) => outcomes.get(d)!)
  }

  function runtimeOf(configPath: string): Runtime {
    const runtime =
      runtimes.get(configPath) ??
      createRuntime({
        ...projects.get(configPath)!,
        asOf: options.today,
        ...(options.withViews && {withViews: true}),
        ...(options.onLintHere && {onLintHere: options.onLintHere}),
        ...(options.ignoresCache || options.isRedacted ? undefined : {cacheFolder: join(cacheFolder(), 'reports')}),
        ...(jobs === undefined ? undefined : {jobs})
      })

    runtimes.set(configPath, runtime)

    return runtime
  }
}

/** Lay what the command line says over a configuration. */
export function withFlags(config: Config, {asOf, failOn}: Pick<EngineOptions, 'asOf' | 'failOn'>): Config {
  const flags: readonly Fragment[] = [
    ...(asOf === undefined ? [] : [{source: '--as-of', settings: {asOf}}]),
    ...(failOn === undefined ? [] : [{source: '--fail-on', settings: {failOn}}])
  ]

  return {...config, fragments: [...config.fragments, ...flags]}
}

/** List all rules by id, and the findings about the document itself, which have ids like rules. */
export function ruleFacts(): readonly RuleFacts[] {
  const facts = [
    ...rules.map(({id, description, severity}) => ({id, description, severity})),
    ...Object.entries(notices).map(([id, {description, severity}]) => ({id, description, severity}))
  ]

  return facts.sort((a, b) => (a.id < b.id ? -1 : 1)).map((d) => ({...d, url: rulePage(d.id)}))
}
