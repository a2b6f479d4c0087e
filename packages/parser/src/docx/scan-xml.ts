import type {ReadLimits} from '@tenderlint/core'
import {prefixes} from './namespaces.ts'
import {decodeReferences} from './xml-text.ts'

/**
 * Element of a scanned part. Offsets are UTF-16 code units in the part's source.
 *
 * Text is not in the tree: it is read from the source between two offsets.
 */
export interface XmlElement {
  /** `w:p`: the prefix of `namespaces.ts`; `{uri}local` for a namespace that has none. */
  readonly name: string
  readonly start: number
  /** End of the start tag. */
  readonly contentStart: number
  /** Start of the end tag; `contentStart` where the element is one empty tag. */
  readonly contentEnd: number
  readonly end: number
  readonly scope: XmlScope
  readonly children: readonly XmlElement[]
}

/** Namespaces that are declared at an element. */
export interface XmlScope {
  /** Name in our spelling of a qualified name as written. */
  resolve(qualifiedName: string, isAttribute?: boolean): string
  extend(declared: ReadonlyMap<string, string>): XmlScope
}

/** Why a part cannot be scanned. */
export interface XmlFault {
  readonly fault: 'depth' | 'doctype' | 'elements' | 'malformed'
  /** Offset at which it shows. */
  readonly offset: number
}

interface OpenElement {
  name: string
  start: number
  contentStart: number
  contentEnd: number
  end: number
  scope: XmlScope
  children: XmlElement[]
}

type ScanLimits = Pick<ReadLimits, 'depth' | 'elements'>

const none: XmlElement[] = []

/**
 * Scan a part into elements that know where they stand in its source, and give its root.
 *
 * Checked is what decides where an element ends: tags that match, quotes that close, one root. A document type declaration
 * is refused, since only it can define entities.
 */
export function scanXml(xml: string, limits: ScanLimits): XmlElement | XmlFault {
  const top: OpenElement = {
    name: '',
    start: 0,
    contentStart: 0,
    contentEnd: xml.length,
    end: xml.length,
    scope: rootScope,
    children: []
  }
  const stack: OpenElement[] = []
  const names: string[] = []
  let parent = top
  // Next place where a namespace may be declared: most tags declare none.
  let declaration = xml.indexOf('xmlns')
  let elements = 0
  let end = 0

  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', end)) {
    const mark = xml.charCodeAt(start + 1)

    if (mark === slash) {
      const name = names.pop()

      if (name === undefined || !xml.startsWith(name, start + 2)) return malformed(start)

      end = skipSpace(xml, start + 2 + name.length)

      if (xml.charCodeAt(end) !== greater) return malformed(start)

      parent.contentEnd = start
      parent.end = ++end
      parent = stack.pop()!
      continue
    }

    if (mark === exclamation || mark === question) {
      const close = markupEnd(xml, start)

      if (close === undefined) return {fault: 'doctype', offset: start}
      if (close < 0) return malformed(start)

      end = close
      continue
    }

    const nameEnd = findNameEnd(xml, start + 1)
    const tagEnd = findTagEnd(xml, nameEnd)

    if (nameEnd === start + 1 || tagEnd < 0) return malformed(start)
    if (++elements > limits.elements) return {fault: 'elements', offset: start}

    const isEmpty = xml.charCodeAt(tagEnd - 2) === slash
    const name = xml.slice(start + 1, nameEnd)

    if (declaration >= 0 && declaration < nameEnd) declaration = xml.indexOf('xmlns', nameEnd)

    const declares = declaration >= 0 && declaration < tagEnd
    const scope = declares ? readScope(xml.slice(nameEnd, tagEnd), parent.scope) : parent.scope
    const element: OpenElement = {
      name: scope.resolve(name),
      start,
      contentStart: tagEnd,
      contentEnd: tagEnd,
      end: tagEnd,
      scope,
      children: none
    }

    if (parent.children === none) parent.children = [element]
    else parent.children.push(element)

    end = tagEnd

    if (isEmpty) continue

    stack.push(parent)
    names.push(name)
    parent = element

    if (stack.length > limits.depth) return {fault: 'depth', offset: start}
  }

  if (names.length > 0 || top.children.length !== 1) return malformed(xml.length)

  return top.children[0]!
}

/** Value of an attribute, by its name in our spelling: `w:val`, `Id`. */
export function readAttribute(xml: string, element: XmlElement, name: string): string | undefined {
  return findAttribute(xml, element, name)?.value
}

/** Value of an attribute, and where it stands in the source, without its quotes. */
export function findAttribute(
  xml: string,
  element: XmlElement,
  name: string
): {readonly value: string; readonly start: number; readonly end: number} | undefined {
  const local = name.slice(name.indexOf(':') + 1)

  for (const match of xml.slice(element.start, element.contentStart).matchAll(attributePattern)) {
    const written = match[1]!

    if (!written.endsWith(local) || element.scope.resolve(written, true) !== name) continue

    const end = element.start + match.index + match[0].length - 1
    const raw = match[2] ?? match[3]!

    return {value: decodeReferences(raw), start: end - raw.length, end}
  }

  return undefined
}

/** First child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((d) => d.name === name)
}

/** `w:val` of the first child of a name. */
export function childValue(xml: string, element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)

  return child && readAttribute(xml, child, 'w:val')
}

const quotation = 34
const apostrophe = 39
const slash = 47
const greater = 62
const exclamation = 33
const question = 63
const attributePattern = /\s([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function malformed(offset: number): XmlFault {
  return {fault: 'malformed', offset}
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function skipSpace(xml: string, offset: number): number {
  while (isSpace(xml.charCodeAt(offset))) offset++

  return offset
}

function findNameEnd(xml: string, offset: number): number {
  for (; offset < xml.length; offset++) {
    const code = xml.charCodeAt(offset)

    if (code === slash || code === greater || isSpace(code)) break
  }

  return offset
}

/** Offset after the `>` of a tag, of which there may be others in quotes; -1 without one. */
function findTagEnd(xml: string, offset: number): number {
  for (; offset < xml.length; offset++) {
    const code = xml.charCodeAt(offset)

    if (code === greater) return offset + 1
    if (code === 60) return -1
    if (code !== quotation && code !== apostrophe) continue

    offset = xml.indexOf(code === quotation ? '"' : "'", offset + 1)

    if (offset < 0) return -1
  }

  return -1
}

/** Offset after a comment, CDATA section or processing instruction; -1 where it does not end, `undefined` for a DOCTYPE. */
function markupEnd(xml: string, start: number): number | undefined {
  const close = xml.startsWith('<!--', start)
    ? '-->'
    : xml.startsWith('<![CDATA[', start)
      ? ']]>'
      : xml.startsWith('<?', start)
        ? '?>'
        : undefined

  if (close === undefined) return undefined

  const end = xml.indexOf(close, start + 2)

  return end < 0 ? -1 : end + close.length
}

function readScope(tag: string, scope: XmlScope): XmlScope {
  const declared = new Map<string, string>()

  for (const match of tag.matchAll(attributePattern)) {
    const name = match[1]!

    if (name === 'xmlns') declared.set('', match[2] ?? match[3]!)
    else if (name.startsWith('xmlns:')) declared.set(name.slice(6), match[2] ?? match[3]!)
  }

  return declared.size === 0 ? scope : scope.extend(declared)
}

function createScope(namespaces: ReadonlyMap<string, string>): XmlScope {
  const elements = new Map<string, string>()
  const attributes = new Map<string, string>()

  return {
    extend: (declared) => createScope(new Map([...namespaces, ...declared])),
    resolve(qualifiedName, isAttribute = false) {
      const known = (isAttribute ? attributes : elements).get(qualifiedName)

      if (known !== undefined) return known

      const colon = qualifiedName.indexOf(':')
      const prefix = colon < 0 ? '' : qualifiedName.slice(0, colon)
      const local = qualifiedName.slice(colon + 1)
      // An attribute without a prefix is in no namespace: https://www.w3.org/TR/xml-names/#defaulting
      const uri = isAttribute && colon < 0 ? undefined : namespaces.get(prefix)
      const short = uri === undefined ? undefined : prefixes.get(uri)
      const name = short === undefined ? (uri === undefined ? local : `{${uri}}${local}`) : `${short}:${local}`

      ;(isAttribute ? attributes : elements).set(qualifiedName, name)

      return name
    }
  }
}

const rootScope = createScope(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]))
