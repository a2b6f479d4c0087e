import {type CancellationToken, LSPErrorCodes, ResponseError} from 'vscode-languageserver'

/** Wait for an answer for as long as its request is not cancelled; then the request ends, and what was begun serves the next one. */
export function whileWanted<Answer>(token: CancellationToken, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled'))
    const listener = token.onCancellationRequested(cancel)

    if (token.isCancellationRequested) cancel()

    void answer.then(resolve, reject).finally(() => listener.dispose())
  })
}
