import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Labels, Report} from '@tenderlint/core'
import type {FailOn} from '@tenderlint/linter'
import {type ReporterOptions, type RuleFacts, reporters, reportSheets, summarize} from '@tenderlint/reporters'
import {writeCause} from '@tenderlint/runtime'
import type {CheckCommand} from './command.ts'
import {type ExitCode, exitCodeOf} from './exit-code.ts'
import type {Host, Output} from './host.ts'
import {tell} from './tell.ts'

/** Where a report goes, and in which formats. */
interface PrintOptions {
  readonly command: Pick<CheckCommand, 'color' | 'notes' | 'outputs' | 'quiet'>
  readonly host: Host
  readonly rules: readonly RuleFacts[]
  readonly labels: Labels
  /** Severity from which on a document's findings make the run fail. */
  failOnOf(path: string): FailOn
}

/** Print a report in each format that is wanted; gives the exit code of the run. */
export async function printReport(
  report: Report,
  {command, host, rules, labels, failOnOf}: PrintOptions
): Promise<ExitCode> {
  const {notes, outputs, quiet} = command
  const exitCode = exitCodeOf(report, failOnOf)
  const options = {exitCode, notes, quiet, rules, labels}
  const problems: {message: string}[] = []

  for (const output of outputs) {
    if (!('path' in output)) {
      host.stdout.write(reporters[output.format](report, {...options, ...terminalOptions(host.stdout, command)}))
      continue
    }

    const {format, path} = output
    const content = format === 'xlsx' ? await writeWorkbook(report, options) : reporters[format](report, options)

    try {
      writeFileSync(resolve(host.cwd, path), content)
    } catch (error) {
      // The other files are written all the same: the run may have been long.
      problems.push({message: `\`${path}\` cannot be written: ${writeCause(error)}`})
    }
  }

  if (problems.length > 0) return tell(host, problems)

  const paths = outputs.flatMap((d) => ('path' in d ? d.path : []))

  // Who sees no report wants to know at least what is in it.
  if (!quiet && paths.length === outputs.length) {
    host.stderr.write(`${summarize(report, options)[0]}; written to ${paths.join(', ')}\n`)
  }

  return exitCode
}

async function writeWorkbook(report: Report, options: ReporterOptions): Promise<Uint8Array> {
  // No other report needs the library.
  const {writeSheets} = await import('@tenderlint/glossary/exchange')

  return writeSheets(reportSheets(report, options))
}

function terminalOptions({color, columns}: Output, command: Pick<CheckCommand, 'color'>): ReporterOptions {
  return {color: command.color && color, ...(columns === undefined ? undefined : {columns})}
}
