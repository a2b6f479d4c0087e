import type {MessageLanguage} from '@tenderlint/linter'
import type {InitializeParams} from 'vscode-languageserver'

/** What a client can, and what it is for. */
export interface Client {
  /** Whether it can be asked for its settings. */
  readonly answersConfiguration: boolean
  /** Language of its own words. */
  readonly language: MessageLanguage
  /** Settings of the person, as they are; absent where it tells none when it begins. */
  readonly settings?: unknown
  /** Addresses of the folders that are open in it. */
  readonly folders: readonly string[]
  /** Whether a completion may replace the rest of a word. */
  readonly replacesRest: boolean
  /** Whether it tells when folders are opened and closed. */
  readonly tellsFolders: boolean
  /** Whether it shows progress that a server begins. */
  readonly showsProgress: boolean
  /** Whether it wants to hear of the status of open documents. */
  readonly wantsStatus: boolean
  /** Whether it can be asked to watch files. */
  readonly watchesFiles: boolean
}

/** Client before it has said anything. */
export const unknownClient: Client = {
  answersConfiguration: false,
  language: 'en',
  folders: [],
  replacesRest: false,
  tellsFolders: false,
  showsProgress: false,
  wantsStatus: false,
  watchesFiles: false
}

/** Read what a client says of itself when it begins. */
export function readClient({
  capabilities: {textDocument, window, workspace},
  initializationOptions,
  locale,
  rootUri,
  workspaceFolders
}: InitializeParams): Client {
  const {settings, status} = (initializationOptions ?? {}) as {readonly settings?: unknown; readonly status?: unknown}

  return {
    language: /^zh\b/iu.test(locale ?? '') ? 'zh' : 'en',
    answersConfiguration: workspace?.configuration === true,
    ...(settings === undefined ? undefined : {settings}),
    // Older clients know one folder.
    folders: workspaceFolders?.map((d) => d.uri) ?? (rootUri ? [rootUri] : []),
    replacesRest: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    tellsFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    wantsStatus: status === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  }
}
