import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {
  applyBaseline,
  type Baseline,
  type BaselineSurroundings,
  type DocumentReport,
  readBaseline
} from '@tenderlint/core'
import type {CheckCommand} from './command.ts'
import {nearPath} from './open-project.ts'

/** Name of the file, looked for in the current folder and those above. */
export const baselineName = 'tenderlint-baseline.txt'

/** A baseline and where it lies. */
export interface OpenBaseline {
  readonly path: string
  readonly baseline: Baseline
  readonly surroundings: BaselineSurroundings
}

/** Find the baseline of a folder; `undefined` where there is none. */
export function findBaseline(folder: string): string | undefined {
  const path = join(folder, baselineName)

  if (existsSync(path)) return path

  return dirname(folder) === folder ? undefined : findBaseline(dirname(folder))
}

/** Open a baseline, or say what is wrong with it. */
export function openBaseline(path: string, cwd: string): OpenBaseline | {readonly problem: string} {
  if (!existsSync(path)) return {problem: `\`${nearPath(cwd, path)}\`: no such baseline`}

  const {baseline, problems} = readBaseline(readFileSync(path, 'utf8'))
  const [first] = problems

  return first
    ? {problem: `${nearPath(cwd, path)}:${first.line}: ${first.message}`}
    : {path, baseline, surroundings: surroundingsOf(path, cwd)}
}

/** Open the baseline that a check is to heed: `undefined` where there is none. */
export function baselineOf(
  {baselinePath, ignoresBaseline}: Pick<CheckCommand, 'baselinePath' | 'ignoresBaseline'>,
  cwd: string
): OpenBaseline | undefined | {readonly problem: string} {
  const path = baselinePath === undefined ? findBaseline(cwd) : resolve(cwd, baselinePath)

  return path === undefined || ignoresBaseline ? undefined : openBaseline(path, cwd)
}

/** Mark what the baseline of a folder knows; without one the reports stay as they are. */
export function withBaseline(
  reports: readonly DocumentReport[],
  opened: OpenBaseline | undefined
): readonly DocumentReport[] {
  return opened ? applyBaseline(reports, opened.baseline, opened.surroundings) : reports
}

/** Paths as a baseline at `path` writes them, and what is there of them. */
export function surroundingsOf(path: string, cwd: string): BaselineSurroundings {
  const folder = dirname(path)

  return {
    pathOf: (document) => relative(folder, resolve(cwd, document)).split(sep).join('/'),
    isGone: (document) => !existsSync(join(folder, document))
  }
}
