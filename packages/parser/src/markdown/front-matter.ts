import type {DocumentProperties, DocumentType} from '@tenderlint/core'
import type {RootContent} from 'mdast'
import {readPlainLines} from './plain-lines.ts'

const types: Readonly<Record<string, DocumentType>> = {
  'delivery-report': 'delivery-report',
  proposal: 'proposal',
  sow: 'sow',
  'statement-of-work': 'sow'
}

/**
 * Read what the front matter of a document, its first block, says of it: `title`, `language` (or `lang`), `type` (or `document-type`).
 *
 * Front matter that is no YAML, and values that mean nothing here, say nothing: they are other programs' business.
 */
export async function readFrontMatter(first: RootContent | undefined): Promise<Partial<DocumentProperties>> {
  if (first?.type !== 'yaml') return {}

  // Most front matter is plain lines; the parser for all of YAML is as large as ours for Markdown.
  const values = readPlainLines(first.value) ?? (await parseYaml(first.value))
  const read = (...keys: readonly string[]) => keys.map((d) => wordsOf(values, d)).find((d) => d !== undefined)
  const title = read('title')
  const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(read('language', 'lang') ?? '')?.[1]?.toLowerCase()
  const type = types[(read('type', 'document-type') ?? '').toLowerCase().replace(/[\s_]+/g, '-')]

  return {
    ...(title === undefined ? undefined : {title}),
    ...(language === undefined ? undefined : {language}),
    ...(type === undefined ? undefined : {type})
  }
}

/** What reads the values of YAML by key; all are absent where it is no mapping, or no YAML. */
async function parseYaml(text: string): Promise<{get(key: string): unknown}> {
  const {isMap, parseDocument} = await import('yaml')
  const {contents, errors} = parseDocument(text, {logLevel: 'silent'})

  return errors.length === 0 && isMap(contents) ? contents : new Map()
}

function wordsOf(values: {get(key: string): unknown}, key: string): string | undefined {
  const value = values.get(key)

  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
