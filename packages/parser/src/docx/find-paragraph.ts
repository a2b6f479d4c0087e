import type {XmlElement} from './scan-xml.ts'

/** Outermost paragraph that holds an offset. */
export function paragraphAt(element: XmlElement, offset: number): XmlElement | undefined {
  if (element.name === 'w:p') return element

  const child = childAt(element, offset)

  return child && paragraphAt(child, offset)
}

/** First paragraph of an element, or the element itself. */
export function paragraphIn(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:p') return element

  for (const child of element.children) {
    const found = paragraphIn(child)

    if (found) return found
  }

  return undefined
}

/** Elements around an offset, outermost first. */
export function elementsAt(element: XmlElement, offset: number): readonly XmlElement[] {
  const child = childAt(element, offset)

  return child ? [element, ...elementsAt(child, offset)] : [element]
}

function childAt({children}: XmlElement, offset: number): XmlElement | undefined {
  let low = 0
  let high = children.length - 1

  while (low <= high) {
    const middle = (low + high) >>> 1
    const child = children[middle]!

    if (child.end <= offset) low = middle + 1
    else if (child.start > offset) high = middle - 1
    else return child
  }

  return undefined
}
