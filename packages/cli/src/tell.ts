import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'

/** What is wrong with what a person wrote. */
interface Problem {
  readonly message: string
  /** What was written, and the names that could have been meant. */
  readonly written?: string
  readonly known?: readonly string[]
}

/** Tell problems on standard error, each with the nearest known name, and give the exit code of a wrong command. */
export async function tell(host: Host, problems: readonly Problem[], next?: string): Promise<ExitCode> {
  for (const {message, written, known = []} of problems) {
    const name = written === undefined ? undefined : await nearestName(written, known)

    host.stderr.write(`tenderlint: ${message}${name === undefined ? '' : `; did you mean \`${name}\`?`}\n`)
  }

  if (next !== undefined) host.stderr.write(`${next}\n`)

  return exitCodes.usage
}

async function nearestName(written: string, known: readonly string[]): Promise<string | undefined> {
  const {nearest} = await import('@tenderlint/linter')

  return nearest(written, known)
}
