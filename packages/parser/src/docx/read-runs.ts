import {childOf, readAttribute, type XmlElement} from './scan-xml.ts'

/** Run of a paragraph, as far as it can be changed. */
export interface Run {
  readonly element: XmlElement
  readonly properties: XmlElement | undefined
  /** Element it stands in: a paragraph, a hyperlink, a content control. */
  readonly parent: XmlElement
  /** Children but for its properties. */
  readonly children: readonly XmlElement[]
  /** What forbids to change its text: it would break a field, or mix with an author's own tracked change. */
  readonly bar: 'field' | 'revision' | undefined
}

const revisions = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo'])

/** Read the runs of a paragraph in their order; those in its text boxes belong to other paragraphs. */
export function readRuns(xml: string, paragraph: XmlElement): readonly Run[] {
  const runs: Run[] = []
  let depth = 0

  visit(paragraph, undefined)

  return runs

  function visit(parent: XmlElement, bar: Run['bar']): void {
    for (const element of parent.children) {
      if (element.name === 'w:pPr') continue
      if (element.name === 'w:r') readRun(element, parent, bar)
      else visit(element, element.name === 'w:fldSimple' ? 'field' : revisions.has(element.name) ? 'revision' : bar)
    }
  }

  function readRun(element: XmlElement, parent: XmlElement, bar: Run['bar']): void {
    const before = depth

    for (const child of element.children) {
      if (child.name !== 'w:fldChar') continue

      const type = readAttribute(xml, child, 'w:fldCharType')

      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0
    }

    runs.push({
      element,
      properties: childOf(element, 'w:rPr'),
      parent,
      children: element.children.filter((d) => d.name !== 'w:rPr'),
      bar: before > 0 || depth > 0 ? 'field' : bar
    })
  }
}
