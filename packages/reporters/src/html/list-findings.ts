import {describePlace, type Finding, type Labels} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import {sayInReport} from '../labels.ts'
import {formatWords} from './format-words.ts'
import type {NumberedFinding} from './numbered-finding.ts'

interface ListOptions {
  readonly labels?: Labels | undefined
  /** Names the list where a page has several. */
  readonly document?: {readonly path: string; readonly id: string}
}

/** List findings, each with a link to its words in the document. */
export function listFindings(findings: readonly NumberedFinding[], {document, labels}: ListOptions = {}): string {
  const say = sayInReport(labels)

  if (findings.length === 0) return `<section class="findings"><p>${say('noFindingsInDocument')}</p></section>`

  const name = document ? say('ofDocument', {document: say('findings'), facts: document.path}) : say('findings')
  const id = document ? ` id="${document.id}"` : ''

  return `<section class="findings"${id} aria-label="${escapeXml(name)}">
<ol>
${findings.map((d) => listFinding(d, labels)).join('\n')}
</ol>
</section>`
}

function listFinding({id, finding, number}: NumberedFinding, labels?: Labels): string {
  const say = sayInReport(labels)
  const {severity, message, ruleId, fixes} = finding
  const section = finding.location?.place.section?.title ?? ''
  const fix = fixes[0]

  return `<li id="${id}" value="${number}" tabindex="-1" class="${severity}" data-severity="${severity}" data-rule="${escapeXml(ruleId)}" data-section="${escapeXml(section)}">
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
