import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {countOf, createSay, type Finding, isFailed, type Labels, type Report, type Say} from '@tenderlint/core'
import {reporters, sayInReport} from '@tenderlint/reporters'
import type {HookCommand} from './command.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodeOf, exitCodes, isGrave} from './exit-code.ts'
import type {Host, Output} from './host.ts'
import {baselineOf, withBaseline} from './open-baseline.ts'
import {redact} from './redact.ts'
import {readStaged} from './staged-files.ts'
import {tell} from './tell.ts'
import {openLanguage, translateReport} from './translate.ts'
import {version} from './version.ts'

/** What the hook says in English. */
export const hookLabels = {
  blockedByOne: '1 new finding blocks this commit',
  blockedByMany: '{count} new findings block this commit',
  blockedUnchecked: 'a document that was not checked in full blocks this commit',
  nextWhy: 'why:    {command}',
  nextSee: 'see:    {command}',
  nextFix: 'fix:    {command}',
  nextAllow: 'allow:  {way}',
  allowBefore: '<!-- tenderlint-allow {rule}: REASON --> before the paragraph',
  allowByComment: 'a comment in Word, `tenderlint-allow {rule}: REASON`',
  allowInSettings: '`allow: [{rule: {id}, reason: REASON}]` in tenderlint.yaml',
  nextCommit: 'Then `git add` what you changed, and commit again.'
}

type SayInHook = Say<keyof typeof hookLabels>

/** Lint what is staged and say what blocks the commit; a commit that may pass is not commented on. */
export async function hook(command: HookCommand, host: Host, open: OpenEngine): Promise<ExitCode> {
  const staged = readStaged(command.paths, host.cwd)

  if ('problem' in staged) return tell(host, [{message: staged.problem}])
  if (staged.files.length === 0) return exitCodes.clean

  const baseline = baselineOf(command, host.cwd)

  if (baseline && 'problem' in baseline) return tell(host, [{message: baseline.problem}])

  const today = host.today()
  const engine = await open({...command, cwd: host.cwd, paths: staged.files.map((d) => d.path), today})

  if ('problem' in engine) {
    host.stderr.write(`${engine.problem}\n`)

    return exitCodes.usage
  }

  try {
    const files = staged.files.filter((d) => !engine.settingsOf(d.path).isExcluded)
    const documents = withBaseline(await engine.lint(files, () => {}), baseline)
    const language = openLanguage({
      paths: documents.map((d) => d.path),
      messages: undefined,
      configured: (path) => engine.settingsOf(path).messages,
      packageFolder: host.packageFolder
    })
    const report = translateReport(
      redact(
        {
          version: version(host.packageFolder),
          asOf: command.asOf ?? today,
          documents,
          dataAsOf: engine.dataAsOf(),
          skipped: []
        },
        command
      ),
      language
    )
    const failOnOf = (path: string) => engine.settingsOf(path).failOn
    const code = exitCodeOf(report, failOnOf)

    if (code !== exitCodes.clean) {
      const isBlocking = (path: string, finding: Finding) => isGrave(finding, failOnOf(path))

      host.stdout.write(
        summaryOf(report, {
          code,
          isBlocking,
          program: programOf(host.packageFolder),
          output: host.stdout,
          labels: language.labels
        })
      )
    }

    return code
  } finally {
    await engine.close()
  }
}

interface SummaryOptions {
  readonly code: ExitCode
  readonly isBlocking: (path: string, finding: Finding) => boolean
  /** How to call tenderlint. */
  readonly program: string
  /** Where the summary will stand. */
  readonly output: Output
  readonly labels: Labels
}

function summaryOf(report: Report, {code, isBlocking, program, output, labels}: SummaryOptions): string {
  const documents = report.documents.map((document) =>
    isFailed(document)
      ? document
      : {...document, findings: document.findings.filter((d) => isBlocking(document.path, d))}
  )
  const blocking = {...report, documents}
  // The summary says which parts were not checked; where all were, it would repeat the first line.
  const quiet = code === exitCodes.findings
  const {color, columns} = output
  const table = reporters.text(blocking, {
    exitCode: code,
    notes: true,
    quiet,
    labels,
    color,
    ...(columns === undefined ? undefined : {columns})
  })

  const say = createSay(hookLabels, labels)

  return `${headline(report, {blocking, say, labels})}\n\n${table}\n${nextSteps(blocking, {program, say}).join('\n')}\n`
}

interface HeadlineOptions {
  readonly blocking: Report
  readonly say: SayInHook
  readonly labels: Labels
}

function headline(all: Report, {blocking, say, labels}: HeadlineOptions): string {
  const sayReport = sayInReport(labels)
  const found = findingsOf(blocking).length
  const suppressed = findingsOf(all).flatMap((d) => d.suppression ?? [])
  const known = suppressed.filter((d) => d.by === 'baseline').length
  const waived = suppressed.length - known
  const aside = [
    ...(known > 0 ? [sayReport('known', countOf(known))] : []),
    ...(waived > 0 ? [sayReport('waived', countOf(waived))] : [])
  ]
  const what =
    found === 0 ? say('blockedUnchecked') : say(found === 1 ? 'blockedByOne' : 'blockedByMany', countOf(found))
  const counts =
    aside.length === 0 ? what : sayReport('remarks', {counts: what, remarks: aside.join(sayReport('comma'))})

  return `tenderlint: ${counts}`
}

/** One line for each thing that can be done, made for the first document or rule it can be done with. */
function nextSteps(
  {documents}: Report,
  {program, say}: {readonly program: string; readonly say: SayInHook}
): readonly string[] {
  const checked = documents.flatMap((d) => (isFailed(d) || d.findings.length === 0 ? [] : [d]))
  const rules = [...new Set(checked.flatMap((d) => d.findings.map(({ruleId}) => ruleId)))]
  const annotated = checked.find((d) => d.format !== 'markdown')
  const markdown = checked.find((d) => d.format === 'markdown')
  const fixable = checked.find((d) => d.format === 'markdown' && d.findings.some(isSafelyFixable))

  return [
    ...rules.slice(0, 1).map((d) => say('nextWhy', {command: `${program} explain ${d}`})),
    ...(annotated ? [say('nextSee', {command: `${program} annotate ${quoted(annotated.path)}`})] : []),
    ...(fixable ? [say('nextFix', {command: `${program} --fix ${quoted(fixable.path)}`})] : []),
    ...rules.slice(0, 1).map((d) => say('nextAllow', {way: waiver(d, {annotated, markdown, say})})),
    say('nextCommit')
  ]
}

function isSafelyFixable({fixes}: Finding): boolean {
  return fixes.some((d) => d.safety === 'safe')
}

type Checked = {readonly format: 'docx' | 'markdown' | 'pdf'} | undefined

function waiver(
  rule: string,
  {annotated, markdown, say}: {readonly annotated: Checked; readonly markdown: Checked; readonly say: SayInHook}
): string {
  if (markdown) return say('allowBefore', {rule})

  return annotated?.format === 'docx' ? say('allowByComment', {rule}) : say('allowInSettings', {id: rule})
}

function findingsOf({documents}: Report): readonly Finding[] {
  return documents.flatMap((d) => (isFailed(d) ? [] : d.findings))
}

/** What an author can type: pre-commit keeps tenderlint where npx does not find it. */
function programOf(packageFolder: URL): string {
  const folder = fileURLToPath(packageFolder)

  return folder.includes('node_modules') ? 'npx tenderlint' : `node ${quoted(join(folder, 'bin/tenderlint.js'))}`
}

function quoted(path: string): string {
  return /^[\w./\\:@%+,-]+$/u.test(path) ? path : `"${path}"`
}
