import {formatNumber} from './number-format.ts'
import type {Part} from './open-package.ts'
import {readToggle, type Styles} from './read-styles.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'

/** What numbering makes of a paragraph. */
export interface ListPlace {
  /** List that paragraphs count on in together. */
  readonly list: string
  /** Depth, from 0. */
  readonly level: number
  /** Label as printed: `3.2.1`, `(a)`, `第三章`; absent for a bullet. */
  readonly label?: string
}

/** Counts through the numbered paragraphs of a document, in their order. */
export interface Numbering {
  /** Level of a list that is tied to a paragraph style. */
  styleLevel(numberingId: string, styleId: string): number | undefined
  /** Count a paragraph of a list; `undefined` where the list is not defined. */
  count(numberingId: string, level: number): ListPlace | undefined
}

interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`: numbers stand for levels, from 1. */
  readonly text: string
  /** Level, from 1, after which it begins again; 0 for never; absent for any higher level. */
  readonly restart?: number
  readonly isLegal: boolean
  readonly styleId?: string
}

interface List {
  readonly abstractId: string
  readonly levels: readonly (Level | undefined)[]
  /** Level → number it begins at in this list. */
  readonly starts: ReadonlyMap<number, number>
}

const levelCount = 9
// A style may stand for a list that stands for a style.
const longestChain = 8

/** Read the numbering of a document: ECMA-376 part 1, 17.9. */
export function readNumbering(part: Part | undefined, styles: Styles): Numbering {
  const xml = part?.xml ?? ''
  const abstracts = collect('w:abstractNum', 'w:abstractNumId')
  const numbers = collect('w:num', 'w:numId')
  const lists = new Map<string, List | undefined>()
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    styleLevel(numberingId, styleId) {
      const level = findList(numberingId)?.levels.findIndex((d) => d?.styleId === styleId) ?? -1

      return level < 0 ? undefined : level
    },
    count(numberingId, level) {
      const list = findList(numberingId)

      return list && count(numberingId, list, level)
    }
  }

  function collect(name: string, id: string): ReadonlyMap<string, XmlElement> {
    const elements = part?.root.children.filter((d) => d.name === name) ?? []

    return new Map(elements.map((d) => [readAttribute(xml, d, id) ?? '', d]))
  }

  function findList(id: string): List | undefined {
    if (!lists.has(id)) lists.set(id, readList(id, 0))

    return lists.get(id)
  }

  function readList(id: string, depth: number): List | undefined {
    const number = numbers.get(id)
    const abstractId = childValue(xml, number, 'w:abstractNumId') ?? ''
    const abstract = abstracts.get(abstractId)

    if (!number || !abstract) return undefined

    const link = childValue(xml, abstract, 'w:numStyleLink')
    const linked = link === undefined ? undefined : styles.numberingId(link)

    if (linked !== undefined && linked !== id && depth < longestChain) return readList(linked, depth + 1)

    const levels: (Level | undefined)[] = []
    const starts = new Map<number, number>()

    for (const element of abstract.children) {
      if (element.name === 'w:lvl') levels[levelOf(element)] = readLevel(element)
    }

    for (const element of number.children) {
      if (element.name !== 'w:lvlOverride') continue

      const start = childValue(xml, element, 'w:startOverride')
      const own = childOf(element, 'w:lvl')

      if (own) levels[levelOf(element)] = readLevel(own)
      if (start !== undefined) starts.set(levelOf(element), toNumber(start))
    }

    return {abstractId, levels, starts}
  }

  function levelOf(element: XmlElement): number {
    return Math.min(toNumber(readAttribute(xml, element, 'w:ilvl') ?? '0'), levelCount - 1)
  }

  function readLevel(element: XmlElement): Level {
    const restart = childValue(xml, element, 'w:lvlRestart')
    const legal = childOf(element, 'w:isLgl')
    const styleId = childValue(xml, element, 'w:pStyle')

    return {
      start: toNumber(childValue(xml, element, 'w:start') ?? '0'),
      format: readFormat(element),
      text: childValue(xml, element, 'w:lvlText') ?? '',
      isLegal: legal !== undefined && readToggle(xml, legal),
      ...(restart === undefined ? undefined : {restart: toNumber(restart)}),
      ...(styleId === undefined ? undefined : {styleId})
    }
  }

  /** A format that older programs lack stands in a choice, with one they know to fall back on. */
  function readFormat(element: XmlElement): string {
    const fallback = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback')

    return childValue(xml, element, 'w:numFmt') ?? childValue(xml, fallback, 'w:numFmt') ?? 'decimal'
  }

  function count(id: string, list: List, wanted: number): ListPlace {
    const level = Math.min(Math.max(wanted, 0), levelCount - 1)
    const own = list.levels[level]
    // Lists made from one definition count on in each other, unless one says where it starts.
    const numbers = counters.get(list.abstractId) ?? []
    const start = list.starts.get(level)

    counters.set(list.abstractId, numbers)

    if (start !== undefined && !begun.has(`${id} ${level}`)) {
      begun.add(`${id} ${level}`)
      numbers[level] = start
    } else {
      numbers[level] = (numbers[level] ?? startOf(list, level) - 1) + 1
    }

    for (let deeper = level + 1; deeper < levelCount; deeper++) {
      const restart = list.levels[deeper]?.restart

      if (restart === undefined || (restart > 0 && level < restart)) numbers[deeper] = undefined
    }

    const label = own && own.format !== 'bullet' ? writeLabel(list, own, level, numbers) : ''

    return {list: list.abstractId, level, ...(label === '' ? undefined : {label})}
  }

  function writeLabel(list: List, own: Level, level: number, numbers: readonly (number | undefined)[]): string {
    return own.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const referred = Number(digit) - 1

        // A level can name itself and those above it.
        if (referred > level) return ''

        const format = list.levels[referred]?.format ?? 'decimal'

        return formatNumber(numbers[referred] ?? startOf(list, referred), own.isLegal ? 'decimal' : format)
      })
      .trim()
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels[level]?.start ?? 1
}

function toNumber(value: string): number {
  const number = Number.parseInt(value, 10)

  return Number.isNaN(number) ? 0 : Math.max(number, 0)
}
