import {type CancellationToken, CancellationTokenSource, type Connection} from 'vscode-languageserver'

/** Who gave a command. */
export interface CommandRun {
  readonly token: CancellationToken
  /** Say what is about to be done, and the share that is done, from 0 to 1. */
  onProgress(words: string, share: number): void
}

/** What the connection gives a handler to tell how far it is. */
type Reporter = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>

/** Work whose progress a person may want to see, and to stop. */
export interface ProgressOptions {
  readonly title: string
  /** Cancelled when who asked for the work wants it no more; absent where nobody asked. */
  readonly token?: CancellationToken
  /** Given with a request that named a token for its progress. */
  readonly reporter?: Omit<Reporter, 'token'> | undefined
  /** Whether the client shows progress that the server begins. */
  readonly canBegin: boolean
}

/** Do some work, and show how far it is. */
export async function withProgress<Outcome>(
  connection: Connection,
  {canBegin, reporter, title, token}: ProgressOptions,
  work: (run: CommandRun) => Promise<Outcome>
): Promise<Outcome> {
  const source = new CancellationTokenSource()
  const begun = reporter ?? (canBegin ? await connection.window.createWorkDoneProgress() : undefined)
  const listeners = [token, begun && 'token' in begun ? (begun as Reporter).token : undefined].map((d) =>
    d?.onCancellationRequested(() => source.cancel())
  )

  begun?.begin(title, 0, undefined, true)

  try {
    return await work({
      token: source.token,
      onProgress: (words, share) => begun?.report(Math.round(share * 100), words)
    })
  } finally {
    begun?.done()
    for (const d of listeners) d?.dispose()
    source.dispose()
  }
}
