import {openEngine} from './engine.ts'
import {exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {processOutput} from './process-output.ts'
import {runCommand} from './run-command.ts'
import {version} from './version.ts'

/** Run the command line of this process; gives its exit code. `onLintHere` hears of a document that this thread lints. */
export async function main(args: readonly string[], packageFolder: URL, onLintHere: () => void): Promise<number> {
  const host: Host = {
    cwd: process.cwd(),
    packageFolder,
    stdout: processOutput(1),
    stderr: processOutput(2),
    today,
    readStdin
  }

  try {
    return await runCommand(args, host, (options) => openEngine({...options, onLintHere}))
  } catch (error) {
    host.stderr.write(defectReport(error, packageFolder, args.includes('--redact')))

    return exitCodes.defect
  }
}

function today(): string {
  const now = new Date()

  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((d) => String(d).padStart(2, '0')).join('-')
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []

  for await (const chunk of process.stdin) chunks.push(chunk)

  return Buffer.concat(chunks)
}

function defectReport(error: unknown, packageFolder: URL, isRedacted: boolean): string {
  const {message, name, stack} = error instanceof Error ? error : new Error(String(error))
  const [line] = message.split('\n')
  // What comes from a worker begins with the name of its error.
  const summary = name === 'Error' || name === 'WorkerDefect' ? line : `${name}: ${line}`
  const full = process.env.TENDERLINT_DEBUG ? (stack ?? message) : summary
  // What went wrong may quote what was read.
  const detail = isRedacted ? name : full

  return `tenderlint: a mistake of ours, not of your document: ${detail}
Please tell us, with what you ran and what it prints with TENDERLINT_DEBUG=1 set.
tenderlint ${version(packageFolder)}, Node ${process.versions.node}, ${process.platform} ${process.arch}
`
}
