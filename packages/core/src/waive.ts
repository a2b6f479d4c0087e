import type {Directive} from './directive.ts'
import type {Document} from './document.ts'
import type {Finding, Suppression} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import {formatMessage} from './message.ts'
import {type NoticeId, notices} from './notice.ts'
import {sectionAt} from './section.ts'
import {segmentAt} from './segment.ts'

/** Entry of the configuration that allows what rules find in a document. */
export interface Waiver {
  readonly ruleIds: readonly string[]
  readonly reason: string
  /** Words that are allowed, white space aside; all that the rules find when absent. */
  readonly quote?: string
  readonly owner?: string
  /** Last day it holds, ISO 8601. */
  readonly until?: string
}

/** What there is to know of waivers beside the document's own. */
export interface WaiveOptions {
  readonly waivers: readonly Waiver[]
  /** Ids of all there is, whether it ran or not. */
  readonly knownIds: ReadonlySet<string>
  /** Ids of the rules that ran: a waiver of another one is not unused. */
  readonly activeIds: ReadonlySet<string>
  /** ISO 8601; what ended before is not allowed any more. */
  readonly today: string
  /** Address of a page. */
  url(id: string): string
}

/** A waiver of either kind. */
interface Grant extends Waiver {
  readonly by: 'config' | 'directive'
  readonly directive?: Directive
  covers(finding: Finding): boolean
}

/**
 * Mark the findings that directives of the document and the configuration allow.
 *
 * Directives that are faulty, ended, or allow nothing become findings themselves, and so do entries of the configuration that
 * ended.
 */
export function waive(document: Document, findings: readonly Finding[], options: WaiveOptions): readonly Finding[] {
  const faulty = document.directives.flatMap((directive) => {
    const fault = faultOf(directive, options.knownIds)

    return fault === undefined ? [] : [finding('document/faulty-waiver', {fault}, directive)]
  })
  const grants: readonly Grant[] = [
    ...document.directives.filter((d) => faultOf(d, options.knownIds) === undefined).map((d) => grantOf(document, d)),
    ...options.waivers.map((waiver): Grant => ({...waiver, by: 'config', covers: (d) => hasQuote(d, waiver.quote)}))
  ]
  const ended = grants.filter((d) => d.until !== undefined && d.until < options.today)
  const valid = grants.filter((d) => !ended.includes(d))
  const used = new Map<Grant, Set<string>>(valid.map((d) => [d, new Set()]))
  const marked = findings.map((d) => mark(d))

  return [...marked, ...faulty, ...ended.flatMap(tellEnd), ...valid.flatMap(tellUnused)].sort(byPlace)

  function mark(found: Finding): Finding {
    const matching = valid.filter((d) => d.ruleIds.includes(found.ruleId) && d.covers(found))

    for (const grant of matching) used.get(grant)!.add(found.ruleId)

    return matching[0] ? {...found, suppression: suppressionOf(matching[0])} : found
  }

  function tellEnd(grant: Grant): readonly Finding[] {
    const {by, ruleIds, until = '', directive, covers} = grant

    // An entry of the configuration may speak of many documents: it is told where it is missed.
    if (by === 'config' && !findings.some((d) => ruleIds.includes(d.ruleId) && covers(d))) return []

    return [finding('document/expired-waiver', {rules: listed(ruleIds), until}, directive)]
  }

  function tellUnused(grant: Grant): readonly Finding[] {
    if (!grant.directive) return []

    const unused = grant.ruleIds.filter((d) => options.activeIds.has(d) && !used.get(grant)!.has(d))

    return unused.length === 0 ? [] : [finding('document/unused-waiver', {rules: listed(unused)}, grant.directive)]
  }

  function finding(id: NoticeId, data: Readonly<Record<string, string>>, directive?: Directive): Finding {
    const {severity, message} = notices[id]
    const segment = directive && segmentAt(document.segments, directive.range.start)
    const range = segment && {start: segment.start, end: segment.start + segment.text.length}

    return {
      ruleId: id,
      messageId: 'notice',
      severity,
      data,
      message: formatMessage(message, data),
      ...(range && {range}),
      quote: range ? document.text.slice(range.start, range.end) : '',
      context: {before: '', after: ''},
      ...(range ? document.locate(range) : {line: 1, column: 1, endLine: 1, endColumn: 1}),
      fingerprint: fingerprint({
        ruleId: id,
        defect: 'notice',
        quote: '',
        before: '',
        after: '',
        key: JSON.stringify([data, directive?.reason])
      }),
      fixes: [],
      related: [],
      url: options.url(id)
    }
  }
}

function faultOf({fault, ruleIds}: Directive, knownIds: ReadonlySet<string>): string | undefined {
  if (fault !== undefined) return fault

  const unknown = ruleIds.find((d) => !knownIds.has(d))

  return unknown === undefined ? undefined : `unknown rule \`${unknown}\``
}

function grantOf(document: Document, directive: Directive): Grant {
  const {ruleIds, reason, owner, until, scope, range} = directive
  const section = scope === 'section' ? sectionAt(document.sections, range.start) : undefined
  const {start, end} = section ?? range

  return {
    ruleIds,
    reason,
    ...(owner === undefined ? undefined : {owner}),
    ...(until === undefined ? undefined : {until}),
    by: 'directive',
    directive,
    covers: (d) =>
      scope === 'document' ||
      (d.range !== undefined && start <= d.range.start && d.range.end <= Math.max(end, range.end))
  }
}

function hasQuote(finding: Finding, quote: string | undefined): boolean {
  return quote === undefined || fold(finding.quote) === fold(quote)
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function suppressionOf({by, reason, owner, until}: Grant): Suppression {
  return {
    by,
    reason,
    ...(owner === undefined ? undefined : {owner}),
    ...(until === undefined ? undefined : {until})
  }
}

function listed(ids: readonly string[]): string {
  return ids.map((d) => `\`${d}\``).join(', ')
}

/** Findings about the document itself first, then in the order of the text; equal places keep their order. */
function byPlace(a: Finding, b: Finding): number {
  return (a.range?.start ?? -1) - (b.range?.start ?? -1) || (a.range?.end ?? -1) - (b.range?.end ?? -1)
}
