/** Write text so that Markdown reads it as itself, wherever in a line it stands. */
export function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, '\\$&')
}
