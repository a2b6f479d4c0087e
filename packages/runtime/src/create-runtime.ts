import {readFileSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {
  type Config,
  type DocumentReport,
  fileTooLarge,
  type Linter,
  limitsOf,
  type ReadFailure,
  type RewriteReport,
  type Rewriting
} from '@tenderlint/linter'
import {assetPaths} from './asset-paths.ts'
import {createGuardedWorker, type GuardedWorker} from './guarded-worker.ts'
import {lintTask, setUpLinter} from './lint-task.ts'
import {pathInConfig} from './path-in-config.ts'
import {createReportCache} from './report-cache.ts'
import type {Task, TaskResult} from './task.ts'

/** File to lint: read from disk, unless its bytes are given. */
export interface InputFile {
  /** Path to show. */
  readonly path: string
  readonly bytes?: Uint8Array
}

/** What a runtime is made of. */
export interface RuntimeOptions {
  readonly config: Config
  /** Date the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Files of the compiled vocabulary; the shipped one when not given. */
  readonly vocabularyPaths?: readonly string[]
  /** Folder to keep reports in from one run to the next; none are kept when not given. */
  readonly cacheFolder?: string
  /** Whether reports hold the documents as read, to show findings in place. Such reports are not kept. */
  readonly withViews?: boolean
  /** Hears of a document that is linted in the calling thread. */
  readonly onLintHere?: () => void
  /** Files that are read at once; as many as the machine has processors when not given. */
  readonly jobs?: number
}

/** Lints files, each within its limits. */
export interface Runtime {
  /** Date of the newest source of the standards data, ISO 8601. */
  dataAsOf(): string
  /** Lint files; reports come in the order of the files, `onReport` hears of each when it is done. */
  lintFiles(
    files: readonly InputFile[],
    onReport?: (report: DocumentReport) => void
  ): Promise<readonly DocumentReport[]>
  /** Annotate, strip or fix files; what is to be written is given, and nothing is. */
  rewriteFiles(
    files: readonly InputFile[],
    rewriting: Rewriting,
    onReport?: (report: DocumentReport) => void
  ): Promise<readonly RewriteReport[]>
  /** Linter of the calling thread, for what needs a document and not its report. */
  linter(): Linter
  close(): Promise<void>
}

/** What is to be done to files, other than linting them, and who hears of each. */
interface Work {
  readonly rewriting?: Rewriting
  readonly onReport: ((report: DocumentReport) => void) | undefined
}

/** Bytes of Markdown up to which the calling thread lints it itself: starting a thread costs more than such a text. */
const smallText = 32_000

/** Make a runtime. It starts no thread before a file needs one. */
export function createRuntime({
  config,
  asOf,
  vocabularyPaths = [assetPaths().vocabularyPath],
  cacheFolder,
  withViews = false,
  onLintHere,
  jobs = availableParallelism()
}: RuntimeOptions): Runtime {
  const {workerPath, pdfAssets} = assetPaths()
  const setup = {config, asOf, vocabularyPaths, pdfAssets}
  const limits = limitsOf(config)
  const cache = cacheFolder === undefined ? undefined : createReportCache(cacheFolder, setup)
  const workers: GuardedWorker[] = []
  let ownLinter: Linter | undefined
  let busy = 0

  return {
    dataAsOf: () => linter().vocabulary.asOf,
    linter,
    lintFiles: async (files, onReport) => (await workOn(files, {onReport})).map((d) => d.report),
    rewriteFiles: (files, rewriting, onReport) => workOn(files, {onReport, rewriting}),
    async close() {
      await Promise.all(workers.map((d) => d.close()))
      workers.length = 0
      cache?.tidy()
    }
  }

  function linter(): Linter {
    ownLinter ??= setUpLinter(setup)

    return ownLinter
  }

  async function workOn(files: readonly InputFile[], {onReport, rewriting}: Work): Promise<readonly RewriteReport[]> {
    const reports: RewriteReport[] = []
    let next = 0

    await Promise.all(Array.from({length: Math.min(jobs, files.length)}, (_, i) => workOnNext(i)))

    return reports

    async function workOnNext(worker: number): Promise<void> {
      while (next < files.length) {
        const index = next++

        busy++
        reports[index] = await workOnFile(files[index]!, worker, rewriting)
        busy--
        onReport?.(reports[index].report)
      }
    }
  }

  async function workOnFile(file: InputFile, index: number, rewriting?: Rewriting): Promise<RewriteReport> {
    const content = file.bytes ?? readBytes(file.path, limits.fileBytes)

    if (!(content instanceof Uint8Array)) return {report: {path: file.path, failure: content}}

    // Globs of the configuration are relative to its folder.
    const task = {
      path: pathInConfig(file.path, config),
      bytes: content,
      ...(rewriting && {rewriting}),
      ...(withViews && {withView: true})
    }
    const result = isSmallText(task) ? await lintHere(task) : await lintThere(task, index)

    return 'defect' in result
      ? {report: {path: file.path, failure: defectFailure(result.defect)}}
      : {...result, report: {...result.report, path: file.path}}
  }

  async function lintHere(file: Omit<Task, 'id' | 'seconds'>): Promise<TaskResult> {
    onLintHere?.()

    return lintTask(linter(), {...file, seconds: limits.seconds})
  }

  /** Lint a file in a thread, unless its report is known. What is small enough to be linted here is not worth keeping. */
  async function lintThere(file: Omit<Task, 'id' | 'seconds'>, index: number): Promise<TaskResult> {
    const entry = file.rewriting || file.withView ? undefined : await cache?.entryFor(file)
    const known = entry?.read()

    if (known) return {report: known}

    const result = await workerAt(index).lint(file)

    if ('report' in result) entry?.write(result.report)

    return result
  }

  function workerAt(index: number): GuardedWorker {
    // The memory of a thread cannot be told from that of the others, so that each file at work adds its share.
    workers[index] ??= createGuardedWorker({workerPath, setup, limits, filesAtWork: () => busy})

    return workers[index]
  }
}

/** Read a file, unless it is larger than the limit. */
function readBytes(path: string, limit: number): ReadFailure | Uint8Array {
  try {
    const {size} = statSync(path)

    return fileTooLarge(size, limit) ?? readFileSync(path)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException

    if (code === 'ENOENT') return {code: 'missing', cause: 'there is no such file', remedy: 'Check the path.'}
    if (code === 'EACCES' || code === 'EPERM') {
      return {code: 'missing', cause: 'the file may not be read', remedy: 'Ask its owner for the right to read it.'}
    }

    return {
      code: 'missing',
      cause: `the system says ${code ?? String(error)}`,
      remedy: 'Copy the file to another place and try again.'
    }
  }
}

/** A mistake of ours in one file is told with it, and the other files of the run are linted all the same. */
function defectFailure(defect: string): ReadFailure {
  const detail = process.env.TENDERLINT_DEBUG ? defect : defect.split('\n')[0]!

  return {
    code: 'defect',
    cause: `a mistake of ours, not of your document: ${detail}`,
    remedy: 'Please tell us, with what it says when TENDERLINT_DEBUG=1 is set.'
  }
}

function isSmallText({path, bytes}: {path: string; bytes: Uint8Array}): boolean {
  return bytes.length <= smallText && /\.(?:md|markdown|mdown|txt)$/iu.test(path)
}
