import type {Nodes} from 'mdast'

/** Words of a node as a reader sees them, without places. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''

  const separator = node.children.some((d) => d.type === 'paragraph' || d.type === 'listItem') ? '\n' : ''

  return node.children.map(plainText).join(separator)
}
