import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {DocumentReport} from '@tenderlint/core'
import {writeDocument} from '@tenderlint/runtime'
import type {CheckCommand} from './command.ts'
import type {Engine, InputFile} from './engine.ts'
import type {Host} from './host.ts'

/** How files are fixed, and who hears of it. */
export interface FixFilesOptions {
  readonly fix: NonNullable<CheckCommand['fix']>
  readonly host: Host
  readonly quiet: boolean
  onReport(report: DocumentReport): void
}

/** What came of fixing files: their findings as they are left, and what could not be written. */
export interface FixedFiles {
  readonly documents: readonly DocumentReport[]
  readonly problems: readonly {readonly message: string}[]
}

/** Fix Markdown files, or show as a diff what that would do; files of other formats are linted only. */
export async function fixFiles(
  engine: Engine,
  files: readonly InputFile[],
  {fix: {fixes, isDryRun}, host, quiet, onReport}: FixFilesOptions
): Promise<FixedFiles> {
  const reports = await engine.rewrite(files, {kind: 'fix', fixes}, onReport)
  const problems: {message: string}[] = []

  for (const [i, {report, rewritten}] of reports.entries()) {
    if (!rewritten) continue

    const {bytes, changes, refused} = rewritten
    const {path} = report

    if (bytes && isDryRun) host.stdout.write(await diff(path, contentOf(files[i]!, host), bytes))
    else if (bytes) {
      const problem = writeDocument(resolve(host.cwd, path), bytes)

      if (problem) problems.push({message: `\`${path}\` cannot be written: ${problem.cause}`})
    }

    if (quiet || (changes === 0 && refused === 0)) continue

    const made = `${count(changes)} ${isDryRun ? 'to make' : 'made'}`

    host.stderr.write(
      `${path}: ${made}${refused === 0 ? '' : `, ${count(refused)} would change markup: make them by hand`}\n`
    )
  }

  return {documents: reports.map((d) => d.report), problems}
}

function count(fixes: number): string {
  return `${fixes} ${fixes === 1 ? 'fix' : 'fixes'}`
}

function contentOf({bytes, path}: InputFile, {cwd}: Host): Uint8Array {
  return bytes ?? readFileSync(resolve(cwd, path))
}

/** Unified diff between two versions of a file. */
async function diff(path: string, before: Uint8Array, after: Uint8Array): Promise<string> {
  // Only a dry run compares texts.
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')

  return createTwoFilesPatch(`a/${path}`, `b/${path}`, decode(before), decode(after), undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY
  })
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'

  return new TextDecoder(encoding).decode(bytes)
}
