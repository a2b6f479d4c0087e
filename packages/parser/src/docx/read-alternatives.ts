import type {XmlElement} from './scan-xml.ts'
import {readXmlText} from './xml-text.ts'

/** Content that is there in several forms, of which a program shows one. */
export interface Alternatives {
  /** Branch that a program of today shows. */
  readonly shown: XmlElement | undefined
  /** Characters of the other branches. */
  readonly repeated: number
}

/** Choose among alternatives the first that holds text, or else the first: ECMA-376 part 3. */
export function readAlternatives(xml: string, element: XmlElement): Alternatives {
  const shown = element.children.find((d) => textLength(xml, d) > 0) ?? element.children[0]
  const others = element.children.filter((d) => d !== shown)

  return {shown, repeated: others.reduce((sum, d) => sum + textLength(xml, d), 0)}
}

/** Count the characters of all text in an element, seen or not. */
export function textLength(xml: string, element: XmlElement): number {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t') {
    return readXmlText(xml, element.contentStart, element.contentEnd).text.length
  }

  return element.children.reduce((sum, d) => sum + textLength(xml, d), 0)
}
