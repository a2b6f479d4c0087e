import {DamagedCatalog} from './damaged-catalog.ts'

/**
 * Read comma-separated values (RFC 4180) row by row; a field in quotes may hold line breaks, and quotes that are doubled.
 *
 * Throws `DamagedCatalog` where the text ends within a quote.
 */
export function* readCsvRows(text: string): Generator<readonly string[]> {
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0

  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)

    row.push(field.value)
    at = field.end

    if (text[at] === ',') {
      at++
      // A row may end with an empty field.
      if (at === text.length) row.push('')
      continue
    }

    if (row.length > 1 || row[0] !== '') yield row

    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }

  if (row.length > 0) yield row
}

interface Field {
  readonly value: string
  readonly end: number
}

function readPlain(text: string, start: number): Field {
  let end = start

  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++

  return {value: text.slice(start, end), end}
}

function readQuoted(text: string, start: number): Field {
  let end = text.indexOf('"', start + 1)

  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)

  if (end < 0) throw new DamagedCatalog(text.slice(0, start).split('\n').length, 'a quote is never closed')

  return {value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1}
}
