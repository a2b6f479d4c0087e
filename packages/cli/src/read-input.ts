import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'

/** What to tell where a file cannot be read. */
export interface NoInput {
  readonly message: string
}

/** Read a file that a person named, from the folder she wrote its path in; or what to tell where it cannot be read. */
export function readInput(path: string, cwd: string): NoInput | Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(resolve(cwd, path)))
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException

    // What the system refuses has a code, what we did wrong has none.
    if (code === undefined) throw error

    return {
      message:
        code === 'EISDIR'
          ? `\`${path}\` is a folder, expected a file: name the files in it`
          : `\`${path}\`: no such file, or none that you may read`
    }
  }
}
