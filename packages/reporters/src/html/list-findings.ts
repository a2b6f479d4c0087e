import {describePlace, type Finding, type Labels} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import {sayInReport} from '../labels.ts'
import type {NumberedFinding} from './numbered-finding.ts'

/** List findings, each with a link to its words in the document. */
export function listFindings(findings: readonly NumberedFinding[], labels?: Labels): string {
  const say = sayInReport(labels)

  if (findings.length === 0) return `<section class="findings"><p>${say('noFindingsInDocument')}</p></section>`

  return `<section class="findings" aria-label="${say('findings')}">
<ol>
${findings.map((d) => listFinding(d, labels)).join('\n')}
</ol>
</section>`
}

function listFinding({id, finding}: NumberedFinding, labels?: Labels): string {
  const say = sayInReport(labels)
  const {severity, message, ruleId, fixes} = finding
  const section = finding.location?.place.section?.title ?? ''
  const fix = fixes[0]

  return `<li id="${id}" class="${severity}" data-severity="${severity}" data-rule="${escapeXml(ruleId)}" data-section="${escapeXml(section)}">
<p id="${id}-message"><strong>${say(severity)}</strong> ${formatWords(message)}</p>
<p class="place">${placeLink(id, finding, labels)}</p>
${fix ? `<p class="fix">${formatWords(fix.safety === 'unsafe' ? say('lookFirst', {fix: fix.title}) : fix.title)}</p>` : ''}
<p class="rule"><code>${escapeXml(ruleId)}</code></p>
</li>`
}

function placeLink(id: string, {location, line, column}: Finding, labels?: Labels): string {
  const say = sayInReport(labels)

  if (!location) return say('wholeDocument')

  const place = location.format === 'markdown' ? say('lineAndColumn', {line, column}) : describePlace(location, labels)

  return `<a href="#${id}-words" aria-describedby="${id}-message">${escapeXml(place)}</a>`
}

/** Words in backticks become code. */
function formatWords(text: string): string {
  return escapeXml(text).replace(/`([^`]*)`/gu, '<code>$1</code>')
}
