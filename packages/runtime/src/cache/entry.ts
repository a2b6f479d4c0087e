import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Days after which an entry goes: most are of use for one day, or until the next release. */
const keptDays = 7

const millisecondsOfDay = 86_400_000

/** Read what a cache has under a path; `undefined` where it has nothing, or something that cannot be read. */
export function readCacheEntry(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // A cache is never more than a shortcut: what it spoils is made anew.
    return undefined
  }
}

/** Read what a cache has under a path as it is; `undefined` where it has nothing, or something of another user. */
export function readCacheBytes(path: string): Buffer | undefined {
  try {
    const isOwn = process.getuid === undefined || statSync(path).uid === process.getuid()

    return isOwn ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

/** Put a content under a path of a cache; gives whether it is there now. Who reads meanwhile gets all of it or nothing. */
export function writeCacheEntry(path: string, content: string | Uint8Array): boolean {
  const draft = `${path}.${process.pid}.tmp`

  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(draft, content)
    renameSync(draft, path)

    return true
  } catch (error) {
    // What the system refuses (a full disk, a folder of another) has a code, what we did wrong has none.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error

    removeEntry(draft)

    return false
  }
}

/** Take out of a folder of a cache what is older than a week. */
export function removeOldEntries(folder: string): void {
  const oldest = Date.now() - keptDays * millisecondsOfDay

  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    // Another run may tidy up at the same time.
    const stats = statSync(path, {throwIfNoEntry: false})

    if (stats && stats.mtimeMs < oldest) removeEntry(path)
  }
}

function removeEntry(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // Nobody waits for it to be gone.
  }
}
