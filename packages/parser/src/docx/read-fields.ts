import {readAttribute, type XmlElement} from './scan-xml.ts'
import {readXmlText} from './xml-text.ts'

/** Fields of a part: how their marks pair up, and what each is. */
export interface Fields {
  /** Instruction of the field that a mark begins; `undefined` for any other mark, and for a field that never ends. */
  instructionAt(mark: XmlElement): string | undefined
  /** Whether a mark ends a field that has a begin. */
  endsAt(mark: XmlElement): boolean
}

interface OpenField {
  readonly mark: XmlElement
  instruction: string
}

/**
 * Pair the marks of complex fields: ECMA-376 part 1, 17.16.18.
 *
 * It is done ahead of reading, since one missing mark must not turn the rest of a document into a table of contents.
 */
export function readFields(xml: string, root: XmlElement): Fields {
  const instructions = new Map<XmlElement, string>()
  const ends = new Set<XmlElement>()
  const open: OpenField[] = []

  visit(root)

  return {instructionAt: (mark) => instructions.get(mark), endsAt: (mark) => ends.has(mark)}

  function visit(element: XmlElement): void {
    if (element.name === 'w:fldChar') readMark(element)
    else if (element.name === 'w:instrText') {
      const field = open.at(-1)

      if (field) field.instruction += readXmlText(xml, element.contentStart, element.contentEnd).text
    } else for (const child of element.children) visit(child)
  }

  function readMark(mark: XmlElement): void {
    const type = readAttribute(xml, mark, 'w:fldCharType')

    if (type === 'begin') open.push({mark, instruction: ''})
    if (type !== 'end') return

    const field = open.pop()

    if (!field) return

    instructions.set(field.mark, field.instruction)
    ends.add(mark)
  }
}

/** Kind of a field by its instruction: `TOC`, `SEQ`. */
export function fieldKind(instruction: string): string {
  return /^\s*(\S*)/u.exec(instruction)![1]!.toUpperCase()
}
