import {pieceKinds, pieceStride} from '@tenderlint/core'
import type {Text} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'
import type {Point} from 'unist'

declare module 'mdast' {
  interface Data {
    /** Leaves of the alternative text, until `refineTree` has made its pieces of them. */
    leaves?: readonly Nodes[]
  }
}

const verbatim = pieceKinds.indexOf('verbatim')
const reference = pieceKinds.indexOf('reference')
const fold = pieceKinds.indexOf('fold')
const han = /[\u2E80-\u2FDF\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{323AF}]/u
const startsWithHan = /^[\u2E80-\u2FDF\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{323AF}]/u

/**
 * Make an extension of `mdast-util-from-markdown` that notes where the text of each text node comes from.
 *
 * It stands in for the handlers of text tokens, so that the places cost no pass of their own: a second one over micromark's
 * events takes over half of the time of parsing. It also reads line endings in prose as spaces.
 */
export function piecesFromMarkdown(): Extension {
  return {
    enter: {labelText: enterLabelText},
    exit: {
      characterEscapeValue: exitEscapeValue,
      characterReference: exitReference,
      data: exitData,
      lineEnding: exitLineEnding
    }
  }
}

function exitData(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token)
  const value = this.sliceSerialize(token)

  joinHan(text, value)
  text.value += value
  note(text, token.start.offset, token.end.offset, verbatim)
}

function exitEscapeValue(this: CompileContext, token: Token): undefined {
  const text = closeText(this, token)

  text.value += this.sliceSerialize(token)
  // The backslash goes with the character: neither can be replaced alone.
  note(text, token.start.offset - 1, token.end.offset, reference)
}

/** The value of the reference is in the text already. */
function exitReference(this: CompileContext, token: Token): undefined {
  note(closeText(this, token), token.start.offset, token.end.offset, reference)
}

function exitLineEnding(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1)!

  if (this.data.atHardBreak) {
    if ('children' in parent) parent.children.at(-1)!.position!.end = pointOf(token.end)
    this.data.atHardBreak = undefined
    return
  }

  if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(parent.type)) return

  this.config.enter.data!.call(this, token)

  const text = closeText(this, token)
  const isLiteral = parent.type === 'fragment' && !isLabel(this)

  text.value += isLiteral ? this.sliceSerialize(token) : ' '
  note(text, token.start.offset, token.end.offset, fold)
}

/** Keep hold of the alternative text of an image: all that becomes of it is a string. */
function enterLabelText(this: CompileContext): undefined {
  const image = this.stack.at(-2)
  const label = this.stack.at(-1)!

  if (image?.type === 'image' && 'children' in label) image.data = {...image.data, leaves: label.children}
}

function isLabel({stack}: CompileContext): boolean {
  const owner = stack.at(-2)

  return owner?.type === 'image' || owner?.type === 'link'
}

function closeText({stack}: CompileContext, token: Token): Text {
  const text = stack.pop() as Text

  text.position!.end = pointOf(token.end)

  return text
}

/** A point without what micromark keeps in it for itself. */
function pointOf({line, column, offset}: Token['end']): Required<Point> {
  return {line, column, offset}
}

/** Chinese is written without spaces, so a line ending between two of its characters is none. */
function joinHan(text: Text, next: string): void {
  const pieces = text.data?.pieces as number[] | undefined

  if (!pieces || pieces.at(-1) !== fold || !startsWithHan.test(next) || !han.test(text.value.at(-2) ?? '')) return

  text.value = text.value.slice(0, -1)
  pieces[pieces.length - 3] = 0
}

/** Note where the text that a node has gained since the last piece comes from. */
function note(text: Text, start: number, end: number, kind: number): void {
  if (!text.data) text.data = {pieces: []}

  const pieces = text.data.pieces as number[]
  const last = pieces.length - pieceStride
  const from = last < 0 ? 0 : pieces[last]! + pieces[last + 2]!

  pieces.push(from, start, text.value.length - from, end - start, kind)
}
