import {readFileSync} from 'node:fs'
import type {Report} from '@tenderlint/core'
import {readReport} from '@tenderlint/reporters/read-report'
import type {MergeCommand} from './command.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {baselineOf, withBaseline} from './open-baseline.ts'
import {printReport} from './print-report.ts'
import {readInput} from './read-input.ts'
import {redact} from './redact.ts'
import {tell} from './tell.ts'
import {openLanguage, translateReport, translateRules} from './translate.ts'

/** Make one report of those on parts of a run, or on different documents; known findings are known to it as to one run. */
export async function mergeReports(command: MergeCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const parts = readParts(command.paths, host)

  if ('problem' in parts) return tell(host, [{message: parts.problem}])

  const baseline = baselineOf(command, host.cwd)

  if (baseline && 'problem' in baseline) return tell(host, [{message: baseline.problem}])

  const {version, asOf, dataAsOf} = parts.reports[0]!
  const documents = parts.reports.flatMap((d) => d.documents)
  const paths = documents.map((d) => d.path)
  const engine = await open({...command, cwd: host.cwd, paths, today: host.today()})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)

    return exitCodes.usage
  }

  try {
    const skipped = parts.reports.flatMap((d) => d.skipped)
    const language = openLanguage({
      paths,
      messages: undefined,
      configured: (path) => engine.settingsOf(path).messages,
      packageFolder: host.packageFolder
    })
    const report = translateReport(
      redact(
        {
          version,
          asOf,
          dataAsOf,
          documents: withBaseline(documents, baseline),
          skipped,
          ...(parts.reports.some((d) => d.isRedacted) && {isRedacted: true})
        },
        command
      ),
      language
    )
    const failOnOf = (path: string) => engine.settingsOf(path).failOn

    return await printReport(report, {
      command,
      host,
      rules: translateRules(engine.rules, language.translation),
      labels: language.labels,
      failOnOf
    })
  } finally {
    await engine.close()
  }
}

interface Part {
  readonly path: string
  readonly report: Report
}

/** Read reports and put them in the order of their documents, or say why they do not go together. */
function readParts(
  paths: readonly string[],
  {cwd, packageFolder}: Host
): {readonly reports: readonly Report[]} | {readonly problem: string} {
  const schema = JSON.parse(readFileSync(new URL('dist/bundle/report.schema.json', packageFolder), 'utf8'))
  const parts: Part[] = []

  for (const path of paths) {
    const bytes = readInput(path, cwd)

    if ('message' in bytes) return {problem: bytes.message}

    const report = readReport(new TextDecoder().decode(bytes), schema)

    if ('problem' in report) return {problem: `\`${path}\` ${report.problem}`}

    parts.push({path, report})
  }

  const problem = differenceOf(parts) ?? gapOf(parts) ?? repetitionOf(parts)

  if (problem !== undefined) return {problem}

  return {reports: parts.map((d) => d.report).sort((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0))}
}

/** Verdicts of different days, data or versions make no report. */
function differenceOf([first, ...others]: readonly Part[]): string | undefined {
  const other = others.find(({report: {version, asOf, dataAsOf}}) => {
    return version !== first!.report.version || asOf !== first!.report.asOf || dataAsOf !== first!.report.dataAsOf
  })

  if (!first || !other) return undefined

  const [a, b] = [first, other].map(
    ({path, report}) =>
      `\`${path}\` is of tenderlint ${report.version} as of ${report.asOf}, data of ${report.dataAsOf}`
  )

  return `${a}, but ${b}: run all parts with one version and one \`--as-of\``
}

/** Reports on parts of a run have to be those on all its parts, once each. */
function gapOf(parts: readonly Part[]): string | undefined {
  const {count} = parts.find((d) => d.report.shard)?.report.shard ?? {}

  if (count === undefined) return undefined

  const foreign = parts.find((d) => d.report.shard?.count !== count)

  if (foreign) return `\`${foreign.path}\` is not one of ${count} parts of a run, as the others are`

  for (let index = 1; index <= count; index++) {
    const [first, second] = parts.filter((d) => d.report.shard?.index === index)

    if (!first) return `part ${index}/${count} of the run is missing`
    if (second) return `\`${first.path}\` and \`${second.path}\` are both part ${index}/${count} of the run`
  }

  return undefined
}

function repetitionOf(parts: readonly Part[]): string | undefined {
  const reported = new Map<string, string>()

  for (const {path, report} of parts) {
    for (const document of report.documents) {
      const other = reported.get(document.path)

      if (other !== undefined) return `\`${other}\` and \`${path}\` both report on \`${document.path}\``

      reported.set(document.path, path)
    }
  }

  return undefined
}
