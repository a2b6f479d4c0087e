import {isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Language} from './term-schema.ts'

/** Replacement of a range of a text, in UTF-16 code units. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A term that shall be a good one of a concept. */
export interface AdmittedTerm {
  readonly conceptId: string
  readonly language: Language
  readonly term: string
}

/**
 * Make the edit by which a glossary in YAML admits a term; all else stays as it is written.
 *
 * A term that the entry of the concept has gets the status, any other is put behind those of its language; without an entry one is
 * put at the end, which is laid over that of the glossary below. Gives `undefined` where the text is no glossary.
 */
export function admitTerm(text: string, admitted: AdmittedTerm): TextEdit | undefined {
  const {contents, errors} = parseDocument(text, {logLevel: 'silent'})

  if (errors.length > 0 || !(contents === null || isSeq(contents))) return undefined

  const entry = contents && entryOf(contents, admitted.conceptId)

  if (entry) return editEntry(text, entry, admitted)
  // The list of who has only begun.
  if (contents?.flow && contents.items.length === 0) {
    return {start: contents.range![0], end: contents.range![1], text: entryLines(admitted, '').join('\n')}
  }

  if (contents?.flow) return appendToFlow(contents, `{id: ${admitted.conceptId}, ${termList(admitted)}}`)

  const first = contents?.items[0] as {range?: [number, number, number]} | undefined
  const indent = first?.range ? ' '.repeat(dashColumn(text, first.range[0])) : ''

  return appendLines(text, text.length, entryLines(admitted, indent))
}

function entryLines(admitted: AdmittedTerm, indent: string): readonly string[] {
  return [
    `${indent}- id: ${admitted.conceptId}`,
    `${indent}  ${admitted.language}:`,
    `${indent}    - ${termItem(admitted)}`
  ]
}

/** Find the place of an entry's id in a data file: a range in UTF-16 code units. */
export function findEntry(text: string, id: string): {readonly start: number; readonly end: number} | undefined {
  const {contents} = parseDocument(text, {logLevel: 'silent'})
  const entry = isSeq(contents) ? entryOf(contents, id) : undefined
  const [start, end] = (entry?.get('id', true) as Scalar | undefined)?.range ?? []

  return start === undefined || end === undefined ? undefined : {start, end}
}

function entryOf(contents: YAMLSeq, id: string): YAMLMap | undefined {
  return contents.items.find((d): d is YAMLMap => isMap(d) && d.get('id') === id)
}

function editEntry(text: string, entry: YAMLMap, admitted: AdmittedTerm): TextEdit | undefined {
  const terms = entry.get(admitted.language, true)

  if (!isSeq(terms)) return addLanguage(text, entry, admitted)

  const known = terms.items.find((d): d is YAMLMap => isMap(d) && d.get('term') === admitted.term)
  const status = known?.get('status', true)

  if (isScalar(status) && status.range) return {start: status.range[0], end: status.range[1], text: 'admitted'}
  if (known) return undefined
  if (terms.flow) return appendToFlow(terms, termItem(admitted))

  const last = terms.items.at(-1) as {range?: [number, number, number]} | undefined

  if (!last?.range) return undefined

  const indent = ' '.repeat(dashColumn(text, last.range[0]))

  return appendLines(text, last.range[1], [`${indent}- ${termItem(admitted)}`])
}

function addLanguage(text: string, entry: YAMLMap, admitted: AdmittedTerm): TextEdit | undefined {
  if (entry.has(admitted.language)) return undefined
  if (entry.flow) return appendToFlow(entry, termList(admitted))

  const key = entry.items[0]?.key as Scalar | undefined
  const last = entry.items.at(-1)
  const end = (last?.value as Scalar | null)?.range?.[1] ?? (last?.key as Scalar | undefined)?.range?.[1]

  if (!key?.range || end === undefined) return undefined

  const indent = ' '.repeat(columnOf(text, key.range[0]))

  return appendLines(text, end, [`${indent}${admitted.language}:`, `${indent}  - ${termItem(admitted)}`])
}

/** Put something before the bracket that ends a list or map on one line. */
function appendToFlow({items, range}: YAMLMap | YAMLSeq, words: string): TextEdit {
  const end = range![1] - 1

  return {start: end, end, text: items.length === 0 ? words : `, ${words}`}
}

/** Put lines behind the line that an offset is in, with what is written behind it. */
function appendLines(text: string, offset: number, lines: readonly string[]): TextEdit {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const start = text[offset - 1] === '\n' ? offset : endOfLine(text, offset)
  const isNewLine = start === 0 || text[start - 1] === '\n'

  return {start, end: start, text: `${isNewLine ? '' : ending}${lines.join(ending)}${ending}`}
}

/** Offset behind the ending of a line, or the end of the text. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)

  return end < 0 ? text.length : end + 1
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Column of the hyphen before an item. */
function dashColumn(text: string, item: number): number {
  return columnOf(text, text.lastIndexOf('-', item - 1))
}

function termList(admitted: AdmittedTerm): string {
  return `${admitted.language}: [${termItem(admitted)}]`
}

function termItem({term}: AdmittedTerm): string {
  return `{term: ${quoted(term)}, status: admitted}`
}

/** Words that YAML would take for something else, or that hold its marks, stand in quotation marks. */
function quoted(words: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} ./’-]*$/u.test(words) && !/^(?:false|no|null|off|on|true|yes|y|n)$/iu.test(words)

  return isPlain ? words : JSON.stringify(words)
}
