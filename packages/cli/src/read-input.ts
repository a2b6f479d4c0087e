import {readFileSync} from 'node:fs'

/** Read a file that a person named; `undefined` where there is none, or none that she may read. */
export function readInput(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    // What the system refuses has a code, what we did wrong has none.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error

    return undefined
  }
}

/** What to tell where a file cannot be read. */
export function noInput(path: string): {readonly message: string} {
  return {message: `\`${path}\`: no such file, or none that you may read`}
}
