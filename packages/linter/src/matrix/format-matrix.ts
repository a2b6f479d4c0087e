import type {Matrix} from './create-matrix.ts'

/** Formats of text that a matrix is written in. */
export type MatrixFormat = 'csv' | 'html' | 'md'

/** Write a matrix; `title` heads the page of HTML. */
export function formatMatrix(matrix: Matrix, format: MatrixFormat, title: string): string {
  switch (format) {
    case 'csv':
      return formatCsv(matrix)
    case 'html':
      return formatHtml(matrix, title)
    case 'md':
      return formatMarkdown(matrix)
  }
}

function formatMarkdown({head, rows}: Matrix): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |\n`

  return [line(head), `|${head.map(() => '---').join('|')}|\n`, ...rows.map(line)].join('')
}

function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\|*_`<[]/gu, '\\$&')
    .replace(/\s+/gu, ' ')
}

function onOneLine(cell: string): string {
  return cell.replaceAll('\n', '; ')
}

// By this mark Excel knows that the file is UTF-8.
const byteOrderMark = '\uFEFF'

function formatCsv({head, rows}: Matrix): string {
  return [
    byteOrderMark,
    ...[head, ...rows].map((cells) => `${cells.map((d) => quote(onOneLine(d))).join(',')}\r\n`)
  ].join('')
}

function quote(cell: string): string {
  // A spreadsheet would take the words of a document for a formula, and run it.
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell

  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const style =
  'body{font:14px/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}' +
  'th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}' +
  'thead th{position:sticky;top:0;background:#eee}tbody th,.short{white-space:nowrap}'

/** Lines up to this many UTF-16 code units stay whole, so that those of one edition stand side by side. */
const shortLine = 24

function formatHtml({head, rows}: Matrix, title: string): string {
  const cell = (tag: string, attributes: string) => (text: string) =>
    `<${tag}${attributes}>${escapeHtml(text)}</${tag}>`
  const headCell = cell('th', ' scope="col"')
  const bodyCell = (text: string) => cell('td', isShort(text) ? ' class="short"' : '')(text)
  const body = rows.map(
    ([name = '', ...rest]) => `<tr>${cell('th', ' scope="row"')(name)}${rest.map(bodyCell).join('')}</tr>`
  )

  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>`,
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<table><thead><tr>${head.map(headCell).join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function isShort(text: string): boolean {
  return text !== '' && text.split('\n').every((d) => d.length <= shortLine)
}

function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/gu, (d) => `&#${d.charCodeAt(0)};`).replaceAll('\n', '<br>')
}
