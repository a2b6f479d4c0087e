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
 * Settings of V8 for programs that run for a second rather than a day, by its major version.
 *
 * It optimises code that has run for a while: that of Node 20 at six times its own measure, and later ones at seven to ten times
 * theirs, check ten pages in a quarter less processor time, and a thousand in no more. The first makes a pattern twice, too, of
 * bytecode for its first text and of machine code for its second; most of ours see many texts.
 *
 * V8 writes an error about a setting it does not know, so one that nobody has tried is left as it is.
 */
const runsOfCode = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000']
const flags: Readonly<Record<string, readonly string[]>> = {
  '11': ['--no-regexp-tier-up', '--interrupt-budget=400000'],
  '12': runsOfCode,
  '13': runsOfCode,
  '14': runsOfCode
}

/**
 * Run the command line from `main.cjs`, with the code that V8 compiled in an earlier run.
 *
 * To compile it takes longer than to check a small text. V8 itself refuses the code of another version or other settings of
 * V8, and of a file of another length; the name of the entry tells the file's content, and a second copy that it is whole.
 * `require` is the caller's own, for the libraries of Node: the one that makes another loads all of the loaders of modules.
 */
export async function start(args: readonly string[], packageFolder: URL, require: NodeJS.Require): Promise<number> {
  for (const flag of flags[process.versions.v8.split('.', 1)[0]!] ?? []) setFlagsFromString(flag)

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
