import type {Output} from './host.ts'

/** Milliseconds of a run before it shows that it goes on. */
const patience = 1000

/** Line that says how far a long run is. */
export interface Progress {
  /** Count one document more. */
  advance(): void
  /** Take the line away. */
  end(): void
}

/** Show progress on a terminal once a run is long; anything else is left alone. */
export function startProgress(output: Output, total: number): Progress {
  let done = 0
  let isShown = false
  const timer =
    output.columns === undefined
      ? undefined
      : setTimeout(() => {
          isShown = true
          show()
        }, patience)

  return {
    advance() {
      done++
      if (isShown) show()
    },
    end() {
      clearTimeout(timer)
      if (isShown) output.write('\r\u001B[K')
    }
  }

  function show(): void {
    output.write(`\r\u001B[K${done} of ${total} ${total === 1 ? 'document' : 'documents'} checked`)
  }
}
