import {nearest} from '@tenderlint/linter'
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
export function tell(host: Host, problems: readonly Problem[], next?: string): ExitCode {
  for (const {message, written, known = []} of problems) {
    const name = written === undefined ? undefined : nearest(written, known)

    host.stderr.write(`tenderlint: ${message}${name === undefined ? '' : `; did you mean \`${name}\`?`}\n`)
  }

  if (next !== undefined) host.stderr.write(`${next}\n`)

  return exitCodes.usage
}
