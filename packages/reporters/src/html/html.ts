import {type CheckedDocument, type FailedDocument, type Finding, isFailed, type Report} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import {gapsOf, listed} from '../gaps.ts'
import type {Reporter, ReporterOptions} from '../reporter.ts'
import {summarize} from '../summarize.ts'
import {listFindings} from './list-findings.ts'
import {pageScript} from './page-script.ts'
import {pageStyle} from './page-style.ts'
import {viewDocument} from './view-document.ts'

/** A finding with the id it has on the page. */
export interface NumberedFinding {
  readonly id: string
  readonly finding: Finding
}

/**
 * Print one self-contained page: each document as it was read with its findings in place, beside a list to filter.
 *
 * The page loads nothing and sends nothing; its content security policy says so to the browser. Documents without a `view`
 * are shown as a list of findings alone.
 */
export const html: Reporter = (report, options) => {
  const documents = report.documents.map((d, i) => showDocument(d, i))
  const title = `tenderlint: ${report.documents.map((d) => baseName(d.path)).join(', ')}`

  return `<!doctype html>
<html lang="en">
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
${filters(report)}
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
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('\n')
}

function filters({documents}: Report): string {
  const findings = documents.flatMap((d) => (isFailed(d) ? [] : d.findings)).filter((d) => !d.suppression)
  const rules = [...new Set(findings.map((d) => d.ruleId))].sort()
  const sections = [...new Set(findings.flatMap((d) => d.location?.place.section?.title ?? []))]

  if (findings.length === 0) return ''

  return `<form class="filters" aria-label="Filter findings">
${choice(
  'severity',
  'Severity',
  ['error', 'warning', 'info'].filter((d) => findings.some((f) => f.severity === d))
)}
${choice('rule', 'Rule', rules)}
${choice('section', 'Section', sections)}
<output class="count" aria-live="polite">${findings.length} findings</output>
</form>`
}

function choice(name: string, label: string, values: readonly string[]): string {
  const options = values.map((d) => `<option value="${escapeXml(d)}">${escapeXml(d)}</option>`)

  return `<label>${label} <select name="${name}"><option value="">all</option>${options.join('')}</select></label>`
}

function showDocument(report: CheckedDocument | FailedDocument, index: number): string {
  return isFailed(report) ? showFailure(report) : showChecked(report, index)
}

function showFailure({path, failure}: FailedDocument): string {
  return `<section class="document failed">
<h2>${escapeXml(path)}</h2>
<p><strong>Cannot be read:</strong> ${escapeXml(failure.cause)}. ${escapeXml(failure.remedy)}</p>
</section>`
}

function showChecked(report: CheckedDocument, index: number): string {
  const findings = report.findings
    .filter((d) => !d.suppression)
    .map((finding, i) => ({id: `d${index + 1}f${i + 1}`, finding}))
  const gaps = gapsOf(report)

  return `<section class="document">
<h2>${escapeXml(report.path)}</h2>
${gaps.length === 0 ? '' : `<p class="gaps"><strong>Not checked:</strong> ${escapeXml(listed(gaps))}</p>`}
<div class="columns">
${report.view ? viewDocument(report.view, {findings, language: report.properties.language}) : ''}
${listFindings(findings)}
</div>
</section>`
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
