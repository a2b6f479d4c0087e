import {escapeXml} from '../escape-xml.ts'

/** Write text for the page; words in backticks become code. */
export function formatWords(text: string): string {
  return escapeXml(text).replace(/`([^`]*)`/gu, '<code>$1</code>')
}
