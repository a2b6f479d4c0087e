import type {CoverageNote, Notice} from '@tenderlint/core'
import {isFailure, type Package, type Part} from './open-package.ts'
import type {XmlElement} from './scan-xml.ts'
import type {EmbeddedObject} from './story.ts'
import {readXmlText} from './xml-text.ts'

/** What was not read of a document, as the report and the author shall know it. */
export interface Gaps {
  readonly notes: readonly CoverageNote[]
  readonly notices: readonly Notice[]
}

const names: Readonly<Record<EmbeddedObject['kind'], string>> = {
  altChunk: 'inserted file',
  chart: 'chart',
  diagram: 'diagram',
  object: 'embedded object'
}

/** Words of charts and diagrams: labels are cached strings, numbers are not words. */
const textNames = new Set(['a:t', 'c:strCache', 'cx:pt'])

/** Count what stands in charts, diagrams and embedded files, which nobody checks. */
export function readEmbedded(pack: Package, objects: readonly EmbeddedObject[]): Gaps {
  const notes = new Map<string, CoverageNote>()

  for (const {kind, part, relationship} of objects) {
    const relationships = pack.readRelationships(part)
    const target = isFailure(relationships) ? undefined : relationships.get(relationship)
    const isDrawn = kind === 'chart' || kind === 'diagram'
    const drawing = isDrawn && target ? pack.readPart(target.target) : undefined
    const characters = drawing && !isFailure(drawing) ? countText(drawing, drawing.root) : 0

    // A chart without a word has nothing to check.
    if (isDrawn && drawing && characters === 0) continue

    const what = target ? `${names[kind]} ${target.target}` : names[kind]

    notes.set(what, {state: 'unchecked', reason: isDrawn ? 'unsupported' : 'embedded', characters, what})
  }

  return {
    notes: [...notes.values()],
    notices: [...notes.values()].map(({what, reason}) => ({
      id: 'document/unchecked-part',
      data: {what: what!, reason: reason === 'embedded' ? 'it is a file of its own' : 'its words are part of a drawing'}
    }))
  }
}

function countText({xml}: Part, root: XmlElement): number {
  return count(root, false)

  function count(element: XmlElement, isText: boolean): number {
    const holdsText = isText || textNames.has(element.name)

    if (element.children.length === 0) {
      return holdsText ? readXmlText(xml, element.contentStart, element.contentEnd).text.length : 0
    }

    return element.children.reduce((sum, d) => sum + count(d, holdsText), 0)
  }
}
