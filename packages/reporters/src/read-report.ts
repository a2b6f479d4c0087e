import type {CheckedDocument, DocumentReport, FailedDocument, Finding, RelatedPlace, Report} from '@tenderlint/core'
import * as z from 'zod'

type JsonFinding = Omit<Finding, 'related'> & {
  readonly place?: string
  readonly related: readonly (RelatedPlace & {readonly place: string})[]
}
type JsonDocument =
  | FailedDocument
  | (Pick<CheckedDocument, 'accepted' | 'asOf' | 'coverage' | 'format' | 'pages' | 'path'> &
      CheckedDocument['properties'] & {readonly paragraphs: number; readonly findings: readonly JsonFinding[]})

/** What the JSON reporter prints, with what it adds for its readers. */
type JsonReport = Pick<Report, 'asOf' | 'dataAsOf' | 'isRedacted' | 'shard' | 'skipped'> & {
  readonly tool: {readonly version: string}
  readonly documents: readonly JsonDocument[]
}

/**
 * Read a report back from what the JSON reporter printed; all but the view of its documents comes back.
 *
 * `schema` is the JSON Schema of the format. Gives what is wrong, as the end of a sentence, where the text is no such report.
 */
export function readReport(text: string, schema: object): Report | {readonly problem: string} {
  const value = parse(text)

  if (value === undefined) return {problem: 'is not JSON'}

  const {error, success} = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value)

  if (!success) {
    const path = error.issues[0]?.path.join('.') ?? ''

    return {problem: `is not a report of \`--format json\`, version 1${path === '' ? '' : `: unexpected \`${path}\``}`}
  }

  const {tool, asOf, dataAsOf, documents, skipped, shard, isRedacted} = value as JsonReport

  return {
    version: tool.version,
    asOf,
    dataAsOf,
    documents: documents.map(toDocument),
    skipped,
    ...(shard && {shard}),
    ...(isRedacted && {isRedacted})
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toDocument(document: JsonDocument): DocumentReport {
  if ('failure' in document) return document

  const {title, type, language, paragraphs, findings, ...rest} = document
  const properties = {language, ...(title === undefined ? undefined : {title}), ...(type && {type})}

  return {...rest, properties, segments: paragraphs, findings: findings.map(toFinding)}
}

function toFinding({place: _, fixes, related, ...finding}: JsonFinding): Finding {
  return {
    ...finding,
    fixes: fixes.map((fix) => ({...fix, edits: fix.edits.map(({range, text}) => ({range, text}))})),
    related: related.map(({place: _place, ...d}) => d)
  }
}
