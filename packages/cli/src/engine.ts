import {type DocumentReport, notices} from '@tenderlint/core'
import {rulePage, rules} from '@tenderlint/linter'
import type {RuleFacts} from '@tenderlint/reporters'
import {createRuntime} from '@tenderlint/runtime'
import {type ConfigPlace, openConfig} from './open-config.ts'

/** A file to lint: read from disk, unless its bytes are given. */
export interface InputFile {
  readonly path: string
  readonly bytes?: Uint8Array
}

/** What lints. The command line knows no more of it than this. */
export interface Engine {
  readonly rules: readonly RuleFacts[]
  /** Date of the newest source of the standards data, ISO 8601. */
  dataAsOf(): Promise<string>
  /** Lint files; reports come in the order of the files, `onReport` hears of each when it is done. */
  lint(files: readonly InputFile[], onReport: (report: DocumentReport) => void): Promise<readonly DocumentReport[]>
  close(): Promise<void>
}

/** What an engine is made from. */
export interface EngineOptions extends ConfigPlace {
  /** ISO 8601. */
  readonly asOf: string
  readonly jobs?: number
}

/** Opens an engine, or says what is wrong with the configuration. */
export type OpenEngine = (options: EngineOptions) => Promise<Engine | {readonly problem: string}>

/** Open the engine that reads documents in guarded workers. */
export const openEngine: OpenEngine = async ({asOf, jobs, ...place}) => {
  const config = await openConfig(place)

  if ('problem' in config) return config

  const runtime = createRuntime({config, asOf, ...(jobs === undefined ? undefined : {jobs})})

  return {
    rules: ruleFacts(),
    dataAsOf: () => runtime.dataAsOf(),
    lint: (files, onReport) => runtime.lintFiles(files, onReport),
    close: () => runtime.close()
  }
}

/** List all rules by id, and the findings about the document itself, which have ids like rules. */
export function ruleFacts(): readonly RuleFacts[] {
  const facts = [
    ...rules.map(({id, description, severity}) => ({id, description, severity})),
    ...Object.entries(notices).map(([id, {description, severity}]) => ({id, description, severity}))
  ]

  return facts.sort((a, b) => (a.id < b.id ? -1 : 1)).map((d) => ({...d, url: rulePage(d.id)}))
}
