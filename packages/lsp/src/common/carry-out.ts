import {isFailed} from '@tenderlint/core'
import type {MessageLanguage} from '@tenderlint/linter'
import {tallyFindings} from '@tenderlint/reporters'
import {type LSPAny, LSPErrorCodes, ResponseError} from 'vscode-languageserver'
import {
  commandNames,
  type DocumentArgument,
  type LintResult,
  type ReportResult,
  readDocumentArgument,
  readWorkspaceArgument,
  type Status,
  type WorkspaceStatus
} from './commands.ts'
import type {Drafts} from './drafts.ts'
import type {SayInServer} from './labels.ts'
import {isRead} from './snapshot.ts'
import {draftStatus, fileStatus} from './status.ts'
import type {Survey} from './survey.ts'
import type {Surveyor} from './surveyor.ts'
import type {CommandRun} from './with-progress.ts'
import type {AnnotatedFile, Project, ProjectFiles, Workspace} from './workspace.ts'

/** What commands work with. */
export interface CommandSurroundings {
  readonly workspace: Workspace
  readonly drafts: Drafts
  readonly survey: Survey
  readonly surveyor: Surveyor
  /** Text of a document that is open. */
  textOf(uri: string): string | undefined
  /** Folders of the workspace. */
  readonly folders: readonly string[]
  /** Say something in a language; in the editor's when none is given. */
  sayIn(language?: MessageLanguage): SayInServer
}

/** Carry out a command of the server. */
export async function carryOut(
  {name, args}: {readonly name: string; readonly args?: readonly LSPAny[] | undefined},
  surroundings: CommandSurroundings,
  run: CommandRun
): Promise<AnnotatedFile | LintResult | ReportResult | Status | WorkspaceStatus> {
  switch (name) {
    case commandNames.annotate:
      return annotate(readDocumentArgument(name, args), surroundings)
    case commandNames.lintFile:
      return lint([readDocumentArgument(name, args).uri], surroundings, run)
    case commandNames.lintWorkspace:
      return lint(readWorkspaceArgument(args).uris ?? surroundings.folders, surroundings, run)
    case commandNames.status:
      return args?.[0] === undefined
        ? workspaceStatus(surroundings)
        : documentStatus(readDocumentArgument(name, args).uri, surroundings)
    case commandNames.writeReport:
      return writeReport(readDocumentArgument(name, args), surroundings)
    default:
      throw new ResponseError(LSPErrorCodes.RequestFailed, `\`${name}\` is no command of tenderlint`)
  }
}

async function lint(
  uris: readonly string[],
  {sayIn, surveyor}: CommandSurroundings,
  run: CommandRun
): Promise<LintResult> {
  if (uris.length === 0) throw failed(sayIn()('lsp.noFolder'))

  const {isCancelled, outcomes, problems} = await surveyor.lint(uris, run)
  const reports = outcomes.map((d) => d.report)

  if (outcomes.length === 0 && problems[0] !== undefined) throw failed(problems[0])

  return {
    documents: reports.length,
    failed: reports.filter(isFailed).length,
    isCancelled,
    ...tallyFindings(reports.flatMap((d) => (isFailed(d) ? [] : d.findings)))
  }
}

async function annotate(argument: DocumentArgument, surroundings: CommandSurroundings): Promise<AnnotatedFile> {
  const {files, say} = await openFiles(argument.uri, surroundings)
  const annotated = await files.annotate(argument)

  if ('problem' in annotated) throw failed(say(annotated.problem, annotated.values))

  return annotated
}

async function writeReport(argument: DocumentArgument, surroundings: CommandSurroundings): Promise<ReportResult> {
  const {files, say} = await openFiles(argument.uri, surroundings)
  const text = surroundings.textOf(argument.uri)
  const written = await files.writeReport({...argument, ...(text === undefined ? undefined : {text})})

  if ('problem' in written) throw failed(say(written.problem, written.values))

  return {uri: written.uri, ...tallyFindings(isFailed(written.report) ? [] : written.report.findings)}
}

async function documentStatus(uri: string, {drafts, survey, workspace}: CommandSurroundings): Promise<Status> {
  const snapshot = await drafts.snapshot(uri)

  return snapshot
    ? draftStatus(snapshot)
    : fileStatus(uri, await openProject(uri, workspace), survey.fileAt(uri)?.report)
}

/** Open documents are counted as they were when they were last linted. */
function workspaceStatus({drafts, survey}: CommandSurroundings): WorkspaceStatus {
  const open = drafts.snapshots().filter(isRead)
  const reports = survey.reports()
  const findings = [
    ...open.flatMap((d) => d.outcome.findings),
    ...reports.flatMap((d) => (isFailed(d) ? [] : d.findings))
  ]

  return {documents: open.length + reports.length, ...tallyFindings(findings)}
}

/** Files of a project, and what says what is wrong with them in its language. */
interface OpenFiles {
  readonly files: ProjectFiles
  readonly say: SayInServer
}

async function openFiles(uri: string, {sayIn, workspace}: CommandSurroundings): Promise<OpenFiles> {
  const project = await openProject(uri, workspace)
  const say = sayIn(project.settingsOf(uri).messages)

  if (!project.files) throw failed(say('lsp.noFiles'))

  return {files: project.files, say}
}

async function openProject(uri: string, workspace: Workspace): Promise<Project> {
  const {problems, project} = await workspace.open(uri)

  if (!project) throw failed(problems.map((d) => d.message).join('\n'))

  return project
}

function failed(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}
