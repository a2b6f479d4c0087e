import {
  type CheckedDocument,
  type FailedDocument,
  isFailed,
  type Labels,
  type Report,
  severities
} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import {gapsOf, listed} from '../gaps.ts'
import {type SayInReport, sayInReport} from '../labels.ts'
import type {Reporter, ReporterOptions} from '../reporter.ts'
import {summarize} from '../summarize.ts'
import {formatWords} from './format-words.ts'
import {listFindings} from './list-findings.ts'
import {numberFindings} from './numbered-finding.ts'
import {pageScript} from './page-script.ts'
import {pageStyle} from './page-style.ts'
import {viewDocument} from './view-document.ts'

/**
 * Print one self-contained page: each document as it was read with its findings in place, beside a list to filter.
 *
 * The page loads nothing and sends nothing; its content security policy says so to the browser. Documents without a `view`
 * are shown as a list of findings alone.
 */
export const html: Reporter = (report, options) => {
  const documents = report.documents.map((d, i) => showDocument(d, i, options.labels))
  const title = `tenderlint: ${report.documents.map((d) => baseName(d.path)).join(', ')}`

  return `<!doctype html>
<html lang="${sayInReport(options.labels)('language')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
${summary(report, options)}
</header>
<main>
${filters(report, options.labels)}
${documents.join('\n')}
</main>
<script>
${pageScript}</script>
</body>
</html>
`
}

function summary(report: Report, options: ReporterOptions): string {
  return summarize(report, {...options, notes: true})
    .map((line) => `<p>${formatWords(line)}</p>`)
    .join('\n')
}

function filters({documents}: Report, labels?: Labels): string {
  const say = sayInReport(labels)
  const findings = documents.flatMap((d) => (isFailed(d) ? [] : d.findings)).filter((d) => !d.suppression)
  const rules = [...new Set(findings.map((d) => d.ruleId))].sort()
  const sections = [...new Set(findings.flatMap((d) => d.location?.place.section?.title ?? []))]

  if (findings.length === 0) return ''

  const found = severities.filter((d) => findings.some((f) => f.severity === d)).toReversed()
  const shown = say('shown', {shown: '{shown}', count: findings.length})

  return `<form class="filters" aria-label="${say('filterFindings')}">
${choice(
  'severity',
  say,
  found.map((value) => ({value, words: say(value)}))
)}
${choice('rule', say, rules.map(asChoice))}
${choice('section', say, sections.map(asChoice))}
<output class="count" aria-live="polite" data-shown="${shown}">${shown.replace('{shown}', String(findings.length))}</output>
</form>`
}

interface Choice {
  readonly value: string
  readonly words: string
}

function asChoice(value: string): Choice {
  return {value, words: value}
}

function choice(name: 'rule' | 'section' | 'severity', say: SayInReport, choices: readonly Choice[]): string {
  const options = choices.map((d) => `<option value="${escapeXml(d.value)}">${escapeXml(d.words)}</option>`)
  const all = `<option value="">${say('all')}</option>`

  return `<label>${say(name)} <select name="${name}">${all}${options.join('')}</select></label>`
}

function showDocument(report: CheckedDocument | FailedDocument, index: number, labels?: Labels): string {
  return isFailed(report) ? showFailure(report, sayInReport(labels)) : showChecked(report, index, labels)
}

function showFailure({path, failure: {cause, remedy}}: FailedDocument, say: SayInReport): string {
  return `<section class="document failed">
<h2>${escapeXml(path)}</h2>
<p><strong>${say('cannotBeReadHead')}</strong> ${escapeXml(say('causeAndRemedy', {cause, remedy}))}</p>
</section>`
}

function showChecked(report: CheckedDocument, index: number, labels?: Labels): string {
  const say = sayInReport(labels)
  const findings = numberFindings(report, index)
  const gaps = gapsOf(report, say)
  const list = {path: report.path, id: `d${index + 1}-findings`}
  // On a small screen the list comes after the document.
  const jump = `<p class="jump"><a href="#${list.id}">${say('findings')} (${findings.length})</a></p>`

  return `<section class="document">
<h2>${escapeXml(report.path)}</h2>
${gaps.length === 0 ? '' : `<p class="gaps"><strong>${say('notCheckedHead')}</strong> ${escapeXml(listed(gaps, say))}</p>`}
${report.view && findings.length > 0 ? jump : ''}
<div class="columns">
${report.view ? viewDocument(report.view, {findings, language: report.properties.language, say}) : ''}
${listFindings(findings, {labels, document: list})}
</div>
</section>`
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
