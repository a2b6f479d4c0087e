import type {MessageLanguage} from '@tenderlint/linter'
import {
  type CodeAction,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DocumentLink,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Location,
  TextDocumentSyncKind,
  TextDocuments,
  WorkDoneProgressReporter
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {carryOut} from './carry-out.ts'
import {codeActionsOf, fixAllKind} from './code-actions.ts'
import {commandNames} from './commands.ts'
import {type Completions, createCompletions} from './completions.ts'
import {completionsAt} from './completions-at.ts'
import {definitionAt} from './definition.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {createDrafts} from './drafts.ts'
import {followSettings} from './follow-settings.ts'
import {hoverAt} from './hover.ts'
import {sayInServer} from './labels.ts'
import {rulePageLinks} from './page-links.ts'
import {chooseEncoding, createPositions} from './positions.ts'
import {createProblemTeller} from './problem-teller.ts'
import {type Client, readClient, unknownClient} from './read-client.ts'
import {isRead} from './snapshot.ts'
import {draftStatus, statusNotification} from './status.ts'
import {createSurvey} from './survey.ts'
import {createSurveyor} from './surveyor.ts'
import {uriKey} from './uri-key.ts'
import {whileWanted} from './while-wanted.ts'
import {type CommandRun, withProgress} from './with-progress.ts'
import type {Project, Workspace} from './workspace.ts'

/** What a server is made of. */
export interface ServerOptions {
  readonly workspace: Workspace
  readonly version: string
}

/** Time in which a change of a configuration, or of data it names, is noticed, in milliseconds. */
const watchInterval = 1000

/** Files whose changes concern what is linted. */
const watchedFiles = ['**/*.{docx,markdown,md,pdf}', '**/tenderlint.yaml']

/** Answer a client until the connection ends. */
export function serve(connection: Connection, {workspace, version}: ServerOptions): void {
  // Clients may offer another encoding when they begin, before any document is opened.
  let positions = createPositions('utf-16')
  let client: Client = unknownClient
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) => positions.update(document, changes, version)
  })
  const opened = new Set<string>()
  const translationIn = (language = client.language) => workspace.translation?.(language)
  const sayIn = (language?: MessageLanguage) => sayInServer(translationIn(language))
  const say = () => sayIn()
  const teller = createProblemTeller(connection, {positions: () => positions, say})
  const completions = new WeakMap<Project, Promise<Completions>>()
  const drafts = createDrafts({
    workspace,
    positions: () => positions,
    sourceOf: (uri) => documents.get(uri),
    translationFor: (uri, project) => translationIn(project.settingsOf(uri).messages),
    onProblems: teller.tell,
    onSnapshot(snapshot) {
      const {uri, version} = snapshot.source

      send(uri, diagnosticsOf(snapshot, workspace.pageUri), version)
      if (client.wantsStatus) void connection.sendNotification(statusNotification, draftStatus(snapshot))
    },
    onDefect: tellDefect
  })
  const survey = createSurvey({
    workspace,
    positions: () => positions,
    isOpen: (uri) => opened.has(uriKey(uri)),
    translation: translationIn,
    onProblems: teller.tell,
    send
  })
  const surveyor = createSurveyor({
    connection,
    workspace,
    survey,
    folders: () => client.folders,
    canShowProgress: () => client.showsProgress,
    onDefect: tellDefect
  })
  const settings = followSettings({connection, workspace, client: () => client, say})
  let isOver = false
  let watch = setTimeout(lookAround, watchInterval)

  connection.onInitialize(initialize)
  connection.onInitialized(register)
  connection.onDidChangeWatchedFiles(async ({changes}) => {
    await drafts.refresh()
    await surveyor.filesChanged(changes)
  })
  connection.onDidChangeConfiguration(async (change) => {
    await settings.change(change.settings)
    await Promise.all([drafts.refresh(), surveyor.refresh()])
  })
  connection.onShutdown(async () => {
    isOver = true
    clearTimeout(watch)
    await survey.close()
  })
  connection.onExecuteCommand(async ({command, arguments: args}, token, reporter) => {
    const run = (d: CommandRun) =>
      carryOut(
        {name: command, args},
        {
          workspace,
          drafts,
          survey,
          surveyor,
          folders: client.folders,
          sayIn,
          textOf: (uri) => documents.get(uri)?.getText()
        },
        d
      )

    if (command === commandNames.howToAdmit) {
      await connection.sendNotification('window/showMessage', {type: 3, message: say()('lsp.howToAdmit')})

      return null
    }

    // What is answered at once needs no progress.
    if (command === commandNames.status) return run({token, onProgress: () => {}})

    return withProgress(
      connection,
      {
        title: 'tenderlint',
        token,
        canBegin: client.showsProgress,
        reporter: WorkDoneProgressReporter.isNullInstance(reporter) ? undefined : reporter
      },
      run
    )
  })
  connection.onCodeAction(async ({context, range, textDocument}, token): Promise<CodeAction[]> => {
    const snapshot = await whileWanted(token, drafts.snapshot(textDocument.uri))

    if (!isRead(snapshot)) return []

    const {diagnostics, only} = context

    return [...(await whileWanted(token, codeActionsOf(snapshot, {range, diagnostics, ...(only && {only})})))]
  })
  connection.onHover(async ({position, textDocument}, token): Promise<Hover | null> => {
    const snapshot = await whileWanted(token, drafts.snapshot(textDocument.uri))

    return (isRead(snapshot) ? hoverAt(snapshot, position) : undefined) ?? null
  })
  connection.onDefinition(async ({position, textDocument}, token): Promise<Location | null> => {
    const snapshot = await whileWanted(token, drafts.snapshot(textDocument.uri))

    return (isRead(snapshot) ? await whileWanted(token, definitionAt(snapshot, position)) : undefined) ?? null
  })
  connection.onCompletion(async ({position, textDocument}, token) => {
    const draft = await whileWanted(token, drafts.project(textDocument.uri))
    const source = documents.get(textDocument.uri)

    if (!source || !draft) return []

    const completions = await whileWanted(token, completionsOf(draft.project))
    const items = completionsAt({
      source,
      position,
      positions,
      completions,
      context: {asOf: draft.asOf, vocabulary: draft.project.linter.vocabulary},
      canReplace: client.replacesRest
    })

    return {isIncomplete: true, items: [...items]}
  })
  connection.onDocumentLinks(async ({textDocument}): Promise<DocumentLink[]> => {
    const source = documents.get(textDocument.uri)

    return source ? [...rulePageLinks(source, {pageUri: workspace.pageUri, positions, say: say()})] : []
  })
  documents.onDidOpen(({document}) => {
    opened.add(uriKey(document.uri))
    survey.forget(document.uri)
    drafts.open(document.uri)
  })
  documents.onDidChangeContent(({document}) => drafts.change(document.uri))
  documents.onDidClose(({document: {uri}}) => {
    opened.delete(uriKey(uri))
    drafts.close(uri)
    send(uri, [])
    surveyor.closed(uri)
  })
  documents.listen(connection)
  connection.listen()

  async function initialize(params: InitializeParams): Promise<InitializeResult> {
    const {capabilities} = params
    const positionEncoding = chooseEncoding(capabilities.general?.positionEncodings)

    positions = createPositions(positionEncoding)
    client = readClient(params)
    // Before any document is opened.
    await settings.begin()

    return {
      serverInfo: {name: 'tenderlint', version},
      capabilities: {
        positionEncoding,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
        completionProvider: {},
        definitionProvider: true,
        documentLinkProvider: {},
        executeCommandProvider: {commands: Object.values(commandNames), workDoneProgress: true},
        hoverProvider: true,
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
      }
    }
  }

  async function register(): Promise<void> {
    if (client.watchesFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchedFiles.map((globPattern) => ({globPattern}))
      })
    }

    if (client.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        client = {
          ...client,
          folders: [...client.folders.filter((d) => !removed.some(({uri}) => uri === d)), ...added.map((d) => d.uri)]
        }
        surveyor.foldersRemoved(removed.map((d) => d.uri))
      })
    }

    await settings.complete()
    await drafts.refresh()
  }

  function send(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    void connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? undefined : {version})
    })
  }

  /** Not every client watches files for its servers. */
  function lookAround(): void {
    void Promise.all([drafts.refresh(), surveyor.refresh()])
      .catch(tellDefect)
      .then(() => {
        if (!isOver) watch = setTimeout(lookAround, watchInterval)
      })
  }

  function tellDefect(error: unknown): void {
    connection.console.error(defectText(error))
  }

  function completionsOf(project: Project): Promise<Completions> {
    const known = completions.get(project) ?? project.vocabulary().then(createCompletions)

    completions.set(project, known)

    return known
  }
}

function defectText(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)

  return `tenderlint: a mistake of ours, not of your document: ${detail}`
}
