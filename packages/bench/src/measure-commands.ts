import {spawnSync} from 'node:child_process'
import {cpSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createDocx} from './docx-corpus.ts'
import {inFolder, leastCost, type ProcessCost, type ProcessFolder} from './process-cost.ts'
import {commandLine} from './runs.ts'

/** What a command costs, and Node on an empty program. */
export interface CommandCost {
  readonly ours: ProcessCost
  readonly floor: ProcessCost
}

const sample = fileURLToPath(new URL('../../../fixtures/samples/offer.md', import.meta.url))

/** Measure the published command line on a small file. */
export function measureColdStart(rounds: number): CommandCost {
  return inFolder((folder) => compare(folder, [commandLine, sample], rounds))
}

/** Measure a commit of the small file, or of a Word document of some pages. */
export function measureHook(pages: number | undefined, rounds: number): CommandCost {
  return inFolder((folder) => {
    if (pages === undefined) cpSync(sample, join(folder.path, 'offer.md'))
    else writeFileSync(join(folder.path, 'offer.docx'), createDocx(pages))

    git(folder.path, 'init', '--quiet')
    git(folder.path, 'add', pages === undefined ? 'offer.md' : 'offer.docx')

    return compare(folder, [commandLine, 'hook'], rounds)
  })
}

/** Measure linting and annotating a Word document of some pages in one command. */
export function measureAnnotation(pages: number, rounds: number): CommandCost {
  return inFolder((folder) => {
    writeFileSync(join(folder.path, 'offer.docx'), createDocx(pages))

    return compare(folder, [commandLine, 'annotate', 'offer.docx'], rounds)
  })
}

/** Run a command and an empty program in turns; the first run, which keeps its compiled code, does not count. */
function compare(folder: ProcessFolder, args: readonly string[], rounds: number): CommandCost {
  folder.run(args)

  const results = Array.from({length: rounds}, () => {
    // A document of an earlier round is to be checked anew.
    rmSync(join(folder.path, 'cache/tenderlint/reports'), {recursive: true, force: true})

    return {floor: folder.runEmpty(), ours: folder.run(args)}
  })

  return {floor: leastCost(results.map((d) => d.floor)), ours: leastCost(results.map((d) => d.ours))}
}

function git(cwd: string, ...args: readonly string[]): void {
  const {status, stderr} = spawnSync('git', args, {cwd, encoding: 'utf8'})

  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}
