import {escapeXml} from './escape-xml.ts'

/** Write an element on lines of its own; children are written elements. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, number | string>>,
  children: readonly string[] = []
): string {
  const start = Object.entries(attributes).reduce(
    (tag, [key, value]) => `${tag} ${key}="${escapeXml(String(value))}"`,
    `<${name}`
  )

  return children.length === 0 ? `${start}/>\n` : `${start}>\n${children.map(indent).join('')}</${name}>\n`
}

/** The declaration that a document begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

// Values hold no line feed as it is, so every line begins with a tag.
function indent(element: string): string {
  return element.replace(/^(?=.)/gmu, '  ')
}
