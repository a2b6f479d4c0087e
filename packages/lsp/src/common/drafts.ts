import {type Translation, translateFailure} from '@tenderlint/core'
import type {FollowedDocument} from '@tenderlint/linter'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {sayInServer} from './labels.ts'
import type {Positions} from './positions.ts'
import type {Outcome, Snapshot} from './snapshot.ts'
import type {Project, ProjectProblem, Workspace} from './workspace.ts'

/** What drafts need of the server around them. */
export interface DraftsOptions {
  readonly workspace: Workspace
  positions(): Positions
  /** Present version of an open document. */
  sourceOf(uri: string): TextDocument | undefined
  /** Messages in the language that a document is spoken of in; absent for English. */
  translationFor(uri: string, project: Project): Translation | undefined
  onSnapshot(snapshot: Snapshot): void
  onProblems(uri: string, problems: readonly ProjectProblem[]): void
  /** Hears of mistakes of ours. */
  onDefect(error: unknown): void
}

/** The open documents, each linted when its writer pauses. */
export interface Drafts {
  open(uri: string): void
  change(uri: string): void
  close(uri: string): void
  /** Lint again what a change of configuration or data concerns. */
  refresh(): Promise<void>
  /** Give what is found in the present version; lints it where that was not done. */
  snapshot(uri: string): Promise<Snapshot | undefined>
  /** What was last found in each document that was linted. */
  snapshots(): readonly Snapshot[]
  /** Give what a document is linted by. */
  project(uri: string): Promise<Pick<Snapshot, 'asOf' | 'project'> | undefined>
}

interface Draft {
  timer?: TimerHandle | undefined
  followed?: Followed
  snapshot?: Snapshot
  /** Milliseconds that the last run took. */
  cost: number
  /** Runs of one document come one after the other. */
  queue: Promise<unknown>
}

interface Followed {
  readonly project: Project
  readonly document: FollowedDocument
}

/** Pause of a writer after which the text is linted, in milliseconds; longer for a document that takes longer. */
const shortestPause = 150
const longestPause = 2000

/** Make a keeper of the open documents. */
export function createDrafts(options: DraftsOptions): Drafts {
  const drafts = new Map<string, Draft>()

  return {
    open(uri) {
      drafts.set(uri, {cost: 0, queue: Promise.resolve()})
      schedule(uri, 0)
    },
    change(uri) {
      const cost = drafts.get(uri)?.cost ?? 0

      schedule(uri, Math.min(Math.max(cost, shortestPause), longestPause))
    },
    close(uri) {
      clearTimeout(drafts.get(uri)?.timer)
      drafts.delete(uri)
      options.onProblems(uri, [])
    },
    async refresh() {
      await Promise.all([...drafts].map(([uri, draft]) => follow(uri, draft).then((d) => d?.isNew && schedule(uri, 0))))
    },
    async snapshot(uri) {
      const draft = drafts.get(uri)

      return draft && present(uri, draft)
    },
    snapshots: () => [...drafts.values()].flatMap((d) => d.snapshot ?? []),
    async project(uri) {
      const draft = drafts.get(uri)
      const followed = draft && (await follow(uri, draft))?.followed

      return followed && {project: followed.project, asOf: followed.document.asOf}
    }
  }

  function schedule(uri: string, pause: number): void {
    const draft = drafts.get(uri)

    if (!draft) return

    clearTimeout(draft.timer)
    draft.timer = setTimeout(() => void present(uri, draft).catch(options.onDefect), pause)
  }

  function present(uri: string, draft: Draft): Promise<Snapshot | undefined> {
    const run = draft.queue.then(() => lint(uri, draft))

    draft.queue = run.catch(() => undefined)

    return run
  }

  async function lint(uri: string, draft: Draft): Promise<Snapshot | undefined> {
    const followed = (await follow(uri, draft))?.followed
    const source = options.sourceOf(uri)

    if (!followed || !source) return undefined

    const {asOf} = followed.document
    const {project} = followed

    // Whoever asked while another run was on its way has it already.
    if (draft.snapshot?.source.version === source.version && draft.snapshot.project === project) return draft.snapshot

    // The document itself changes with its next version.
    const version = copyOf(source)
    const start = Date.now()
    const translation = options.translationFor(uri, project)
    const outcome = await outcomeOf(followed, version, translation)
    const snapshot = {
      source: version,
      positions: options.positions(),
      project,
      asOf,
      outcome,
      say: sayInServer(translation),
      ...(translation && {translation})
    }

    draft.cost = Date.now() - start

    if (drafts.get(uri) === draft && options.sourceOf(uri)?.version === version.version) {
      draft.snapshot = snapshot
      options.onSnapshot(snapshot)
    }

    return snapshot
  }

  async function follow(
    uri: string,
    draft: Draft
  ): Promise<{readonly followed: Followed; readonly isNew: boolean} | undefined> {
    const {problems, project: opened} = await options.workspace.open(uri)
    // A file with a mistake that was not there before takes nothing away.
    const project = opened ?? draft.followed?.project

    if (drafts.get(uri) !== draft) return undefined

    options.onProblems(uri, problems)

    if (!project) return undefined

    const isNew = draft.followed?.project !== project

    if (isNew) draft.followed = {project, document: project.linter.follow(project.pathOf(uri))}

    return {followed: draft.followed!, isNew}
  }
}

async function outcomeOf(
  {document, project}: Followed,
  source: TextDocument,
  translation: Translation | undefined
): Promise<Outcome> {
  if (document.isExcluded) return undefined

  const result = await document.lint(source.getText(), pause)

  if ('document' in result) {
    return result.document.format === 'markdown'
      ? {document: result.document, findings: project.finish(source.uri, result)}
      : undefined
  }

  const {code} = result.failure

  // A file that is empty yet, or of another kind, is no fault of the writer.
  if (code === 'empty' || code === 'unsupported' || code === 'wrong-format') return undefined

  const {cause, remedy} = translation ? translateFailure(result.failure, translation) : result.failure
  const say = sayInServer(translation)

  return {
    severity: 'warning',
    message: say('lsp.notChecked', {reason: say('lsp.causeAndRemedy', {cause, remedy})})
  }
}

/** Let requests of other documents, and what cancels them, be heard. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

function copyOf(source: TextDocument): TextDocument {
  return TextDocument.create(source.uri, source.languageId, source.version, source.getText())
}
