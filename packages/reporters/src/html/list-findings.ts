import type {Finding} from '@tenderlint/core'
import {describePlace} from '../describe-place.ts'
import {escapeXml} from '../escape-xml.ts'
import type {NumberedFinding} from './html.ts'

const severityNames = {error: 'Error', info: 'Note', warning: 'Warning'}

/** List findings, each with a link to its words in the document. */
export function listFindings(findings: readonly NumberedFinding[]): string {
  if (findings.length === 0) return '<aside class="findings"><p>No findings.</p></aside>'

  return `<aside class="findings" aria-label="Findings">
<ol>
${findings.map(listFinding).join('\n')}
</ol>
</aside>`
}

function listFinding({id, finding}: NumberedFinding): string {
  const {severity, message, ruleId, fixes} = finding
  const section = finding.location?.place.section?.title ?? ''
  const fix = fixes[0]

  return `<li id="${id}" class="${severity}" data-severity="${severity}" data-rule="${escapeXml(ruleId)}" data-section="${escapeXml(section)}">
<p><strong>${severityNames[severity]}</strong> ${formatWords(message)}</p>
<p class="place">${placeLink(id, finding)}</p>
${fix ? `<p class="fix">${formatWords(fix.title)}${fix.safety === 'unsafe' ? ' (look before you do)' : ''}</p>` : ''}
<p class="rule"><code>${escapeXml(ruleId)}</code></p>
</li>`
}

function placeLink(id: string, {location, line, column}: Finding): string {
  if (!location) return 'whole document'

  const place = location.format === 'markdown' ? `line ${line}, column ${column}` : describePlace(location)

  return `<a href="#${id}-words">${escapeXml(place)}</a>`
}

/** Words in backticks become code. */
function formatWords(text: string): string {
  return escapeXml(text).replace(/`([^`]*)`/gu, '<code>$1</code>')
}
