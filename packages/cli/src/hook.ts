import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Finding, isFailed, type Labels, type Report} from '@tenderlint/core'
import {reporters} from '@tenderlint/reporters'
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

  return `${headline(report, blocking)}\n\n${table}\n${nextSteps(blocking, program).join('\n')}\n`
}

function headline(all: Report, blocking: Report): string {
  const count = findingsOf(blocking).length
  const suppressed = findingsOf(all).flatMap((d) => d.suppression ?? [])
  const known = suppressed.filter((d) => d.by === 'baseline').length
  const waived = suppressed.length - known
  const aside = [...(known > 0 ? [`${known} known`] : []), ...(waived > 0 ? [`${waived} waived`] : [])]
  const what =
    count === 0
      ? 'a document that was not checked in full blocks this commit'
      : `${count} new ${count === 1 ? 'finding blocks' : 'findings block'} this commit`

  return `tenderlint: ${what}${aside.length > 0 ? ` (${aside.join(', ')})` : ''}`
}

/** One line for each thing that can be done, made for the first document or rule it can be done with. */
function nextSteps({documents}: Report, program: string): readonly string[] {
  const checked = documents.flatMap((d) => (isFailed(d) || d.findings.length === 0 ? [] : [d]))
  const rules = [...new Set(checked.flatMap((d) => d.findings.map(({ruleId}) => ruleId)))]
  const annotated = checked.find((d) => d.format !== 'markdown')
  const markdown = checked.find((d) => d.format === 'markdown')
  const fixable = checked.find((d) => d.format === 'markdown' && d.findings.some(isSafelyFixable))

  return [
    ...rules.slice(0, 1).map((d) => `why:    ${program} explain ${d}`),
    ...(annotated ? [`see:    ${program} annotate ${quoted(annotated.path)}`] : []),
    ...(fixable ? [`fix:    ${program} --fix ${quoted(fixable.path)}`] : []),
    ...(rules.length === 0 ? [] : [`allow:  ${waiver(rules[0]!, {annotated, markdown})}`]),
    'Then `git add` what you changed, and commit again.'
  ]
}

function isSafelyFixable({fixes}: Finding): boolean {
  return fixes.some((d) => d.safety === 'safe')
}

type Checked = {readonly format: 'docx' | 'markdown' | 'pdf'} | undefined

function waiver(
  rule: string,
  {annotated, markdown}: {readonly annotated: Checked; readonly markdown: Checked}
): string {
  if (markdown) return `<!-- tenderlint-allow ${rule}: REASON --> before the paragraph`

  return annotated?.format === 'docx'
    ? `a comment in Word, \`tenderlint-allow ${rule}: REASON\``
    : `\`allow: [{rule: ${rule}, reason: REASON}]\` in tenderlint.yaml`
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
