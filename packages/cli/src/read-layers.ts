import {readFileSync} from 'node:fs'
import {
  type ConceptSource,
  compileTerms,
  formatDataProblem,
  mergeConcepts,
  type TermLayer,
  type YamlSource
} from '@tenderlint/glossary'
import {readOwnSources} from '@tenderlint/glossary/exchange'
import {assetPaths} from '@tenderlint/runtime'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {nearPath, openConfig} from './open-project.ts'
import {readGlossaries} from './read-glossary.ts'
import {ownConfigPath} from './read-vocabulary.ts'

/** Glossaries in the order they are laid in, or the code to end with where something was told. */
export type Layers = {readonly code: ExitCode} | readonly TermLayer[]

/** What the configuration says of glossaries. */
export interface OwnGlossaries {
  /** Files it names, in the order they are laid in. */
  readonly paths: readonly string[]
  /** Files of the shipped glossary; none where the configuration does without. */
  readonly base: readonly YamlSource[]
}

/** Open the configuration of the current folder, or the one that was named. */
export async function openOwnGlossaries(
  configPath: string | undefined,
  host: Host
): Promise<{readonly code: ExitCode} | OwnGlossaries> {
  const opened = await openConfig(ownConfigPath(configPath, host), host.cwd)

  if ('problem' in opened) return {code: refuse([opened.problem], host)}

  const settings = opened.config.fragments.map((d) => d.settings)
  const isShipped = settings.findLast((d) => d.shippedTerms !== undefined)?.shippedTerms !== false

  return {
    paths: [...new Set(settings.flatMap((d) => d.glossary ?? []))],
    base: isShipped ? shippedSources() : []
  }
}

/** Tell what has to be mended when glossaries are laid over the shipped one; gives the code to end with, if anything. */
export function tellProblems(layers: readonly TermLayer[], {base}: OwnGlossaries, host: Host): ExitCode | undefined {
  const {problems} = compileTerms(base, layers)

  return problems.length > 0 ? refuse(problems.map(formatDataProblem), host) : undefined
}

/** Read glossaries, and tell what has to be mended in them and what is left out. */
export async function readLayers(paths: readonly string[], host: Host): Promise<Layers> {
  const read = await readGlossaries(paths, host)

  if ('problems' in read) return {code: refuse(read.problems, host)}

  for (const loss of read.losses) host.stderr.write(`${loss}\n`)

  return read.layers
}

/** Read the glossaries of the configuration. */
export async function readOwnLayers({paths}: OwnGlossaries, host: Host): Promise<Layers> {
  const files = paths.map((path) => ({path: nearPath(host.cwd, path), bytes: new Uint8Array(readFileSync(path))}))
  // A glossary of the configuration may hold units as well.
  const {terms} = await readOwnSources(files)
  const problems = terms.flatMap((d) => d.problems)

  return problems.length > 0 ? {code: refuse(problems.map(formatDataProblem), host)} : terms
}

/** Concepts of glossaries, each laid over those before it. */
export function conceptsOf(layers: readonly TermLayer[]): readonly ConceptSource[] {
  return layers
    .map((d) => d.concepts)
    .reduce(mergeConcepts, [])
    .map((d) => d.source)
}

/** Files of the glossary that is shipped. */
export function shippedSources(): readonly YamlSource[] {
  const {terms} = JSON.parse(readFileSync(assetPaths().sourcesPath, 'utf8')) as {
    readonly terms: readonly YamlSource[]
  }

  return terms
}

/** Tell what is wrong with what a person named. */
export function refuse(problems: readonly string[], {stderr}: Host): ExitCode {
  for (const problem of problems) stderr.write(`${problem}\n`)

  return exitCodes.usage
}
