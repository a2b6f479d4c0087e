import {
  type CodeAction,
  type CompletionItem,
  type Connection,
  type DocumentLink,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {codeActionsOf, fixAllKind} from './code-actions.ts'
import {type Completions, createCompletions} from './completions.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {createDrafts} from './drafts.ts'
import {hoverAt} from './hover.ts'
import {rulePageLinks} from './page-links.ts'
import {chooseEncoding, createPositions} from './positions.ts'
import {createProblemTeller} from './problem-teller.ts'
import {isRead} from './snapshot.ts'
import type {Project, Workspace} from './workspace.ts'

/** What a server is made of. */
export interface ServerOptions {
  readonly workspace: Workspace
  readonly version: string
}

/** Time in which a change of a configuration, or of data it names, is noticed, in milliseconds. */
const watchInterval = 1000

/** Answer a client until the connection ends. */
export function serve(connection: Connection, {workspace, version}: ServerOptions): void {
  // Clients may offer another encoding when they begin, before any document is opened.
  let positions = createPositions('utf-16')
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) => positions.update(document, changes, version)
  })
  const teller = createProblemTeller(connection, () => positions)
  const completions = new WeakMap<Project, Promise<Completions>>()
  const drafts = createDrafts({
    workspace,
    positions: () => positions,
    sourceOf: (uri) => documents.get(uri),
    onProblems: teller.tell,
    onSnapshot: (snapshot) =>
      void connection.sendDiagnostics({
        uri: snapshot.source.uri,
        version: snapshot.source.version,
        diagnostics: [...diagnosticsOf(snapshot, workspace.pageUri)]
      }),
    onDefect: tellDefect
  })
  let isOver = false
  let watch = setTimeout(lookAround, watchInterval)

  connection.onInitialize(initialize)
  connection.onDidChangeWatchedFiles(() => drafts.refresh())
  connection.onDidChangeConfiguration(() => drafts.refresh())
  connection.onShutdown(() => {
    isOver = true
    clearTimeout(watch)
  })
  connection.onCodeAction(async ({context, range, textDocument}): Promise<CodeAction[]> => {
    const snapshot = await drafts.snapshot(textDocument.uri)

    return isRead(snapshot)
      ? [
          ...codeActionsOf(snapshot, {
            range,
            diagnostics: context.diagnostics,
            ...(context.only && {only: context.only})
          })
        ]
      : []
  })
  connection.onHover(async ({position, textDocument}): Promise<Hover | null> => {
    const snapshot = await drafts.snapshot(textDocument.uri)

    return (isRead(snapshot) ? hoverAt(snapshot, position) : undefined) ?? null
  })
  connection.onCompletion(async ({position, textDocument}) => {
    const source = documents.get(textDocument.uri)
    const draft = await drafts.project(textDocument.uri)

    if (!source || !draft) return []

    const offset = positions.offsetAt(source, position)
    const line = source.getText({start: {line: position.line, character: 0}, end: source.positionAt(offset)})
    const {vocabulary} = draft.project.linter
    const {complete} = await completionsOf(draft.project)
    const items = complete(line, {asOf: draft.asOf, vocabulary}).map(
      ({item, length}): CompletionItem => ({
        ...item,
        filterText: line.slice(-length),
        textEdit: {range: positions.range(source, offset - length, offset), newText: item.label}
      })
    )

    return {isIncomplete: true, items}
  })
  connection.onDocumentLinks(async ({textDocument}): Promise<DocumentLink[]> => {
    const source = documents.get(textDocument.uri)

    return source ? [...rulePageLinks(source, positions, workspace.pageUri)] : []
  })
  documents.onDidOpen(({document}) => drafts.open(document.uri))
  documents.onDidChangeContent(({document}) => drafts.change(document.uri))
  documents.onDidClose(({document}) => {
    drafts.close(document.uri)
    void connection.sendDiagnostics({uri: document.uri, diagnostics: []})
  })
  documents.listen(connection)
  connection.listen()

  function initialize({capabilities}: InitializeParams): InitializeResult {
    const positionEncoding = chooseEncoding(capabilities.general?.positionEncodings)

    positions = createPositions(positionEncoding)

    return {
      serverInfo: {name: 'tenderlint', version},
      capabilities: {
        positionEncoding,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
        completionProvider: {},
        documentLinkProvider: {},
        hoverProvider: true
      }
    }
  }

  /** Not every client watches files for its servers. */
  function lookAround(): void {
    void drafts
      .refresh()
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
