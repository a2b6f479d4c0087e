import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  type Baseline,
  countKnown,
  createBaseline,
  type DocumentReport,
  formatBaseline,
  isFailed,
  shrinkBaseline
} from '@tenderlint/core'
import {findFiles} from '@tenderlint/runtime'
import type {BaselineCommand} from './command.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {baselineName, findBaseline, openBaseline, surroundingsOf, withBaseline} from './open-baseline.ts'
import {nearPath} from './open-project.ts'
import {startProgress} from './progress.ts'
import {redactDocuments} from './redact.ts'
import {tell} from './tell.ts'

/** Make a baseline, take out of it what was mended, or take out documents that are gone. */
export async function keepBaseline(command: BaselineCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const found = findBaseline(host.cwd)

  if (command.action === 'create') {
    return found
      ? tell(host, [
          {message: `\`${nearPath(host.cwd, found)}\` is there already; \`update\` takes out what was mended`}
        ])
      : create(command, host, open)
  }

  if (!found)
    return tell(host, [{message: `no \`${baselineName}\` here or above`}], 'Make one: tenderlint baseline create')

  const opened = openBaseline(found, host.cwd)

  if ('problem' in opened) return tell(host, [{message: opened.problem}])
  if (command.action === 'prune') {
    const kept = [...opened.baseline].filter(([path]) => !opened.surroundings.isGone(path))

    return write(new Map(kept), {command, path: found, host, before: opened.baseline})
  }

  const linted = await lint(command, host, open)

  if ('code' in linted) return linted.code

  const reports = withBaseline(linted.reports, opened)
  const unknown = reports.flatMap((d) => (isFailed(d) ? [] : d.findings.filter((finding) => !finding.suppression)))

  if (unknown.length > 0) {
    host.stderr.write(`${findings(unknown.length)} not known and not added: \`tenderlint\` shows them\n`)
  }

  const code = write(shrinkBaseline(reports, opened.baseline, opened.surroundings), {
    command,
    path: found,
    host,
    before: opened.baseline
  })

  return reports.some(isFailed) ? exitCodes.unchecked : code
}

async function create(command: BaselineCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const linted = await lint(command, host, open)

  if ('code' in linted) return linted.code

  const path = join(host.cwd, baselineName)
  const baseline = createBaseline(linted.reports, surroundingsOf(path, host.cwd).pathOf)

  writeFileSync(path, formatBaseline(withoutWords(baseline, command)), {flag: 'wx'})
  host.stdout.write(`${baselineName}: ${findings(countKnown(baseline))} known from now on\n`)

  return linted.reports.some(isFailed) ? exitCodes.unchecked : exitCodes.clean
}

async function lint(
  command: BaselineCommand,
  host: Host,
  open: OpenEngine
): Promise<{readonly code: ExitCode} | {readonly reports: readonly DocumentReport[]}> {
  const found = findFiles(command.paths, host.cwd)

  if (found.problems.length > 0) return {code: tell(host, found.problems)}

  const engine = await open({...command, cwd: host.cwd, paths: found.paths, today: host.today()})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)

    return {code: exitCodes.usage}
  }

  const files = found.paths.filter((d) => !engine.settingsOf(d).isExcluded).map((path) => ({path}))
  const progress = startProgress(host.stderr, files.length)

  try {
    const reports = redactDocuments(await engine.lint(files, () => progress.advance()), command)

    progress.end()

    for (const {path, failure} of reports.filter(isFailed)) {
      host.stderr.write(`${path}: cannot be read: ${failure.cause}. ${failure.remedy}\n`)
    }

    return {reports}
  } finally {
    progress.end()
    await engine.close()
  }
}

interface WriteOptions {
  readonly command: BaselineCommand
  readonly path: string
  readonly host: Host
  readonly before: Baseline
}

function write(baseline: Baseline, {command, path, host, before}: WriteOptions): ExitCode {
  const text = formatBaseline(withoutWords(baseline, command))

  // A file that says the same already keeps its date.
  if (text !== readFileSync(path, 'utf8')) writeFileSync(path, text)

  const known = countKnown(baseline)

  host.stdout.write(`${nearPath(host.cwd, path)}: ${findings(known)} known, ${countKnown(before) - known} taken out\n`)

  return exitCodes.clean
}

/** A baseline needs no words: they are there for who reads it. */
function withoutWords(baseline: Baseline, {isRedacted}: BaselineCommand): Baseline {
  if (!isRedacted) return baseline

  return new Map([...baseline].map(([path, known]) => [path, known.map((d) => ({...d, quote: ''}))]))
}

function findings(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`
}
