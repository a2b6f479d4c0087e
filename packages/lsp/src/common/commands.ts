import type {Tally} from '@tenderlint/reporters'
import {ErrorCodes, type LSPAny, ResponseError} from 'vscode-languageserver'

/** Commands that the server carries out, by what they do. Arguments and results are plain data. */
export const commandNames = {
  annotate: 'tenderlint.annotate',
  howToAdmit: 'tenderlint.howToAdmit',
  lintFile: 'tenderlint.lintFile',
  lintWorkspace: 'tenderlint.lintWorkspace',
  status: 'tenderlint.status',
  writeReport: 'tenderlint.writeReport'
} as const

/** The only argument of a command that is about one document. */
export interface DocumentArgument {
  readonly uri: string
  /** File to write; beside the document, or in the cache, when not given. */
  readonly to?: string
}

/** The only argument of `tenderlint.lintWorkspace`. */
export interface WorkspaceArgument {
  /** Folders and files; all folders of the workspace when not given. */
  readonly uris?: readonly string[]
}

/** What linting files came to. */
export interface LintResult extends Tally {
  readonly documents: number
  /** Documents that could not be read. */
  readonly failed: number
  readonly isCancelled: boolean
}

/** Where a report of a document stands. */
export interface ReportResult extends Tally {
  readonly uri: string
}

/** What a document is linted by, and what was found in it. */
export interface Status extends Tally {
  readonly uri: string
  /** Whether it was linted; it is not while it is excluded, empty, or not asked for yet. */
  readonly isLinted: boolean
  readonly isExcluded: boolean
  /** Why it could not be read. */
  readonly failure?: string
  /** The configuration; absent where there is none. */
  readonly config?: string
  readonly profiles: readonly string[]
  /** As the configuration or the document says. */
  readonly type?: string
  readonly language?: string
  /** Day the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Date of the newest source of the standards data, ISO 8601. */
  readonly dataAsOf: string
}

/** What was found in all documents, open or linted on command. */
export interface WorkspaceStatus extends Tally {
  readonly documents: number
}

/** Read the argument of a command about one document. */
export function readDocumentArgument(name: string, args: readonly LSPAny[] = []): DocumentArgument {
  const [given] = args
  const {uri, to} = typeof given === 'string' ? {uri: given} : ((given ?? {}) as Partial<DocumentArgument>)

  if (typeof uri !== 'string' || (to !== undefined && typeof to !== 'string')) {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `\`${name}\` expects an argument such as {"uri": "file:///bid/Offer.docx"}`
    )
  }

  return {uri, ...(to === undefined ? undefined : {to})}
}

/** Read the argument of `tenderlint.lintWorkspace`. */
export function readWorkspaceArgument(args: readonly LSPAny[] = []): WorkspaceArgument {
  const {uris} = (args[0] ?? {}) as WorkspaceArgument

  if (uris === undefined) return {}
  if (!Array.isArray(uris) || !uris.every((d) => typeof d === 'string')) {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `\`${commandNames.lintWorkspace}\` expects no argument, or one such as {"uris": ["file:///bid"]}`
    )
  }

  return {uris}
}
