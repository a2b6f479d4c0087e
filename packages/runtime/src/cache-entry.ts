import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'

/** Read what a cache has under a path; `undefined` where it has nothing, or something that cannot be read. */
export async function readCacheEntry(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    // A cache is never more than a shortcut: what it spoils is made anew.
    return undefined
  }
}

/** Put a text under a path of a cache; gives whether it is there now. Who reads meanwhile gets all of it or nothing. */
export async function writeCacheEntry(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.tmp`

  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(draft, text)
    await rename(draft, path)

    return true
  } catch (error) {
    // What the system refuses (a full disk, a folder of another) has a code, what we did wrong has none.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error

    await rm(draft, {force: true}).catch(() => undefined)

    return false
  }
}
