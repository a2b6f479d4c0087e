import {basename, dirname, join, resolve} from 'node:path'
import {
  countOf,
  createSay,
  type DocumentReport,
  isFailed,
  isIncomplete,
  placeLabels,
  type Say,
  type Translation,
  translateDocument,
  translateRemark
} from '@tenderlint/core'
import {excludedFile, type RewriteReport, type Rewriting, type Rewritten} from '@tenderlint/linter'
import {annotatedCopy, copyOf, findFiles, freeName, isTaken, writeDocument} from '@tenderlint/runtime'
import type {AnnotateCommand} from './command.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {startProgress} from './progress.ts'
import {tell} from './tell.ts'
import {openLanguage} from './translate.ts'

/** What is said in English of an annotated file. */
export const annotateLabels = {
  cannotBeAnnotated: '{path}: cannot be annotated: {cause}. {remedy}',
  cannotBeStripped: '{path}: cannot be stripped: {cause}. {remedy}',
  cannotBeWritten: '`{target}` cannot be written: {cause}. Give another name: --out {free}',
  nothingToStrip: '{path}: no comments of tenderlint in it',
  nothingToComment: '{path}: nothing to comment on',
  written: '{path} → {target}: {outcome}',
  comma: placeLabels.comma,
  stripped: 'comments and changes of tenderlint taken out',
  commentsWritten: '{count} comment{s}',
  changesWritten: '{count} tracked change{s}',
  fixesRefused: '{count} fix{es} only as a comment',
  remark: '{path}: {remark}',
  partlyChecked: '{path}: not all of it was checked; `tenderlint {path}` tells what was not',
  notAnnotated: '{path}: passed over: {reason}'
}

/** Who annotates, and in which language she is told what came of it. */
interface Telling {
  readonly command: AnnotateCommand
  readonly host: Host
  readonly say: Say<keyof typeof annotateLabels>
  /** Language for what is told of single files; English when not given. */
  readonly translation: Translation | undefined
}

/** Put findings into copies of documents as comments and tracked changes, or take them out again. */
export async function annotate(command: AnnotateCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const {isStrip, messages, notes, out, quiet, trackedChanges} = command
  const {failures, paths, problems, skipped} = findWanted(command, host.cwd)

  if (problems.length > 0) return tell(host, problems)
  if (out !== undefined && paths.length > 1) {
    return tell(host, [{message: `\`--out\` names one file, and there are ${paths.length} to annotate`}])
  }

  const today = host.today()
  const engine = await open({...command, cwd: host.cwd, paths, today})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)
    return exitCodes.usage
  }

  const {labels, translation} = openLanguage({
    paths,
    messages,
    configured: (path) => engine.settingsOf(path).messages,
    packageFolder: host.packageFolder
  })
  const telling = {command, host, say: createSay(annotateLabels, labels), translation}
  const rewriting: Rewriting = isStrip
    ? {kind: 'strip'}
    : {
        kind: 'annotate',
        trackedChanges,
        notes,
        date: `${today}T00:00:00Z`,
        ...(messages && {messages}),
        ...(translation && {translations: {zh: translation}})
      }
  const excluded = isStrip ? [] : paths.filter((d) => engine.settingsOf(d).isExcluded)
  const files = paths.filter((d) => !excluded.includes(d)).map((path) => ({path}))
  const progress = quiet ? undefined : startProgress(host.stderr, files.length)
  let code: ExitCode = files.length + failures.length === 0 ? exitCodes.unchecked : exitCodes.clean

  try {
    const reports = await engine.rewrite(files, rewriting, () => progress?.advance())

    progress?.end()

    for (const report of [...reports, ...failures.map((d): RewriteReport => ({report: d}))]) {
      code = graver(code, await finish(report, telling))
    }

    for (const d of quiet ? [] : [...skipped, ...excluded.map(excludedFile)]) {
      host.stderr.write(`${telling.say('notAnnotated', {path: d.path, reason: inLanguage(d.reason, telling)})}\n`)
    }

    return code
  } finally {
    progress?.end()
    await engine.close()
  }
}

/** Files that are named; in folders, annotated copies are what is to be stripped, and nothing else. */
function findWanted({isStrip, paths}: AnnotateCommand, cwd: string): ReturnType<typeof findFiles> {
  const found = findFiles(paths, cwd)

  if (!isStrip) return found

  const copies = found.skipped.filter((d) => annotatedCopy.test(d.path))

  return {
    ...found,
    paths: [...found.paths, ...copies.map((d) => d.path)],
    skipped: found.skipped.filter((d) => !copies.includes(d))
  }
}

/** Write what came of a file, and tell of it. */
async function finish({report, rewritten}: RewriteReport, telling: Telling): Promise<ExitCode> {
  const {command, host, say, translation} = telling
  const told = translation ? translateDocument(report, translation) : report
  const {path} = told

  if (isFailed(told)) {
    const {cause, code, remedy} = told.failure

    host.stderr.write(`${say(command.isStrip ? 'cannotBeStripped' : 'cannotBeAnnotated', {path, cause, remedy})}\n`)

    return code === 'defect' ? exitCodes.defect : exitCodes.unchecked
  }

  if (!rewritten?.bytes) {
    host.stdout.write(`${say(command.isStrip ? 'nothingToStrip' : 'nothingToComment', {path})}\n`)

    return codeOf(told)
  }

  const target = targetOf(path, command)
  const problem = replacesOriginal(target, path, command, host)
    ? {cause: 'it is a document of its own'}
    : writeDocument(resolve(host.cwd, target), rewritten.bytes)

  if (problem) {
    const wanted = command.isStrip ? target : copyOf(path)
    const name = basename(freeName(resolve(host.cwd, wanted), resolve(host.cwd, target)))
    const cause = inLanguage(problem.cause, telling)

    return tell(host, [{message: say('cannotBeWritten', {target, cause, free: join(dirname(path), name)})}])
  }

  host.stdout.write(`${say('written', {path, target, outcome: outcomeOf(rewritten, telling)})}\n`)

  if (!command.quiet) {
    for (const d of rewritten.remarks) {
      host.stderr.write(`${say('remark', {path, remark: inLanguage(d, telling)})}\n`)
    }

    if (codeOf(told) === exitCodes.unchecked) host.stderr.write(`${say('partlyChecked', {path})}\n`)
  }

  return codeOf(told)
}

function codeOf(report: Exclude<DocumentReport, {readonly failure: object}>): ExitCode {
  return isIncomplete(report.coverage) && !report.accepted ? exitCodes.unchecked : exitCodes.clean
}

function inLanguage(words: string, {translation}: Telling): string {
  return translation ? translateRemark(words, translation) : words
}

function outcomeOf({changes, comments, refused}: Rewritten, {command, say}: Telling): string {
  if (command.isStrip) return say('stripped')

  return [
    say('commentsWritten', countOf(comments)),
    ...(changes > 0 ? [say('changesWritten', countOf(changes))] : []),
    ...(refused > 0 ? [say('fixesRefused', countOf(refused))] : [])
  ].join(say('comma'))
}

function targetOf(path: string, {isInPlace, isStrip, out}: AnnotateCommand): string {
  if (out !== undefined || isInPlace || annotatedCopy.test(path)) return out ?? path

  // What holds no comments of ours any more is not named like a copy that does.
  return isStrip ? path.replace(/(?=\.[^.]*$)/u, '.stripped') : copyOf(path)
}

/** Whether what stands at the target is neither a copy of ours nor what was to be changed in place. */
function replacesOriginal(target: string, path: string, {isInPlace}: AnnotateCommand, {cwd}: Host): boolean {
  const file = resolve(cwd, target)

  return !(isInPlace && file === resolve(cwd, path)) && isTaken(file)
}

function graver(a: ExitCode, b: ExitCode): ExitCode {
  const order: readonly ExitCode[] = [exitCodes.defect, exitCodes.usage, exitCodes.unchecked, exitCodes.findings]

  return order.find((d) => d === a || d === b) ?? exitCodes.clean
}
