import {type Alternatives, readAlternatives} from './read-alternatives.ts'
import {findAttribute, readAttribute, type XmlElement} from './scan-xml.ts'
import type {EmbeddedObject} from './story.ts'

/** What a drawing, picture or embedded object holds for a reader of words. */
export interface Drawing {
  /** What its author says of it, and where that stands in the source. */
  readonly description?: {readonly value: string; readonly start: number; readonly end: number}
  /** Whether it stands beside the text, not in it. */
  readonly isFloating: boolean
  /** Whether it is an equation of the editor that Office had before 2007. */
  readonly isFormula: boolean
  /** Contents of text boxes. */
  readonly boxes: readonly XmlElement[]
  /** Objects whose words stand in a part of their own. */
  readonly objects: readonly Omit<EmbeddedObject, 'part'>[]
  /** Characters that are repeated for programs that cannot show the rest. */
  readonly repeated: number
  /** Characters of a description that a program wrote. */
  readonly generated: number
}

// Names that programs give a picture that nobody described.
const generatedDescription =
  /^(?:(?:图片|图像|图形|picture|image|img|graphic|shape|chart)[\s_-]*\d*|.*\.(?:bmp|emf|gif|jpe?g|png|svg|tiff?|wmf))$|automatically generated|自动生成/iu

/** Read a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(xml: string, drawing: XmlElement): Drawing {
  const boxes: XmlElement[] = []
  const objects: Omit<EmbeddedObject, 'part'>[] = []
  let description: Drawing['description']
  let isFloating = false
  let isFormula = false
  let repeated = 0

  visit(drawing)

  const words = description?.value.trim() ?? ''
  const isWritten = words !== '' && !generatedDescription.test(words)

  return {
    isFloating,
    isFormula,
    boxes,
    objects,
    repeated,
    generated: isWritten ? 0 : (description?.value.length ?? 0),
    ...(isWritten && description ? {description} : undefined)
  }

  function visit(element: XmlElement): void {
    switch (element.name) {
      case 'wp:anchor':
        isFloating = true
        break
      case 'wp:docPr':
        description ??= findAttribute(xml, element, 'descr') ?? findAttribute(xml, element, 'title')
        break
      case 'v:rect':
      case 'v:shape':
        description ??= findAttribute(xml, element, 'alt')
        isFloating ||= readAttribute(xml, element, 'style')?.includes('position:absolute') ?? false
        break
      case 'w:txbxContent':
        boxes.push(element)
        return
      case 'mc:AlternateContent':
        visitShown(readAlternatives(xml, element))
        return
      case 'c:chart':
      case 'cx:chart':
        embed('chart', element, 'r:id')
        break
      case 'dgm:relIds':
        embed('diagram', element, 'r:dm')
        break
      case 'o:OLEObject':
        if (readAttribute(xml, element, 'ProgID')?.startsWith('Equation')) isFormula = true
        else embed('object', element, 'r:id')
        break
      default:
    }

    for (const child of element.children) visit(child)
  }

  function visitShown(alternatives: Alternatives): void {
    repeated += alternatives.repeated
    if (alternatives.shown) visit(alternatives.shown)
  }

  function embed(kind: EmbeddedObject['kind'], element: XmlElement, attribute: string): void {
    const relationship = readAttribute(xml, element, attribute)

    if (relationship !== undefined) objects.push({kind, relationship})
  }
}
