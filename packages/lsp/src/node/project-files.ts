import {mkdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  type DocumentReport,
  hash,
  isFailed,
  type Translation,
  translateDocument,
  translateFailure,
  translateRemark
} from '@tenderlint/core'
import {type Config, openText} from '@tenderlint/linter'
import {cacheFolder, copyOf, createRuntime, freeName, isTaken, writeDocument} from '@tenderlint/runtime'
import {sayInServer} from '../common/labels.ts'
import type {
  AnnotatedFile,
  FileProblem,
  FileToWrite,
  LintedFile,
  ProjectFiles,
  WrittenReport
} from '../common/workspace.ts'

/** What files are worked on with. */
export interface ProjectFilesOptions {
  readonly config: Config
  /** Today, ISO 8601. */
  readonly asOf: string
  readonly vocabularyPaths: readonly string[]
  readonly version: string
  /** Mark what a baseline knows. */
  markKnown(report: DocumentReport): DocumentReport
  /** Messages in the language that a document's findings are wanted in; `undefined` for English. */
  translationFor(path: string): Translation | undefined
}

/** Make what works on the files of a project. No thread is started before a file needs one. */
export function createProjectFiles({markKnown, translationFor, version, ...setup}: ProjectFilesOptions): ProjectFiles {
  const {asOf} = setup
  const runtime = createRuntime({...setup, jobs: 1, cacheFolder: join(cacheFolder(), 'reports')})

  return {lint, writeReport, annotate, close: () => runtime.close()}

  async function lint(uri: string, token: Parameters<ProjectFiles['lint']>[1]): Promise<LintedFile> {
    // A thread cannot be asked to stop, so it is ended; the next file gets a new one.
    const listener = token.onCancellationRequested(() => void runtime.close())

    try {
      const [report] = await runtime.lintFiles([{path: fileURLToPath(uri)}])

      return finish(report!)
    } finally {
      listener.dispose()
    }
  }

  function finish(report: DocumentReport): LintedFile {
    const known = markKnown(report)
    const text = !isFailed(known) && known.format === 'markdown' ? readText(known.path) : undefined
    const translation = translationFor(known.path)

    return {
      report: translation ? translateDocument(known, translation) : known,
      ...(text === undefined ? undefined : {text}),
      ...(translation && {labels: translation.labels})
    }
  }

  async function writeReport({to, text, uri}: FileToWrite): Promise<FileProblem | WrittenReport> {
    const {reporters} = await import('@tenderlint/reporters')
    const viewer = createRuntime({...setup, jobs: 1, withViews: true})
    const path = fileURLToPath(uri)
    const target = to === undefined ? reportPath(path) : fileURLToPath(to)

    try {
      const [read] = await viewer.lintFiles([{path, ...(text === undefined ? undefined : {bytes: Buffer.from(text)})}])
      const {labels, report} = finish(read!)
      const page = reporters.html(
        {version, asOf, dataAsOf: viewer.dataAsOf(), documents: [{...report, path: basename(path)}], skipped: []},
        labels ? {labels} : {}
      )

      if (to === undefined) mkdirSync(dirname(target), {recursive: true})

      const problem = await writeDocument(target, Buffer.from(page))

      return problem
        ? {problem: 'lsp.notWritten', values: {target, cause: problem.cause}}
        : {uri: uriOf(target), report}
    } finally {
      await viewer.close()
    }
  }

  async function annotate({to, uri}: Pick<FileToWrite, 'to' | 'uri'>): Promise<AnnotatedFile | FileProblem> {
    const path = fileURLToPath(uri)
    const target = to === undefined ? copyOf(path) : fileURLToPath(to)
    const translation = translationFor(path)
    const [outcome] = await runtime.rewriteFiles([{path}], {
      kind: 'annotate',
      trackedChanges: 'safe',
      notes: false,
      date: `${asOf}T00:00:00Z`,
      ...(translation && {translations: {zh: translation}})
    })
    const {report, rewritten} = outcome!

    if (isFailed(report)) {
      const {cause, remedy} = translation ? translateFailure(report.failure, translation) : report.failure

      return {problem: 'lsp.notAnnotated', values: {path, cause, remedy}}
    }

    const {bytes, changes, comments, refused, remarks} = rewritten!
    const annotated = {
      comments,
      changes,
      refused,
      remarks: remarks.map((d) => (translation ? translateRemark(d, translation) : d))
    }

    if (!bytes) return annotated

    const say = sayInServer(translation)
    const problem = isTaken(target) ? {cause: say('lsp.taken')} : await writeDocument(target, bytes)

    return problem
      ? {problem: 'lsp.notWrittenFree', values: {target, cause: problem.cause, free: freeName(copyOf(path), target)}}
      : {uri: uriOf(target), ...annotated}
  }
}

/** Page of a document in the cache: the same one each time, so that there is no more than one of each. */
function reportPath(path: string): string {
  return join(cacheFolder(), 'pages', hash(path), `${basename(path)}.html`)
}

function readText(path: string): string | undefined {
  return openText(readFileSync(path))?.text
}

function uriOf(path: string): string {
  return pathToFileURL(path).href
}
