import type {DocumentProperties, DocumentType} from '@tenderlint/core'
import type {Part} from './open-package.ts'
import {childOf, readAttribute, type XmlElement} from './scan-xml.ts'
import {readXmlText} from './xml-text.ts'

/** Names of custom properties that state what a document is for, in lower case. */
const typeNames = new Set(['document type', 'tenderlint type', 'type'])
const types: Readonly<Record<string, DocumentType>> = {
  'delivery report': 'delivery-report',
  proposal: 'proposal',
  sow: 'sow',
  'statement of work': 'sow'
}

/** Read what a document states of itself: `docProps/core.xml` and `docProps/custom.xml`. */
export function readProperties(core: Part | undefined, custom: Part | undefined): Partial<DocumentProperties> {
  const title = core && textOf(core, childOf(core.root, 'dc:title'))
  const stated = custom?.root.children.find((d) =>
    typeNames.has(readAttribute(custom.xml, d, 'name')?.toLowerCase() ?? '')
  )
  const category = core && textOf(core, childOf(core.root, 'cp:category'))
  const type = readType(custom && textOf(custom, stated)) ?? readType(category)

  return {
    ...(title ? {title} : undefined),
    ...(type === undefined ? undefined : {type})
  }
}

function readType(value: string | undefined): DocumentType | undefined {
  return types[
    (value ?? '')
      .trim()
      .toLowerCase()
      .replace(/[-_\s]+/g, ' ')
  ]
}

function textOf({xml}: Part, element: XmlElement | undefined): string {
  if (!element) return ''

  return readXmlText(xml, element.contentStart, element.contentEnd).text.trim().replace(/\s+/g, ' ')
}
