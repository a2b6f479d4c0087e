import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {docxOf} from './docx-corpus.ts'
import {createMarkdown} from './markdown-corpus.ts'
import {inFolder, leastCost, type ProcessCost, type ProcessFolder} from './process-cost.ts'
import {commandLine} from './runs.ts'

/** What became of an archive that was linted in one run and in parts. */
export interface ShardOutcome {
  readonly findings: number
  /** Whether the report on both parts together is, byte for byte, that of one run. */
  readonly isEqual: boolean
}

/** Characters of Markdown that hold one section at the least. */
const enoughCharacters = 3500

/** Lint documents, Word and Markdown by turns and each of a page, in one run and in two parts. */
export function measureShards(documents: number): ShardOutcome {
  return inFolder((folder) => {
    writeArchive(join(folder.path, 'archive'), documents)

    lint(folder, 'whole.json')
    lint(folder, 'part-1.json', '--shard', '1/2')
    lint(folder, 'part-2.json', '--shard', '2/2')
    folder.run([commandLine, 'merge', 'part-1.json', 'part-2.json', '--format', 'json', '--out', 'merged.json'])

    const read = (name: string) => readFileSync(join(folder.path, name), 'utf8')
    const whole = read('whole.json')

    return {findings: countFindings(whole), isEqual: read('merged.json') === whole}
  })
}

/** Lint such documents by one worker and by two, in turns. */
export function measureWorkers(documents: number, rounds: number): Readonly<Record<'one' | 'two', ProcessCost>> {
  return inFolder((folder) => {
    writeArchive(join(folder.path, 'archive'), documents)

    const costs = Array.from({length: rounds}, () => ({
      one: lint(folder, 'one.json', '--jobs', '1'),
      two: lint(folder, 'two.json', '--jobs', '2')
    }))

    return {one: leastCost(costs.map((d) => d.one)), two: leastCost(costs.map((d) => d.two))}
  })
}

function lint(folder: ProcessFolder, out: string, ...options: readonly string[]): ProcessCost {
  return folder.run([commandLine, 'archive', '--no-cache', '--format', 'json', '--out', out, ...options])
}

function countFindings(report: string): number {
  const {documents} = JSON.parse(report) as {readonly documents: readonly {readonly findings?: readonly unknown[]}[]}

  return documents.reduce((sum, d) => sum + (d.findings?.length ?? 0), 0)
}

function writeArchive(path: string, documents: number): void {
  const sections = createMarkdown(documents * enoughCharacters)
    .split(/^(?=## )/mu)
    .slice(1, documents + 1)

  if (sections.length < documents) throw new Error(`The corpus has ${sections.length} sections, expected ${documents}`)

  mkdirSync(path)

  for (const [i, section] of sections.entries()) {
    if (i % 2 === 0) writeFileSync(join(path, `${i}.md`), `# Report\n\n${section}`)
    else writeFileSync(join(path, `${i}.docx`), docxOf([section]))
  }
}
