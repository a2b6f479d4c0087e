import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import type {DocumentReport} from '@tenderlint/core'
import {excludedFile} from '@tenderlint/linter'
import {type FoundFiles, findFiles} from '@tenderlint/runtime'
import type {CheckCommand, ReportOutput} from './command.ts'
import type {Engine, InputFile, OpenEngine} from './engine.ts'
import {type ExitCode, exitCodeOf, exitCodes} from './exit-code.ts'
import {type FixedFiles, fixFiles} from './fix-files.ts'
import type {Host} from './host.ts'
import {baselineOf, withBaseline} from './open-baseline.ts'
import {printReport} from './print-report.ts'
import {startProgress} from './progress.ts'
import {redact} from './redact.ts'
import {type Revision, readRevision, withRevision} from './revision.ts'
import {filesOfShard} from './shard.ts'
import {tell} from './tell.ts'
import {openLanguage, translateReport, translateRules} from './translate.ts'
import {version} from './version.ts'

/** Lint what the command names and report it; inputs are only read, unless they are to be fixed. */
export async function check(command: CheckCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const found = findFiles(
    command.paths.filter((d) => d !== '-'),
    host.cwd
  )
  const overwritten = overwrittenInput(command.outputs, found.paths, host.cwd)

  if (found.problems.length > 0) return tell(host, found.problems)
  if (overwritten)
    return tell(host, [{message: `\`--out ${overwritten}\` would replace a document that is to be checked`}])

  // What is known of a document that was renamed can be in any part, so only `merge` can tell what is new.
  const baseline = command.shard ? undefined : baselineOf(command, host.cwd)

  if (baseline && 'problem' in baseline) return tell(host, [{message: baseline.problem}])

  const {paths, skipped, failures} = partOf(found, command, host)
  const revision = command.since === undefined ? undefined : readRevision(command.since, {paths, cwd: host.cwd})

  if (revision && 'problem' in revision) return tell(host, [{message: revision.problem}])

  const inputs = [...(await stdinFile(command, host)), ...paths.map((path) => ({path}))]
  const today = host.today()
  // Only this format shows the documents themselves.
  const withViews = !command.isRedacted && command.outputs.some((d) => d.format === 'html')
  const named = [...inputs, ...(revision?.files ?? [])].map((d) => d.path)
  const engine = await open({...command, cwd: host.cwd, paths: named, today, withViews})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)
    return exitCodes.usage
  }

  try {
    const isExcluded = ({path}: InputFile) => engine.settingsOf(path).isExcluded
    const files = inputs.filter((d) => !isExcluded(d))
    const {documents, problems} = await lint(engine, files, {command, host})
    const known = revision ? await withFindingsOf(revision, documents, engine) : documents
    const language = openLanguage({
      paths: inputs.map((d) => d.path),
      messages: command.messages,
      configured: (path) => engine.settingsOf(path).messages,
      packageFolder: host.packageFolder
    })
    const report = translateReport(
      redact(
        {
          version: version(host.packageFolder),
          asOf: command.asOf ?? today,
          documents: withBaseline([...known, ...failures], baseline),
          dataAsOf: engine.dataAsOf(),
          skipped: [...skipped, ...inputs.filter(isExcluded).map((d) => excludedFile(d.path))],
          ...(command.shard && {shard: command.shard})
        },
        command
      ),
      language
    )

    const failOnOf = (path: string) => (command.shard ? 'never' : engine.settingsOf(path).failOn)

    // A dry run shows what would be fixed, and that alone.
    if (command.fix?.isDryRun) return exitCodeOf(report, failOnOf)

    const code = await printReport(report, {
      command,
      host,
      rules: translateRules(engine.rules, language.translation),
      labels: language.labels,
      failOnOf
    })

    return problems.length > 0 ? tell(host, problems) : code
  } finally {
    await engine.close()
  }
}

/** The files of the part of the run that is asked for; the reports on all parts, one behind the other, are that on the run. */
function partOf(
  found: FoundFiles,
  {shard}: CheckCommand,
  {cwd}: Host
): Pick<FoundFiles, 'failures' | 'paths' | 'skipped'> {
  if (!shard) return found

  const sizeOf = (path: string) => statSync(resolve(cwd, path), {throwIfNoEntry: false})?.size ?? 0

  return {
    paths: filesOfShard(found.paths, shard, sizeOf),
    skipped: shard.index === 1 ? found.skipped : [],
    failures: shard.index === shard.count ? found.failures : []
  }
}

async function withFindingsOf(
  revision: Revision,
  documents: readonly DocumentReport[],
  engine: Engine
): Promise<readonly DocumentReport[]> {
  const files = revision.files.filter((d) => !engine.settingsOf(d.path).isExcluded)

  return withRevision(documents, await engine.lint(files, () => {}), revision)
}

async function stdinFile({stdinPath}: CheckCommand, host: Host): Promise<readonly InputFile[]> {
  return stdinPath === undefined ? [] : [{path: stdinPath, bytes: await host.readStdin()}]
}

async function lint(
  engine: Engine,
  files: readonly InputFile[],
  {command: {fix, quiet}, host}: {readonly command: CheckCommand; readonly host: Host}
): Promise<FixedFiles> {
  const progress = quiet ? undefined : startProgress(host.stderr, files.length)
  const onReport = () => progress?.advance()

  try {
    if (fix) return await fixFiles(engine, files, {fix, host, quiet, onReport})

    return {documents: await engine.lint(files, onReport), problems: []}
  } finally {
    progress?.end()
  }
}

function overwrittenInput(outputs: readonly ReportOutput[], paths: readonly string[], cwd: string): string | undefined {
  const inputs = new Set(paths.map((d) => resolve(cwd, d)))

  return outputs.flatMap((d) => ('path' in d ? d.path : [])).find((d) => inputs.has(resolve(cwd, d)))
}
