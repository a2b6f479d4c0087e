import {type Connection, FileChangeType, type FileEvent} from 'vscode-languageserver'
import {isIn, type Survey, type SurveyResult} from './survey.ts'
import {uriKey} from './uri-key.ts'
import {type CommandRun, withProgress} from './with-progress.ts'
import type {Workspace} from './workspace.ts'

/** What a surveyor needs of the server around it. */
export interface SurveyorOptions {
  readonly connection: Connection
  readonly workspace: Workspace
  readonly survey: Survey
  /** Folders of the workspace. */
  folders(): readonly string[]
  /** Whether the client shows progress that the server begins. */
  canShowProgress(): boolean
  /** Hears of mistakes of ours. */
  onDefect(error: unknown): void
}

/** Knows which folders and files were asked for, and lints them again when they, or what they are linted by, change. */
export interface Surveyor {
  /** Lint folders and files, and follow them from now on. */
  lint(uris: readonly string[], run: CommandRun): Promise<SurveyResult>
  /** Heed changes of files: documents that are followed, and configurations, which set off the whole workspace. */
  filesChanged(changes: readonly FileEvent[]): Promise<void>
  /** Follow a document again that was open. */
  closed(uri: string): void
  /** Heed that folders are no part of the workspace any more. */
  foldersRemoved(uris: readonly string[]): void
  /** Lint again what a change of configuration or data concerns. */
  refresh(): Promise<void>
}

/** Make a surveyor that was asked for nothing yet. */
export function createSurveyor({survey, workspace, ...options}: SurveyorOptions): Surveyor {
  let followed: readonly string[] = []
  let pending = new Set<string>()
  let isAtWork = false

  return {
    lint(uris, run) {
      follow(uris)

      return survey.lint(uris, run)
    },
    async filesChanged(changes) {
      const documents = changes.filter((d) => !isConfig(d.uri))

      for (const {uri, type} of documents) if (type === FileChangeType.Deleted) survey.forgetFolder(uri)

      if (documents.length < changes.length) lintLater(options.folders(), {isFollowed: true})
      else lintLater(await wantedOf(documents.filter((d) => d.type !== FileChangeType.Deleted).map((d) => d.uri)))
    },
    closed(uri) {
      if (followed.some((d) => isIn(uri, d))) lintLater([uri])
    },
    foldersRemoved(uris) {
      followed = followed.filter((d) => !uris.some((folder) => isIn(d, folder)))
      for (const uri of uris) survey.forgetFolder(uri)
    },
    refresh: async () => lintLater(await survey.outdated())
  }

  function follow(uris: readonly string[]): void {
    followed = [...followed.filter((d) => !uris.some((folder) => isIn(d, folder))), ...uris]
  }

  /** A file that is new in a folder may be one that is passed over there. */
  async function wantedOf(uris: readonly string[]): Promise<readonly string[]> {
    const inFolders = uris.filter((d) => followed.some((folder) => isIn(d, folder)))

    if (inFolders.every((d) => survey.has(d))) return inFolders

    const found = new Set((await workspace.find?.(followed))?.uris.map(uriKey))

    return inFolders.filter((d) => survey.has(d) || found.has(uriKey(d)))
  }

  function lintLater(uris: readonly string[], {isFollowed = false} = {}): void {
    if (isFollowed) follow(uris)
    for (const d of uris) pending.add(d)

    if (isAtWork || pending.size === 0) return

    isAtWork = true
    void lintPending()
      .catch(options.onDefect)
      .finally(() => {
        isAtWork = false
      })
  }

  /** What comes while files are linted is done after them. */
  async function lintPending(): Promise<void> {
    await withProgress(options.connection, {title: 'tenderlint', canBegin: options.canShowProgress()}, async (run) => {
      while (pending.size > 0 && !run.token.isCancellationRequested) {
        const uris = [...pending]

        pending = new Set()
        await survey.lint(uris, run)
      }
    })
    pending = new Set()
  }
}

function isConfig(uri: string): boolean {
  return uri.endsWith('/tenderlint.yaml')
}
