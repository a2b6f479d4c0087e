import {type DocumentReport, type Translation, translateRemark} from '@tenderlint/core'
import type {CancellationToken, Diagnostic} from 'vscode-languageserver'
import {fileDiagnosticsOf, messageDiagnostic} from './diagnostics.ts'
import {sayInServer} from './labels.ts'
import type {Positions} from './positions.ts'
import {uriKey} from './uri-key.ts'
import type {CommandRun} from './with-progress.ts'
import type {LintedFile, Project, ProjectProblem, Workspace} from './workspace.ts'

/** What a survey needs of the server around it. */
export interface SurveyOptions {
  readonly workspace: Workspace
  positions(): Positions
  /** Whether a document is open: then what its writer sees counts, and not the file. */
  isOpen(uri: string): boolean
  /** Messages in the language of the editor; absent for English. */
  translation(): Translation | undefined
  send(uri: string, diagnostics: readonly Diagnostic[]): void
  onProblems(uri: string, problems: readonly ProjectProblem[]): void
}

/** What came of linting files. */
export interface SurveyResult {
  readonly outcomes: readonly LintedFile[]
  readonly isCancelled: boolean
  /** What of it that was asked for names nothing, for a person. */
  readonly problems: readonly string[]
}

/** The files that are not open, as far as anybody asked for them. */
export interface Survey {
  /** Lint folders and files. What was found in files that are there no more is taken away. */
  lint(uris: readonly string[], run: CommandRun): Promise<SurveyResult>
  /** Whether a file was linted. */
  has(uri: string): boolean
  /** Forget a file: it was opened, or is gone. */
  forget(uri: string): void
  /** Forget the files of a folder. */
  forgetFolder(uri: string): void
  /** Files whose configuration or data has changed since they were linted. */
  outdated(): Promise<readonly string[]>
  /** Findings of a file, as they were when it was linted. */
  fileAt(uri: string): LintedFile | undefined
  /** What was found in all files. */
  reports(): readonly DocumentReport[]
  /** End what is at work. */
  close(): Promise<void>
}

interface SurveyedFile {
  readonly uri: string
  /** Absent for a document that is passed over, or whose configuration is faulty. */
  readonly project?: Project
  readonly linted?: LintedFile
  /** Whether the document waits for its configuration to be mended. */
  readonly isWaiting?: boolean
}

/** Make a survey of no file. */
export function createSurvey(options: SurveyOptions): Survey {
  const {workspace, positions, isOpen, send, onProblems} = options
  const files = new Map<string, SurveyedFile>()
  const working = new Set<Project>()
  // A thread lints one file at a time, and whoever asks for a single one waits for no more than the file before it.
  let queue: Promise<unknown> = Promise.resolve()
  let runs = 0

  return {
    lint,
    has: (uri) => files.has(uriKey(uri)),
    forget,
    forgetFolder(uri) {
      for (const file of [...files.values()]) if (isIn(file.uri, uri)) forget(file.uri)
    },
    outdated,
    fileAt: (uri) => files.get(uriKey(uri))?.linted,
    reports: () => [...files.values()].flatMap((d) => d.linted?.report ?? []),
    async close() {
      await queue
      await release()
    }
  }

  async function lint(uris: readonly string[], run: CommandRun): Promise<SurveyResult> {
    const found = (await workspace.find?.(uris)) ?? {uris: [], skipped: [], problems: []}
    const wanted = found.uris.filter((d) => !isOpen(d))
    const outcomes: LintedFile[] = []

    const translation = options.translation()
    const say = sayInServer(translation)
    const tellPassedOver = (reason: string) =>
      say('lsp.notChecked', {reason: translation ? translateRemark(reason, translation) : reason})

    runs++

    try {
      const known = new Set([...found.uris, ...found.skipped.map((d) => d.path)].map(uriKey))

      for (const {uri} of [...files.values()]) {
        if (uris.some((d) => isIn(uri, d)) && !known.has(uriKey(uri))) forget(uri)
      }

      for (const {path: uri, reason} of found.skipped) {
        files.set(uriKey(uri), {uri})
        send(uri, [messageDiagnostic(tellPassedOver(reason), 'info')])
      }

      for (const [done, uri] of wanted.entries()) {
        if (run.token.isCancellationRequested) break

        run.onProgress(
          say('lsp.progress', {number: done + 1, total: wanted.length, name: nameOf(uri)}),
          done / wanted.length
        )

        const linted = await lintFile(uri, run.token)

        if (linted) outcomes.push(linted)
      }
    } finally {
      runs--
      if (runs === 0) await release()
    }

    return {outcomes, isCancelled: run.token.isCancellationRequested, problems: found.problems}
  }

  function lintFile(uri: string, token: CancellationToken): Promise<LintedFile | undefined> {
    const next = queue.then(() => lintNow(uri, token))

    queue = next.catch(() => undefined)

    return next
  }

  async function lintNow(uri: string, token: CancellationToken): Promise<LintedFile | undefined> {
    if (token.isCancellationRequested) return undefined

    const {problems, project} = await workspace.open(uri)

    onProblems(uri, problems)

    if (!project?.files) {
      files.set(uriKey(uri), {uri, isWaiting: true})

      return undefined
    }

    if (project.settingsOf(uri).isExcluded) {
      forget(uri)

      return undefined
    }

    working.add(project)

    const linted = await project.files.lint(uri, token)

    // What was ended is no outcome, and of what was opened meanwhile its writer is told.
    if (token.isCancellationRequested || isOpen(uri)) return undefined

    files.set(uriKey(uri), {uri, project, linted})
    send(uri, fileDiagnosticsOf(linted, {uri, positions: positions(), pageUri: workspace.pageUri}))

    return linted
  }

  function forget(uri: string): void {
    if (!files.delete(uriKey(uri))) return

    onProblems(uri, [])
    if (!isOpen(uri)) send(uri, [])
  }

  async function outdated(): Promise<readonly string[]> {
    const all = [...files.values()]
    // All files of a project are told by one of them, and those that wait are so for the same mistakes.
    const examples = new Map(all.flatMap((d) => (d.project || d.isWaiting ? [[d.project, d.uri] as const] : [])))
    const changed = new Set<Project | undefined>()

    for (const [project, uri] of examples) {
      const opened = await workspace.open(uri)

      onProblems(uri, opened.problems)
      if (opened.project !== project) changed.add(project)
    }

    return all.filter((d) => (d.project || d.isWaiting) && changed.has(d.project)).map((d) => d.uri)
  }

  async function release(): Promise<void> {
    const projects = [...working]

    working.clear()
    await Promise.all(projects.map((d) => d.files?.close()))
  }
}

/** Whether an address is that of a folder or file, or of something in the folder. */
export function isIn(uri: string, folder: string): boolean {
  const [key, start] = [uriKey(uri), uriKey(folder)]

  return key === start || key.startsWith(start.endsWith('/') ? start : `${start}/`)
}

function nameOf(uri: string): string {
  return uriKey(uri).replace(/^.*\//u, '')
}
