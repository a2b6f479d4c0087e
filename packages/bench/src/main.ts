import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatTable} from './format-table.ts'
import {createLongPdf} from './long-pdf.ts'
import {median, type Samples} from './measure.ts'
import {type CommandCost, measureAnnotation, measureColdStart, measureHook} from './measure-commands.ts'
import {measureShards, measureWorkers} from './measure-shards.ts'
import {conceptCounts} from './runs.ts'
import {installTextlint} from './textlint.ts'

const child = fileURLToPath(new URL('child.js', import.meta.url))
const header = ['what', 'ours', 'floor', 'figure', 'target', '', 'peak memory, ours', 'floor'] as const

/** Rows of the table, by the name they can be asked for with. */
const comparisons: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  markdown,
  terms,
  quantities,
  glossary,
  textlint,
  registry,
  start: coldStart,
  hook: hooks,
  annotate: annotation,
  edits,
  shards,
  docx,
  pdf: pdfs
}

/** Documents of an archive that is linted in parts. */
const archiveSize = 2000

/** Enough of them to tell how two workers compare with one, in turns. */
const fewDocuments = 300

/** Processes of a run that is measured apart. */
const turns = 2

const wanted = process.argv.find((d) => d.startsWith('--only='))?.slice('--only='.length)

if (wanted !== undefined && !Object.hasOwn(comparisons, wanted)) {
  console.error(`Unknown comparison \`${wanted}\`, expected one of: ${Object.keys(comparisons).join(', ')}`)
  process.exit(2)
}

const shown = wanted === undefined ? Object.values(comparisons) : [comparisons[wanted]!]

console.log(`Processor time, medians; Node ${process.version}, ${process.platform} ${process.arch}\n`)
console.log(formatTable([header, ...shown.flatMap((rowsOf) => rowsOf())]))

if (wanted === undefined) {
  console.log(`\nThe rules that cost most, on that Markdown\n\n${formatTable([['rule', 'time', ''], ...rules()])}`)
}

function markdown() {
  return [
    ratioRow('1 MB of Markdown: whole run / bare remark-parse with GFM', {
      comparison: 'markdown',
      rounds: 4,
      target: 1.5,
      warmUp: 2
    })
  ]
}

function docx() {
  return [
    ratioRow('Four DOCX: whole run / mammoth’s document tree', {comparison: 'docx', rounds: 10, target: 2, warmUp: 20})
  ]
}

function pdfs() {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'))
  const fixtures = fileURLToPath(new URL('../../../fixtures/proposal/', import.meta.url))

  try {
    return [true, false].flatMap((isTagged) => {
      const what = `PDF ${isTagged ? 'with' : 'without'} tags`
      const short = join(fixtures, isTagged ? 'clean.pdf' : 'clean-untagged.pdf')
      const long = createLongPdf(folder, {isTagged})

      return [
        pdfRow(what, {path: short, rounds: 20, warmUp: 250}),
        long
          ? pdfRow(`Long ${what}`, {path: long, rounds: 10, warmUp: 40})
          : [`Long ${what}: not measured without pandoc and soffice`]
      ]
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function pdfRow(what: string, {path, rounds, warmUp}: {path: string; rounds: number; warmUp: number}) {
  return ratioRow(`${what}: whole run / pdfjs text and structure`, {
    comparison: path,
    rounds,
    target: 1.4,
    warmUp
  })
}

interface RatioOptions {
  readonly comparison: string
  readonly rounds: number
  readonly target: number
  /** Rounds before those that count, where floor and ours are measured in processes of their own. */
  readonly warmUp?: number
}

function ratioRow(what: string, {comparison, rounds, target, warmUp}: RatioOptions) {
  const {floor, ours} =
    warmUp === undefined ? measureInChild(comparison, rounds).samples : measureApart(comparison, {rounds, warmUp})
  const figure = median(ours!.milliseconds.map((d, i) => d / floor!.milliseconds[i]!))
  const told = [ours!.told, floor!.told].filter((d) => d !== undefined).join(', ')

  return [
    told === '' ? what : `${what} (${told})`,
    milliseconds(ours!),
    milliseconds(floor!),
    figure.toFixed(2),
    `≤ ${target}`,
    verdict(figure, target),
    megabytes(measureInChild(comparison, 0, 'ours').peakMegabytes),
    megabytes(measureInChild(comparison, 0, 'floor').peakMegabytes)
  ]
}

/** Matching by itself: how its time grows with the glossary, and what it is beside parsing. */
function terms() {
  // A round of the floor takes as long as seventy of ours.
  const {floor} = measureApart('terms', {rounds: 2, warmUp: 2}, ['floor'])
  const samples = measureApart('terms', {rounds: 8, warmUp: 16}, conceptCounts.map(String))
  const times = conceptCounts.map((d) => median(samples[d]!.milliseconds))
  const growth = times.at(-1)! / times[0]!
  const rows = conceptCounts.map((count, i) => {
    const share = times[i]! / median(floor!.milliseconds)
    const isLargest = count === conceptCounts.at(-1)

    return [
      `Terms of ${count} concepts in it / remark-parse (${samples[count]!.told})`,
      milliseconds(samples[count]!),
      milliseconds(floor!),
      `${(100 * share).toFixed(1)} %`,
      isLargest ? '≤ 10 %' : '',
      isLargest ? verdict(share, 0.1) : '',
      megabytes(measureInChild('terms', 0, String(count)).peakMegabytes),
      ''
    ]
  })

  return [...rows, ['… of 10000 concepts / of 100', '', '', growth.toFixed(2), '≤ 1.3', verdict(growth, 1.3), '', '']]
}

/** A glossary of 10,000 bilingual concepts: what it costs to compile, to load, and to keep. */
function glossary() {
  const {samples} = measureInChild('glossary', 5)
  const compile = median(samples.compile!.milliseconds) / 1000
  const load = median(samples.load!.milliseconds)
  const kept = Number(samples.memory!.told)
  const peak = megabytes(measureInChild('glossary', 0, 'compile').peakMegabytes)

  return [
    ['Compile 10000 bilingual concepts', '', '', `${compile.toFixed(2)} s`, '≤ 2 s', verdict(compile, 2), peak, ''],
    ['… loaded from the cache', '', '', `${load.toFixed(0)} ms`, '≤ 50 ms', verdict(load, 50), '', ''],
    ['… memory kept, once a text was matched', '', '', megabytes(kept), '≤ 60 MB', verdict(kept, 60), '', '']
  ]
}

/** The same glossary of 1,000 concepts and the same text for us and for textlint with its rule for word lists. */
function textlint() {
  const what = 'Deprecated terms of 1000 concepts in 250 kB of Markdown: ours / textlint with prh'
  const problem = installTextlint()

  if (problem !== undefined) return [[what, '', '', '', '', `not measured: ${problem}`, '', '']]

  return [ratioRow(what, {comparison: 'textlint', rounds: 3, target: 1})]
}

function quantities() {
  const {floor, ours} = measureApart('quantities', {rounds: 4, warmUp: 2})
  const share = median(ours!.milliseconds.map((d, i) => d / floor!.milliseconds[i]!))

  return [
    [
      `Quantities in it / remark-parse (${ours!.told})`,
      milliseconds(ours!),
      milliseconds(floor!),
      `${(100 * share).toFixed(1)} %`,
      '≤ 10 %',
      verdict(share, 0.1),
      megabytes(measureInChild('quantities', 0, 'ours').peakMegabytes),
      ''
    ]
  ]
}

/** A catalogue of 70,000 editions: what it costs to import, to load, and to lint with. */
function registry() {
  const {samples} = measureInChild('registry', 5)
  const seconds = median(samples.import!.milliseconds) / 1000
  const load = median(samples.load!.milliseconds)
  const {shipped, large} = measureInChild('registryLint', 60).samples
  const growth = median(large!.milliseconds.map((d, i) => d / shipped!.milliseconds[i]!))

  return [
    [
      `Import of a catalogue, compiled (${samples.import!.told})`,
      '',
      '',
      `${seconds.toFixed(1)} s`,
      '≤ 20 s',
      verdict(seconds, 20),
      megabytes(measureInChild('registry', 0, 'import').peakMegabytes),
      ''
    ],
    ['… loaded from the cache', '', '', `${load.toFixed(0)} ms`, '≤ 150 ms', verdict(load, 150), '', ''],
    [
      `100 kB of Markdown with it / without it, 60 pairs (${large!.told})`,
      milliseconds(large!),
      milliseconds(shipped!),
      growth.toFixed(2),
      '≤ 1.05',
      verdict(growth, 1.05),
      '',
      ''
    ]
  ]
}

/** What the language server does after each edit, in the middle and at worst but for one in twenty. */
function edits() {
  const {peakMegabytes, samples} = measureInChild('edits', 0)
  const sorted = (JSON.parse(samples.ours!.told!) as readonly number[]).toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)]!
  const what = 'Language server, an edit in 300 kB of Markdown'

  return [
    [
      `${what}: median`,
      `${median(sorted).toFixed(0)} ms`,
      '',
      '',
      '≤ 50 ms',
      verdict(median(sorted), 50),
      megabytes(peakMegabytes),
      ''
    ],
    ['… 95th percentile', `${p95.toFixed(0)} ms`, '', '', '', '', '', '']
  ]
}

/** An archive in one run and in two parts, by one worker and by two. */
function shards() {
  const {findings, isEqual} = measureShards(archiveSize)
  const {one, two} = measureWorkers(fewDocuments, 3)
  const archive = `${archiveSize} documents, Word and Markdown`

  return [
    [
      `${archive}: --shard 1/2 and 2/2 merged, beside one run (${findings} findings)`,
      '',
      '',
      isEqual ? 'the same bytes' : 'another report',
      'the same bytes',
      isEqual ? 'met' : 'missed',
      '',
      ''
    ],
    [
      `${fewDocuments} of them: time elapsed with one worker / with two`,
      `${(two.elapsed / 1000).toFixed(1)} s`,
      `${(one.elapsed / 1000).toFixed(1)} s`,
      (one.elapsed / two.elapsed).toFixed(2),
      '',
      '',
      megabytes(two.peakMegabytes),
      megabytes(one.peakMegabytes)
    ]
  ]
}

function rules() {
  return Object.entries(measureInChild('rules', 3).samples)
    .toSorted(([, a], [, b]) => median(b.milliseconds) - median(a.milliseconds))
    .slice(0, 10)
    .map(([id, samples]) => [id, milliseconds(samples), samples.told ?? ''])
}

/** Processes are measured by the least of their runs, see `leastCost`. */
function coldStart() {
  const {floor, ours} = measureColdStart(25)
  const above = ours.milliseconds - floor.milliseconds

  return [
    [
      'Cold start on a small file, above bare Node',
      `${ours.milliseconds.toFixed(0)} ms`,
      `${floor.milliseconds.toFixed(0)} ms`,
      `${above.toFixed(0)} ms`,
      '≤ 60 ms',
      verdict(above, 60),
      megabytes(ours.peakMegabytes),
      megabytes(floor.peakMegabytes)
    ]
  ]
}

function hooks() {
  return [
    elapsedRow('Hook on a commit of a small Markdown file', measureHook(undefined, 15), 1),
    elapsedRow('Hook on a commit of 50 pages of DOCX', measureHook(50, 5), 3)
  ]
}

function annotation() {
  const row = elapsedRow('300 pages of DOCX, linted and annotated', measureAnnotation(300, 2), 10)

  return [
    row.with(5, row[5] === 'met' && Number.parseInt(row[6]!, 10) <= 600 ? 'met' : 'missed').with(4, '≤ 10 s, 600 MB')
  ]
}

/** Time until a command has ended, which other programs lengthen, beside the processor time that it took. */
function elapsedRow(what: string, {floor, ours}: CommandCost, target: number): string[] {
  return [
    `${what}: elapsed time, ${(ours.elapsed / floor.elapsed).toFixed(1)} times bare Node`,
    `${ours.milliseconds.toFixed(0)} ms`,
    `${floor.milliseconds.toFixed(0)} ms`,
    `${(ours.elapsed / 1000).toFixed(2)} s`,
    `≤ ${target} s`,
    verdict(ours.elapsed / 1000, target),
    megabytes(ours.peakMegabytes),
    megabytes(floor.peakMegabytes)
  ]
}

interface ChildResult {
  readonly samples: Readonly<Record<string, Samples>>
  readonly peakMegabytes: number
}

/**
 * Measure floor and ours in processes of their own, which take turns, once V8 has compiled what runs often: after some thousand
 * pages of a PDF.
 *
 * Memory is collected when V8 does it: a collection between the rounds has V8 drop compiled code, and neither would be warm.
 */
function measureApart(
  comparison: string,
  {rounds, warmUp}: {readonly rounds: number; readonly warmUp: number},
  names: readonly string[] = ['floor', 'ours']
): ChildResult['samples'] {
  const samples: Record<string, Samples> = {}

  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) {
      const found = runChild([], [comparison, String(warmUp + rounds), name]).samples[name]!
      const before = samples[name]?.milliseconds ?? []

      samples[name] = {...found, milliseconds: [...before, ...found.milliseconds.slice(-rounds)]}
    }
  }

  return samples
}

function measureInChild(comparison: string, rounds: number, ...only: readonly string[]): ChildResult {
  return runChild(['--expose-gc'], [comparison, String(rounds), ...only])
}

function runChild(options: readonly string[], parameters: readonly string[]): ChildResult {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...options, child, ...parameters], {encoding: 'utf8'})

  if (status !== 0) throw new Error(`Measuring \`${parameters[0]}\` ended with ${status}: ${stderr}`)

  return JSON.parse(stdout)
}

function milliseconds({milliseconds: values}: Samples): string {
  return `${median(values).toFixed(0)} ms`
}

function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`
}

function verdict(figure: number, target: number): string {
  return figure <= target ? 'met' : 'missed'
}
