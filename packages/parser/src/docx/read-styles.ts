import type {Part} from './open-package.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'

/** Formatting of characters that decides what is read, and how. Absent is not stated. */
export interface CharacterFormat {
  readonly isBold?: boolean | undefined
  readonly isHidden?: boolean | undefined
  readonly isStruck?: boolean | undefined
  readonly script?: 'baseline' | 'subscript' | 'superscript' | undefined
  /** Language of Latin text as a BCP 47 tag. */
  readonly language?: string | undefined
}

/** States nothing. */
export const noFormat: CharacterFormat = {}

/** Formatting of a paragraph that decides what it is. Absent is not stated. */
export interface ParagraphFormat {
  /** 0 is the highest; 9 is body text. */
  readonly outlineLevel?: number
  /** List it belongs to; `0` takes it out of any. */
  readonly numberingId?: string
  readonly numberingLevel?: number
}

/** Style with all that it inherits through `basedOn`. */
export interface Style {
  readonly id: string
  /** Name in lower case; built-in styles have English names in every language. */
  readonly name: string
  /** Its own name and those of the styles it is based on, nearest first. */
  readonly names: readonly string[]
  readonly character: CharacterFormat
  readonly paragraph: ParagraphFormat
  /** Whether a table style sets the first row off, by bold or shading. */
  readonly setsFirstRowOff: boolean
}

/** Styles of a document. */
export interface Styles {
  /** Style by id; the default style of its type for an absent or unknown id. */
  paragraphStyle(id: string | undefined): Style
  characterStyle(id: string | undefined): Style
  tableStyle(id: string | undefined): Style
  /** List that a numbering style stands for. */
  numberingId(styleId: string): string | undefined
  readonly defaults: CharacterFormat
}

// `basedOn` may form a circle in a broken file.
const longestChain = 32

/** Read the styles of a document: ECMA-376 part 1, 17.7. */
export function readStyles(part: Part | undefined): Styles {
  const xml = part?.xml ?? ''
  const elements = new Map<string, XmlElement>()
  const standard = new Map<string, string>()

  for (const element of part?.root.children ?? []) {
    if (element.name !== 'w:style') continue

    const type = readAttribute(xml, element, 'w:type') ?? 'paragraph'
    const id = readAttribute(xml, element, 'w:styleId') ?? ''
    const key = `${type} ${id}`

    // Of two styles with one id the first keeps it: 17.7.4.17.
    if (!elements.has(key)) elements.set(key, element)
    if (isOn(readAttribute(xml, element, 'w:default') ?? '0')) standard.set(type, id)
  }

  const styles = new Map<string, Style>()
  const defaults = childOf(childOf(part?.root, 'w:docDefaults'), 'w:rPrDefault')

  return {
    paragraphStyle: (id) => find('paragraph', id),
    characterStyle: (id) => find('character', id),
    tableStyle: (id) => find('table', id),
    numberingId: (id) => readParagraphFormat(xml, childOf(elements.get(`numbering ${id}`), 'w:pPr')).numberingId,
    defaults: readCharacterFormat(xml, childOf(defaults, 'w:rPr'))
  }

  function find(type: string, id: string | undefined): Style {
    const known = id !== undefined && elements.has(`${type} ${id}`) ? id : (standard.get(type) ?? '')
    const key = `${type} ${known}`
    const style = styles.get(key) ?? create(type, known, 0)

    styles.set(key, style)

    return style
  }

  function create(type: string, id: string, depth: number): Style {
    const element = elements.get(`${type} ${id}`)
    const base = childValue(xml, element, 'w:basedOn')
    const parent = base !== undefined && depth < longestChain ? create(type, base, depth + 1) : undefined
    const name = (childValue(xml, element, 'w:name') ?? '').toLowerCase()

    return {
      id,
      name,
      names: [name, ...(parent?.names ?? [])],
      character: inherit(parent?.character ?? noFormat, readCharacterFormat(xml, childOf(element, 'w:rPr'))),
      paragraph: {...parent?.paragraph, ...readParagraphFormat(xml, childOf(element, 'w:pPr'))},
      setsFirstRowOff: (parent?.setsFirstRowOff ?? false) || setsFirstRowOff(xml, element)
    }
  }
}

/** Read what an `w:rPr` states itself. */
export function readCharacterFormat(xml: string, properties: XmlElement | undefined): CharacterFormat {
  let format: {-readonly [Key in keyof CharacterFormat]: CharacterFormat[Key]} = noFormat

  for (const element of properties?.children ?? []) {
    switch (element.name) {
      case 'w:b':
        format = {...format, isBold: readToggle(xml, element)}
        break
      case 'w:vanish':
        format = {...format, isHidden: readToggle(xml, element)}
        break
      case 'w:dstrike':
      case 'w:strike':
        format = {...format, isStruck: readToggle(xml, element) || (format.isStruck ?? false)}
        break
      case 'w:vertAlign': {
        const value = readAttribute(xml, element, 'w:val')

        format = {...format, script: value === 'subscript' || value === 'superscript' ? value : 'baseline'}
        break
      }
      case 'w:lang': {
        const language = readAttribute(xml, element, 'w:val')

        if (language !== undefined) format = {...format, language}
        break
      }
      default:
    }
  }

  return format
}

/** Read what a `w:pPr` states itself. */
export function readParagraphFormat(xml: string, properties: XmlElement | undefined): ParagraphFormat {
  const numbering = childOf(properties, 'w:numPr')
  const outline = childValue(xml, properties, 'w:outlineLvl')
  const numberingId = childValue(xml, numbering, 'w:numId')
  const level = childValue(xml, numbering, 'w:ilvl')

  return {
    ...(outline === undefined ? undefined : {outlineLevel: Number(outline)}),
    ...(numberingId === undefined ? undefined : {numberingId}),
    ...(level === undefined ? undefined : {numberingLevel: Number(level)})
  }
}

/**
 * Combine what is stated of a run, nearest first: the run itself, its character style, its paragraph style, defaults.
 *
 * Bold, hidden and struck are toggles: stated in both styles, they cancel each other (17.7.3).
 */
export function combineFormats(
  own: CharacterFormat,
  character: CharacterFormat,
  paragraph: CharacterFormat,
  defaults: CharacterFormat
): CharacterFormat {
  // Nothing is stated of most runs.
  if (own === noFormat && character === noFormat && paragraph === noFormat) return defaults

  const toggle = (key: 'isBold' | 'isHidden' | 'isStruck') =>
    own[key] ?? (character[key] ?? false) !== (paragraph[key] ?? defaults[key] ?? false)

  return {
    isBold: toggle('isBold'),
    isHidden: toggle('isHidden'),
    isStruck: toggle('isStruck'),
    script: own.script ?? character.script ?? paragraph.script ?? defaults.script,
    language: own.language ?? character.language ?? paragraph.language ?? defaults.language
  }
}

/** Value of an on/off element: `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function readToggle(xml: string, element: XmlElement): boolean {
  return isOn(readAttribute(xml, element, 'w:val') ?? '1')
}

function inherit(base: CharacterFormat, own: CharacterFormat): CharacterFormat {
  return own === noFormat ? base : {...base, ...own}
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

function setsFirstRowOff(xml: string, style: XmlElement | undefined): boolean {
  const row = style?.children.find((d) => d.name === 'w:tblStylePr' && readAttribute(xml, d, 'w:type') === 'firstRow')

  if (!row) return false

  const isBold = readCharacterFormat(xml, childOf(row, 'w:rPr')).isBold ?? false

  return isBold || childOf(childOf(row, 'w:tcPr'), 'w:shd') !== undefined
}
