import {readAttribute, type XmlElement} from './scan-xml.ts'
import {readXmlText} from './xml-text.ts'

/** Follows the fields of a part while it is read: ECMA-376 part 1, 17.16.18. */
export interface Fields {
  /** Take the next mark of a field, and give the kind of the field that it begins: `TOC`, `SEQ`. */
  read(mark: XmlElement): string | undefined
  /** Why text that stands here is not checked. */
  reason(): FieldReason | undefined
}

/** Text of a field repeats other text, belongs to the instruction, or is the number of a page. */
type FieldReason = 'duplicate' | 'markup' | 'reference'

interface OpenField {
  readonly mark: XmlElement
  instruction: string
}

/** Marks of fields, and what they mean. */
interface FieldMarks {
  /** Instruction by the mark that begins the field. */
  readonly instructions: ReadonlyMap<XmlElement, string>
  readonly ends: ReadonlySet<XmlElement>
}

/** Fields whose results nobody wrote, and whether they repeat what somebody wrote elsewhere. */
const reasons: ReadonlyMap<string, FieldReason> = new Map([
  ['INDEX', 'duplicate'],
  ['NUMPAGES', 'reference'],
  ['PAGE', 'reference'],
  ['PAGEREF', 'reference'],
  ['SECTIONPAGES', 'reference'],
  ['TOA', 'duplicate'],
  ['TOC', 'duplicate']
])

/** Begin to follow the fields of a part. */
export function createFields(xml: string, root: XmlElement): Fields {
  const open: {readonly kind: string; showsResult: boolean}[] = []
  let marks: FieldMarks | undefined

  return {
    read(mark) {
      marks ??= pairMarks(xml, root)

      const instruction = marks.instructions.get(mark)

      if (instruction !== undefined) {
        const kind = fieldKind(instruction)

        open.push({kind, showsResult: false})

        return kind
      }

      if (marks.ends.has(mark)) open.pop()
      else if (readAttribute(xml, mark, 'w:fldCharType') === 'separate') {
        const field = open.at(-1)

        if (field) field.showsResult = true
      }

      return undefined
    },
    reason() {
      if (open.some((d) => !d.showsResult)) return 'markup'

      // What is outermost decides: in a table of contents the numbers of pages are repeated too.
      return open.map((d) => reasonOf(d.kind)).find((d) => d !== undefined)
    }
  }
}

/** Kind of a field by its instruction. */
export function fieldKind(instruction: string): string {
  return /^\s*(\S*)/u.exec(instruction)![1]!.toUpperCase()
}

/** Why the result of a field is not checked. */
export function reasonOf(kind: string): FieldReason | undefined {
  return reasons.get(kind)
}

/** Pair marks ahead of reading: one that is missing must not turn the rest of a document into a table of contents. */
function pairMarks(xml: string, root: XmlElement): FieldMarks {
  const instructions = new Map<XmlElement, string>()
  const ends = new Set<XmlElement>()
  const open: OpenField[] = []

  visit(root)

  return {instructions, ends}

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
