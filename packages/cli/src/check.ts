import {writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Report} from '@tenderlint/core'
import {loadReporter} from '@tenderlint/reporters'
import type {Engine, InputFile, OpenEngine} from './engine.ts'
import {type ExitCode, exitCodeOf, exitCodes} from './exit-code.ts'
import {findFiles} from './find-files.ts'
import type {Host} from './host.ts'
import type {CheckCommand, ReportOutput} from './parse-arguments.ts'
import {startProgress} from './progress.ts'
import {tell} from './tell.ts'
import {version} from './version.ts'

/** Lint what the command names and report it; inputs are only read. */
export async function check(command: CheckCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const found = await findFiles(
    command.paths.filter((d) => d !== '-'),
    host.cwd
  )
  const overwritten = overwrittenInput(command.outputs, found.paths, host.cwd)

  if (found.problems.length > 0) return tell(host, found.problems)
  if (overwritten)
    return tell(host, [{message: `\`--out ${overwritten}\` would replace a document that is to be checked`}])

  const asOf = command.asOf ?? host.today()
  const engine = await open({
    cwd: host.cwd,
    asOf,
    ...(command.configPath === undefined ? undefined : {configPath: command.configPath}),
    ...(command.jobs === undefined ? undefined : {jobs: command.jobs})
  })

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)
    return exitCodes.usage
  }

  try {
    const files = [...(await stdinFile(command, host)), ...found.paths.map((path) => ({path}))]
    const report: Report = {
      version: version(host.packageFolder),
      asOf,
      documents: await lint(engine, files, host, command.quiet),
      dataAsOf: await engine.dataAsOf(),
      skipped: found.skipped
    }

    return await print(report, command, host, engine)
  } finally {
    await engine.close()
  }
}

async function stdinFile({stdinPath}: CheckCommand, host: Host): Promise<readonly InputFile[]> {
  return stdinPath === undefined ? [] : [{path: stdinPath, bytes: await host.readStdin()}]
}

async function lint(
  engine: Engine,
  files: readonly InputFile[],
  host: Host,
  quiet: boolean
): Promise<Report['documents']> {
  const progress = quiet ? undefined : startProgress(host.stderr, files.length)

  try {
    return await engine.lint(files, () => progress?.advance())
  } finally {
    progress?.end()
  }
}

/** Print the report in each format; a file that cannot be written does not keep the others from being written. */
async function print(report: Report, command: CheckCommand, host: Host, {rules}: Engine): Promise<ExitCode> {
  const exitCode = exitCodeOf(report.documents, command.failOn)
  const unwritten: string[] = []

  for (const {format, path} of command.outputs) {
    const reporter = await loadReporter(format)
    const options = {exitCode, notes: command.notes, quiet: command.quiet, rules}

    if (path === undefined) {
      const {stdout} = host

      stdout.write(
        reporter(report, {
          ...options,
          color: command.color && stdout.color,
          ...(stdout.columns === undefined ? undefined : {columns: stdout.columns})
        })
      )
      continue
    }

    try {
      await writeFile(resolve(host.cwd, path), reporter(report, options))
    } catch (error) {
      unwritten.push(`\`${path}\` cannot be written: ${causeOf(error)}`)
    }
  }

  return unwritten.length > 0
    ? tell(
        host,
        unwritten.map((message) => ({message}))
      )
    : exitCode
}

function causeOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException

  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you may not write there'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENOENT':
      return 'there is no such folder'
    default:
      return message
  }
}

function overwrittenInput(outputs: readonly ReportOutput[], paths: readonly string[], cwd: string): string | undefined {
  const inputs = new Set(paths.map((d) => resolve(cwd, d)))

  return outputs.find(({path}) => path !== undefined && inputs.has(resolve(cwd, path)))?.path
}
