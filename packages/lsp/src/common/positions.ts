import type {MarkdownLocation} from '@tenderlint/core'
import type {Position, Range} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** What a position's `character` counts: UTF-16 code units or UTF-8 bytes. */
export type PositionEncoding = 'utf-16' | 'utf-8'

/** Turns offsets in a text, in UTF-16 code units, into positions of the protocol and back. */
export interface Positions {
  offsetAt(document: TextDocument, position: Position): number
  range(document: TextDocument, start: number, end: number): Range
  /** The same for points whose lines and columns are known. */
  rangeOf(document: TextDocument, place: Place): Range
  /** Make a document from its next version, as a client tells it. */
  update(document: TextDocument, changes: readonly TextChange[], version: number): TextDocument
}

/** Range in a Markdown file. */
type Place = Pick<MarkdownLocation, 'end' | 'start'>

/** Change of a text; all of it where no range is given. */
type TextChange = {readonly text: string} | {readonly range: Range; readonly text: string}

/** Choose an encoding that client and server know; UTF-16 is what every client knows. */
export function chooseEncoding(offered: readonly string[] = []): PositionEncoding {
  return offered.find((d): d is PositionEncoding => d === 'utf-8' || d === 'utf-16') ?? 'utf-16'
}

/** Make positions in an encoding. */
export function createPositions(encoding: PositionEncoding): Positions {
  const positions: Positions = {
    offsetAt: (document, position) =>
      encoding === 'utf-16' ? document.offsetAt(position) : offsetOfBytes(document, position),
    range: (document, start, end) => ({start: positionAt(document, start), end: positionAt(document, end)}),
    rangeOf(document, {start, end}) {
      // Findings are many, and each edit makes a new text whose lines nobody has counted yet.
      if (encoding !== 'utf-16') return positions.range(document, start.offset!, end.offset!)

      return {
        start: {line: start.line - 1, character: start.column - 1},
        end: {line: end.line - 1, character: end.column - 1}
      }
    },
    update(document, changes, version) {
      let updated = document

      // Each change speaks of the text that the one before it left.
      for (const change of changes) updated = TextDocument.update(updated, [toUtf16(updated, change)], version)

      return updated
    }
  }

  return positions

  function positionAt(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset)

    if (encoding === 'utf-16') return position

    const line = document.offsetAt({line: position.line, character: 0})

    return {
      line: position.line,
      character: byteLength(document.getText().slice(line, line + position.character))
    }
  }

  function toUtf16(document: TextDocument, change: TextChange): TextChange {
    if (!('range' in change)) return change

    const start = document.positionAt(positions.offsetAt(document, change.range.start))
    const end = document.positionAt(positions.offsetAt(document, change.range.end))

    return {text: change.text, range: {start, end}}
  }
}

/** Length of a text in UTF-8. */
export function byteLength(text: string): number {
  let length = 0

  for (const character of text) length += bytesOf(character)

  return length
}

function offsetOfBytes(document: TextDocument, {line, character}: Position): number {
  const start = document.offsetAt({line, character: 0})
  const end = document.offsetAt({line, character: Number.MAX_SAFE_INTEGER})
  let offset = start
  let bytes = 0

  for (const d of document.getText().slice(start, end)) {
    bytes += bytesOf(d)

    if (bytes > character) break

    offset += d.length
  }

  return offset
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0)!

  if (code < 0x80) return 1
  if (code < 0x800) return 2

  return code < 0x10000 ? 3 : 4
}
