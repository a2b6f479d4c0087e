import {Parser} from 'saxen'

/** Element of an XML file. */
export interface XmlElement {
  /** Local name. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Text of the element and all in it. */
  readonly text: string
  /** Ordinal of its opening tag in the file, from 0; `locateElement` gives its place. */
  readonly ordinal: number
}

/** Place in a text, from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Why a file is no XML. */
export interface XmlError extends TextPlace {
  readonly message: string
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[]
  text: string
}

/** Read a file as XML. A document type is passed over: nothing is loaded and no entity of its own is known. */
export function readXml(source: string): XmlElement | XmlError {
  const root = createElement('', {}, -1)
  const stack = [root]
  let count = 0
  let error: XmlError | undefined
  const parser = new Parser()

  parser.on('openTag', (name, attributes, _, isClosed) => {
    const values = Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(String(value))]))
    const element = createElement(name, values, count++)

    stack.at(-1)!.children.push(element)
    if (!isClosed) stack.push(element)
  })
  parser.on('closeTag', (_, __, isClosed) => {
    if (isClosed) return

    const closed = stack.pop()!

    stack.at(-1)!.text += closed.text
  })
  parser.on('text', (text) => {
    stack.at(-1)!.text += decode(text)
  })
  parser.on('cdata', (text) => {
    stack.at(-1)!.text += text
  })
  parser.on('error', ({message}, place) => {
    // The parser tells the end of a file by the last tag.
    const isEnd = message === 'unexpected end of file'

    error ??= {message, ...(isEnd ? endOf(source) : placeOf(place()))}
  })
  parser.parse(source)

  if (error) return error

  return root.children[0] ?? {message: 'no element', line: 1, column: 1}
}

/** Find an element's opening tag. It reads the file again: telling every place at once would take quadratic time. */
export function locateElement(source: string, {ordinal}: XmlElement): TextPlace {
  let found: TextPlace = {line: 1, column: 1}
  let count = 0
  const parser = new Parser()

  parser.on('openTag', (_, __, ___, ____, place) => {
    if (count++ === ordinal) found = placeOf(place())
  })
  parser.parse(source)

  return found
}

const named: Readonly<Record<string, string>> = {amp: '&', apos: "'", gt: '>', lt: '<', quot: '"'}

/** Resolve character references, and the entities that every XML file knows; others stay as they are. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name] ?? written

    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10)

    return code <= 0x10_ffff ? String.fromCodePoint(code) : written
  })
}

/** Whether reading gave an element. */
export function isElement(result: XmlElement | XmlError): result is XmlElement {
  return 'children' in result
}

function createElement(name: string, attributes: Readonly<Record<string, string>>, ordinal: number): OpenElement {
  return {
    name: name.slice(name.indexOf(':') + 1),
    attributes,
    children: [],
    text: '',
    ordinal
  }
}

function endOf(source: string): TextPlace {
  const lines = source.trimEnd().split('\n')

  return {line: lines.length, column: lines.at(-1)!.length + 1}
}

/** Place from 1 of a place from 0. */
function placeOf({line, column}: TextPlace): TextPlace {
  return {line: line + 1, column: column + 1}
}
