import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** What a process costs from its start to its end. */
export interface ProcessCost {
  /** Milliseconds of processor time, of all threads. */
  readonly milliseconds: number
  /** Milliseconds until it ended. */
  readonly elapsed: number
  readonly peakMegabytes: number
}

/** A folder to run Node in, with a cache of its own. */
export interface ProcessFolder {
  readonly path: string
  /** Run Node; the program may end with 0 or 1, as a lint does. */
  run(args: readonly string[]): ProcessCost
  /** Run Node on an empty program. */
  runEmpty(): ProcessCost
}

/** Work in a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: ProcessFolder) => T): T {
  const path = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'))
  const hook = join(path, 'hook.cjs')
  const empty = join(path, 'empty.cjs')
  const output = join(path, 'cost.json')
  // To load further certificates takes Node twice as long as to start, whatever it runs.
  const {NODE_EXTRA_CA_CERTS: _, ...environment} = process.env
  const env = {...environment, XDG_CACHE_HOME: join(path, 'cache')}

  // Nobody else can tell on every platform what a process has cost.
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const {system, user} = process.cpuUsage()
      const cost = {milliseconds: (system + user) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024}
      require('node:fs').writeFileSync(${JSON.stringify(output)}, JSON.stringify(cost))
    })`
  )
  writeFileSync(empty, '')

  try {
    return work({path, run, runEmpty: () => run([empty])})
  } finally {
    rmSync(path, {recursive: true})
  }

  function run(args: readonly string[]): ProcessCost {
    const start = performance.now()
    const {stderr, status} = spawnSync(process.execPath, ['--require', hook, ...args], {
      cwd: path,
      encoding: 'utf8',
      env
    })
    const elapsed = performance.now() - start

    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)

    return {...JSON.parse(readFileSync(output, 'utf8')), elapsed}
  }
}

/**
 * The least of each cost.
 *
 * What else the machine does makes a run dearer, by caches that are cold as by waiting, and never cheaper: where a median moves by
 * a third with the load, the least of some dozens of runs stays within a few hundredths.
 */
export function leastCost(costs: readonly ProcessCost[]): ProcessCost {
  return {
    milliseconds: Math.min(...costs.map((d) => d.milliseconds)),
    elapsed: Math.min(...costs.map((d) => d.elapsed)),
    peakMegabytes: Math.min(...costs.map((d) => d.peakMegabytes))
  }
}
