import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {isFailed, isIncomplete} from '@tenderlint/core'
import type {RewriteReport, Rewriting} from '@tenderlint/linter'
import type {AnnotateCommand} from './command.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import {annotatedCopy, findFiles} from './find-files.ts'
import type {Host} from './host.ts'
import {startProgress} from './progress.ts'
import {tell} from './tell.ts'
import {freeName, writeDocument} from './write-document.ts'

/** Put findings into copies of documents as comments and tracked changes, or take them out again. */
export async function annotate(command: AnnotateCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const {isStrip, notes, out, paths, quiet, trackedChanges} = command
  const found = findFiles(paths, host.cwd)

  if (found.problems.length > 0) return tell(host, found.problems)
  if (out !== undefined && found.paths.length > 1) {
    return tell(host, [{message: `\`--out\` names one file, and there are ${found.paths.length} to annotate`}])
  }

  const today = host.today()
  const engine = await open({...command, cwd: host.cwd, paths: found.paths, today})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)
    return exitCodes.usage
  }

  const rewriting: Rewriting = isStrip
    ? {kind: 'strip'}
    : {kind: 'annotate', trackedChanges, notes, date: `${today}T00:00:00Z`}
  const progress = quiet ? undefined : startProgress(host.stderr, found.paths.length)
  let code: ExitCode = found.paths.length === 0 ? exitCodes.unchecked : exitCodes.clean

  try {
    const files = found.paths.map((path) => ({path}))
    const reports = await engine.rewrite(files, rewriting, () => progress?.advance())

    progress?.end()

    for (const report of reports) code = graver(code, await finish(report, command, host))
    for (const {path, reason} of quiet ? [] : found.skipped) host.stderr.write(`${path}: passed over: ${reason}\n`)

    return code
  } finally {
    progress?.end()
    await engine.close()
  }
}

/** Write what came of a file, and tell of it. */
async function finish({report, rewritten}: RewriteReport, command: AnnotateCommand, host: Host): Promise<ExitCode> {
  const {path} = report

  if (isFailed(report)) {
    const {cause, code, remedy} = report.failure

    host.stderr.write(`${path}: cannot be ${command.isStrip ? 'stripped' : 'annotated'}: ${cause}. ${remedy}\n`)

    return code === 'defect' ? exitCodes.defect : exitCodes.unchecked
  }

  if (!rewritten?.bytes) {
    host.stdout.write(`${path}: ${command.isStrip ? 'no comments of tenderlint in it' : 'nothing to comment on'}\n`)

    return isIncomplete(report.coverage) ? exitCodes.unchecked : exitCodes.clean
  }

  const target = targetOf(path, command)
  const problem = replacesOriginal(target, path, command, host)
    ? {cause: 'it is a document of its own'}
    : await writeDocument(resolve(host.cwd, target), rewritten.bytes)

  if (problem) {
    const free = freeName(resolve(host.cwd, copyOf(path)), resolve(host.cwd, target))
    const shown = join(dirname(path), basename(free))

    return tell(host, [
      {message: `\`${target}\` cannot be written: ${problem.cause}. Give another name: --out ${shown}`}
    ])
  }

  host.stdout.write(`${path} → ${target}: ${outcome(rewritten, command)}\n`)

  if (!command.quiet) {
    for (const remark of rewritten.remarks) host.stderr.write(`${path}: ${remark}\n`)
    if (isIncomplete(report.coverage)) {
      host.stderr.write(`${path}: not all of it was checked; \`tenderlint ${path}\` tells what was not\n`)
    }
  }

  return isIncomplete(report.coverage) ? exitCodes.unchecked : exitCodes.clean
}

function outcome(
  {changes, comments, refused}: NonNullable<RewriteReport['rewritten']>,
  {isStrip}: AnnotateCommand
): string {
  if (isStrip) return 'comments and changes of tenderlint taken out'

  return [
    count(comments, 'comment'),
    ...(changes > 0 ? [count(changes, 'tracked change')] : []),
    ...(refused > 0 ? [`${count(refused, 'fix', 'fixes')} only as a comment`] : [])
  ].join(', ')
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function targetOf(path: string, {isInPlace, out}: AnnotateCommand): string {
  return out ?? (isInPlace || annotatedCopy.test(path) ? path : copyOf(path))
}

/** `Offer.tenderlint.docx` beside `Offer.docx`. */
function copyOf(path: string): string {
  if (annotatedCopy.test(path)) return path

  const ending = extname(path)

  return join(dirname(path), `${basename(path, ending)}.tenderlint${ending}`)
}

/** A copy of a Word document carries a part of this name, a copy of a PDF this comment; both stand in the file as they are. */
const copyMarks = ['tenderlint/original.bin', '% tenderlint wrote comments; bytes of the original: ']

/** Whether what stands at the target is neither a copy of ours nor what was to be changed in place. */
function replacesOriginal(target: string, path: string, {isInPlace}: AnnotateCommand, {cwd}: Host): boolean {
  const file = resolve(cwd, target)

  if ((isInPlace && file === resolve(cwd, path)) || annotatedCopy.test(target) || !existsSync(file)) return false

  const content = readFileSync(file)

  return !copyMarks.some((d) => content.includes(d))
}

function graver(a: ExitCode, b: ExitCode): ExitCode {
  const order: readonly ExitCode[] = [exitCodes.defect, exitCodes.usage, exitCodes.unchecked, exitCodes.findings]

  return order.find((d) => d === a || d === b) ?? exitCodes.clean
}
