import type {Finding, RelatedPlace, Suppression} from './finding.ts'
import type {Fix} from './fix.ts'
import {formatMessage} from './message.ts'
import type {ReadFailure} from './read-result.ts'
import {type DocumentReport, isFailed} from './report.ts'
import type {SourceLocation} from './source-location.ts'

/** What stands where words of a document stood. */
export const redaction = '███'

/** Gives the English template of a message; `undefined` for one that nobody knows. */
export type TemplateOf = (ruleId: string, messageId: string) => string | undefined

/** Values of messages that come from data or are counted: by name, and of single notices. */
const openNames: readonly string[] = ['asOf', 'dataAsOf']
const openValues: Readonly<Record<string, readonly string[]>> = {
  'document/encrypted': ['format'],
  'document/expired-waiver': ['rules', 'until'],
  'document/no-text-layer': ['pages'],
  'document/unreliable-text': ['limit', 'pages', 'share'],
  'document/unused-waiver': ['rules']
}

/**
 * Take its words out of the report on a document, for readers who may see where something is wrong and not what is written there.
 *
 * The path, places by number, rules, dates and fingerprints stay, and of a message what is the same for all documents: every value
 * is taken out, since what is expected tells as much as what was found. Fixes keep their safety and lose their edits.
 */
export function redactDocument(report: DocumentReport, templateOf: TemplateOf): DocumentReport {
  if (isFailed(report)) return {...report, failure: redactFailure(report.failure)}

  const {view: _, ...document} = report
  const {coverage, findings, properties} = document
  const {title: _title, language, ...rest} = properties

  return {
    ...document,
    // A document may say anything of its language.
    properties: {...rest, language: /^[a-z]{2,3}$/u.test(language) ? language : redaction},
    coverage: {...coverage, notes: coverage.notes.map((d) => (d.what === undefined ? d : {...d, what: redaction}))},
    findings: findings.map((d) => redactFinding(d, templateOf))
  }
}

function redactFinding(finding: Finding, templateOf: TemplateOf): Finding {
  const {fixes, location, messageId, quote, related, ruleId, suppression} = finding
  const open = [...openNames, ...(openValues[ruleId] ?? [])]
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([name, value]) => [name, open.includes(name) ? value : redaction])
  )
  const template = templateOf(ruleId, messageId)

  return {
    ...finding,
    data,
    message: template === undefined ? redaction : formatMessage(template, data),
    quote: quote === '' ? '' : redaction,
    context: {before: '', after: ''},
    ...(location && {location: redactLocation(location)}),
    fixes: fixes.map(redactFix),
    related: related.map(redactRelated),
    ...(suppression && {suppression: redactSuppression(suppression)})
  }
}

/** A section keeps its number, where that is one: numbering may hold words as well. */
function redactLocation<Location extends SourceLocation>(location: Location): Location {
  const {section, ...place} = location.place

  if (!section) return location

  const {number} = section
  const isNumber = number !== undefined && /^[\d.]+$/u.test(number)

  return {...location, place: {...place, section: {...(isNumber && {number}), title: redaction}}}
}

/** Nobody may put what stands for words into a document. */
function redactFix({safety}: Fix): Fix {
  return {title: redaction, safety, edits: []}
}

function redactRelated({location}: RelatedPlace): RelatedPlace {
  return {note: redaction, quote: redaction, location: redactLocation(location)}
}

/** What a document says of itself goes; what the configuration or a baseline says stays. */
function redactSuppression({owner, reason, ...suppression}: Suppression): Suppression {
  if (suppression.by !== 'directive') return {...suppression, reason, ...(owner === undefined ? undefined : {owner})}

  return {...suppression, reason: redaction, ...(owner === undefined ? undefined : {owner: redaction})}
}

/** Names of parts stand in backticks, what a library says of a damaged file in parentheses, and a mistake of ours after a colon. */
function redactFailure(failure: ReadFailure): ReadFailure {
  const {code} = failure
  const cause =
    code === 'defect' ? failure.cause.replace(/: .*$/su, '') : failure.cause.replace(/`[^`]*`/gu, `\`${redaction}\``)

  return {...failure, cause: code === 'broken' ? cause.replace(/\(.*\)/su, `(${redaction})`) : cause}
}
