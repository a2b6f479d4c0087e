import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {median} from './measure.ts'
import {commandLine} from './runs.ts'

/** Processor time and memory of a process, from its start to its end. */
export interface ProcessCost {
  readonly milliseconds: number
  readonly peakMegabytes: number
}

const sample = fileURLToPath(new URL('../../../fixtures/samples/offer.md', import.meta.url))

/** Measure the published command line on a small file, and Node on an empty program; medians of processes run in turns. */
export function measureColdStart(rounds: number): {readonly floor: ProcessCost; readonly ours: ProcessCost} {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'))

  try {
    const empty = join(folder, 'empty.cjs')
    const results = Array.from({length: rounds}, () => ({
      floor: runProcess(folder, [empty]),
      ours: runProcess(folder, [commandLine, sample])
    }))

    return {floor: medianCost(results.map((d) => d.floor)), ours: medianCost(results.map((d) => d.ours))}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Run Node with a hook that notes at the end what the process has cost: nobody else can tell on every platform. */
function runProcess(folder: string, parameters: readonly string[]): ProcessCost {
  const hook = join(folder, 'hook.cjs')
  const output = join(folder, 'cost.json')

  writeFileSync(join(folder, 'empty.cjs'), '')
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const {system, user} = process.cpuUsage()
      const cost = {milliseconds: (system + user) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024}
      require('node:fs').writeFileSync(${JSON.stringify(output)}, JSON.stringify(cost))
    })`
  )

  const {stderr, status} = spawnSync(process.execPath, ['--require', hook, ...parameters], {
    cwd: folder,
    encoding: 'utf8'
  })

  // 0 and 1 are what a lint may end with; anything else is no run to measure.
  if (status !== 0 && status !== 1) throw new Error(`${parameters[0]} ended with ${status}: ${stderr}`)

  return JSON.parse(readFileSync(output, 'utf8'))
}

function medianCost(costs: readonly ProcessCost[]): ProcessCost {
  return {
    milliseconds: median(costs.map((d) => d.milliseconds)),
    peakMegabytes: median(costs.map((d) => d.peakMegabytes))
  }
}
