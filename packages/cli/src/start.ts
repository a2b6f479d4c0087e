import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {cacheFolder, readCacheBytes, removeOldEntries, writeCacheEntry} from '@tenderlint/runtime/cache'
import type {main} from './main.ts'

/** Hash of `main.cjs`, which the bundler puts in. */
declare const mainHash: string

/**
 * Settings of V8 for programs that run for a second rather than a day.
 *
 * It makes a pattern twice, of bytecode for its first text and of machine code for its second; most of ours see many texts. And
 * that of Node 20 optimises code that has run for a while: at six times its own measure, a check of ten pages takes a third less
 * processor time, and one of a thousand pages no more. Later ones have no such setting, and print an error for it.
 */
const flags = ['--no-regexp-tier-up', ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=400000'] : [])]

/**
 * Run the command line from `main.cjs`, with the code that V8 compiled in an earlier run.
 *
 * To compile it takes longer than to check a small text. V8 itself refuses the code of another version or other settings of
 * V8, and of a file of another length; the name of the entry tells the file's content, and a second copy that it is whole.
 * `require` is the caller's own, for the libraries of Node: the one that makes another loads all of the loaders of modules.
 */
export async function start(args: readonly string[], packageFolder: URL, require: NodeJS.Require): Promise<number> {
  setFlagsFromString(flags.join(' '))

  const file = fileURLToPath(new URL('main.cjs', import.meta.url))
  const entry = args.includes('--no-cache') ? undefined : entryFor(mainHash)
  const code = entry === undefined ? undefined : readCode(entry)
  const script = new Script(readFileSync(file, 'latin1'), {filename: file, ...(code && {cachedData: code})})
  const {main: run}: {main: typeof main} = script.runInThisContext()(
    require,
    file,
    // What V8 restores has lost what tells Node where an `import()` is, so the script calls this one.
    (name: string) => import(name)
  )
  let isComplete = false
  const exitCode = await run(args, packageFolder, () => {
    isComplete = true
  })

  // A run that checks no Markdown compiles little of what the next one may need.
  if (entry !== undefined && isComplete && (!code || script.cachedDataRejected))
    keepCode(entry, script.createCachedData())

  return exitCode
}

function entryFor(hash: string): string {
  return join(cacheFolder(), 'code', `${hash}-${process.arch}-${process.versions.v8}`)
}

/**
 * Code that was kept, twice: V8 trusts it blindly, so that one changed byte may end the process.
 *
 * To compare two copies takes no library; for a checksum Node would load `zlib` and all its streams.
 */
function readCode(entry: string): Buffer | undefined {
  const bytes = readCacheBytes(entry)
  const half = (bytes?.length ?? 0) / 2
  const code = bytes?.subarray(0, half)

  return code && half > 0 && bytes?.subarray(half).equals(code) ? code : undefined
}

function keepCode(entry: string, code: Buffer): void {
  if (writeCacheEntry(entry, Buffer.concat([code, code]))) removeOldEntries(dirname(entry))
}
