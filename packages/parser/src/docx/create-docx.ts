import {writeZip} from '../zip/write-zip.ts'

/** What a small Word document is to hold; tests write such documents. */
export interface DocxContent {
  /** Content of `w:body`. */
  readonly body: string
  /** Further parts by name, as whole XML or as the content of a root that `roots` names. */
  readonly parts?: Readonly<Record<string, string>>
  /** Relationships of the main part beyond those that the names of parts imply: id to kind and target. */
  readonly relationships?: Readonly<Record<string, readonly [kind: string, target: string]>>
}

/** Namespaces that a root declares. */
export const declarations = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office']
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationshipSpace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const roots: Readonly<Record<string, string>> = {
  comments: 'w:comments',
  endnotes: 'w:endnotes',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
  numbering: 'w:numbering',
  settings: 'w:settings',
  styles: 'w:styles'
}

/** Write a Word document. */
export function createDocx({body, parts = {}, relationships = {}}: DocxContent): Uint8Array {
  const files = new Map([
    ['_rels/.rels', writeRelationships({rId1: ['officeDocument', 'word/document.xml'], ...propertyParts(parts)})],
    ['word/document.xml', `<w:document ${declarations}><w:body>${body}</w:body></w:document>`]
  ])
  const related: Record<string, readonly [kind: string, target: string]> = {...relationships}

  for (const [name, content] of Object.entries(parts)) {
    const kind = /^word\/([a-z]+)\d*\.xml$/.exec(name)?.[1]
    const root = kind === undefined ? undefined : roots[kind]

    files.set(name, root === undefined ? content : `<${root} ${declarations}>${content}</${root}>`)

    if (root !== undefined) related[name.slice(5, -4)] = [kind!, name.slice(5)]
  }

  files.set('word/_rels/document.xml.rels', writeRelationships(related))

  const encoder = new TextEncoder()

  return writeZip({changes: new Map([...files].map(([name, xml]) => [name, encoder.encode(xml)])), compress: true})
}

function propertyParts(parts: Readonly<Record<string, string>>): Record<string, readonly [string, string]> {
  return {
    ...('docProps/core.xml' in parts && {rId2: ['core-properties', 'docProps/core.xml']}),
    ...('docProps/custom.xml' in parts && {rId3: ['custom-properties', 'docProps/custom.xml']})
  }
}

function writeRelationships(targets: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const elements = Object.entries(targets).map(
    ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`
  )

  return `<Relationships xmlns="${relationshipSpace}">${elements.join('')}</Relationships>`
}
