import type {PageRegion} from '@tenderlint/core'
import type {Part, Relationship} from './open-package.ts'
import {readToggle} from './read-styles.ts'
import {childOf, readAttribute, type XmlElement} from './scan-xml.ts'

/** Part that pages show at the top or the bottom. */
export interface RegionPart {
  readonly name: string
  readonly region: PageRegion['region']
  readonly pages: PageRegion['pages']
}

/**
 * Tell which headers and footers are shown, each part once, in the order of the sections: ECMA-376 part 1, 17.10.
 *
 * A section without its own takes those of the section before it. The first page has its own only if the section says so,
 * even pages only if the document does.
 */
export function readPageRegions(
  {xml}: Part,
  sections: readonly XmlElement[],
  relationships: ReadonlyMap<string, Relationship>,
  settings: Part | undefined
): readonly RegionPart[] {
  const evenElement = childOf(settings?.root, 'w:evenAndOddHeaders')
  const hasEvenPages = evenElement !== undefined && readToggle(settings!.xml, evenElement)
  const current = new Map<string, RegionPart>()
  const shown = new Map<string, RegionPart>()

  for (const section of sections) {
    for (const element of section.children) {
      const region =
        element.name === 'w:headerReference' ? 'header' : element.name === 'w:footerReference' ? 'footer' : undefined
      const target = relationships.get(readAttribute(xml, element, 'r:id') ?? '')

      if (!region || !target || target.isExternal) continue

      const type = readAttribute(xml, element, 'w:type')
      const pages = type === 'first' || type === 'even' ? type : 'all'

      current.set(`${region} ${pages}`, {name: target.target, region, pages})
    }

    const titlePage = childOf(section, 'w:titlePg')
    const hasFirstPage = titlePage !== undefined && readToggle(xml, titlePage)

    for (const part of current.values()) {
      if (part.pages === 'first' && !hasFirstPage) continue
      if (part.pages === 'even' && !hasEvenPages) continue
      if (!shown.has(part.name)) shown.set(part.name, part)
    }
  }

  return [...shown.values()]
}
