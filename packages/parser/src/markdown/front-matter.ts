import type {DocumentProperties, DocumentType} from '@tenderlint/core'
import type {Root} from 'mdast'

const types: Readonly<Record<string, DocumentType>> = {
  'delivery-report': 'delivery-report',
  proposal: 'proposal',
  sow: 'sow',
  'statement-of-work': 'sow'
}

/**
 * Read what the front matter of a document says of it: `title`, `language` (or `lang`), `type` (or `document-type`).
 *
 * Front matter that is no YAML, and values that mean nothing here, say nothing: they are other programs' business.
 */
export async function readFrontMatter(tree: Root): Promise<Partial<DocumentProperties>> {
  const [first] = tree.children

  if (first?.type !== 'yaml') return {}

  // Few documents have front matter, and the parser is half as large as ours for Markdown.
  const {parseDocument} = await import('yaml')
  const yaml = parseDocument(first.value, {logLevel: 'silent'})

  if (yaml.errors.length > 0) return {}

  const read = (...keys: readonly string[]) => keys.map((d) => wordsOf(yaml, d)).find((d) => d !== undefined)
  const title = read('title')
  const language = /^([a-z]{2,3})(?:[-_]|$)/i.exec(read('language', 'lang') ?? '')?.[1]?.toLowerCase()
  const type = types[(read('type', 'document-type') ?? '').toLowerCase().replace(/[\s_]+/g, '-')]

  return {
    ...(title === undefined ? undefined : {title}),
    ...(language === undefined ? undefined : {language}),
    ...(type === undefined ? undefined : {type})
  }
}

function wordsOf(yaml: {get(key: string): unknown; contents: unknown}, key: string): string | undefined {
  const value = isMap(yaml.contents) ? yaml.get(key) : undefined

  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function isMap(contents: unknown): boolean {
  return typeof contents === 'object' && contents !== null && 'items' in contents
}
