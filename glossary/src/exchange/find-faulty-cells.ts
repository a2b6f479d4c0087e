import {strFromU8, unzipSync} from 'fflate'
import {isElement, readXml, type XmlElement} from './xml.ts'

/** Cell of a workbook whose formula gives no value. */
export interface FaultyCell {
  readonly sheet: string
  /** `C2`. */
  readonly address: string
  /** Error as a spreadsheet shows it, `#N/A`; none where the formula was never worked out. */
  readonly error?: string
}

/** Most bytes of a part of the file; a glossary of ten thousand concepts has a tenth of that. */
const limit = 100_000_000

/** Find the cells that the reader of workbooks takes for empty, though they hold a formula. */
export function findFaultyCells(bytes: Uint8Array): readonly FaultyCell[] {
  const parts = unzipSync(bytes, {
    filter: ({name, originalSize}) => originalSize <= limit && /^xl\/(?:_rels\/)?(?:worksheets\/)?[^/]+$/u.test(name)
  })
  const names = namesOfSheets(parts)

  return Object.entries(parts).flatMap(([path, part]) => {
    const sheet = names.get(path)
    const xml = sheet === undefined ? '' : strFromU8(part)

    // Hardly a glossary has a formula, and reading every cell takes as long as reading the workbook.
    return xml.includes('<f') ? [...faultyCellsOf(sheet!, xml)] : []
  })
}

function* faultyCellsOf(sheet: string, xml: string): Generator<FaultyCell> {
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c\b([^>]*[^/])>(.*?)<\/c>/gsu)) {
    const address = /\br="([A-Z]+\d+)"/u.exec(attributes)?.[1]
    const value = /<v>([^<]*)<\/v>/u.exec(content)?.[1]
    const isError = /\bt="e"/u.test(attributes)

    if (address === undefined || !/<f\b/u.test(content)) continue
    if (isError) yield {sheet, address, ...(value && {error: value})}
    else if (value === undefined) yield {sheet, address}
  }
}

/** Names of sheets by the path of their part. */
function namesOfSheets(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const targets = new Map(
    elementsOf(parts['xl/_rels/workbook.xml.rels'], 'Relationship').map(({Id = '', Target = ''}) => [Id, Target])
  )

  return new Map(
    elementsOf(parts['xl/workbook.xml'], 'sheet').flatMap(({name = '', ...rest}) => {
      const target = targets.get(rest['r:id'] ?? '')

      return target === undefined ? [] : [[target.startsWith('/') ? target.slice(1) : `xl/${target}`, name] as const]
    })
  )
}

/** Attributes of all elements of a name in a part of the file. */
function elementsOf(part: Uint8Array | undefined, name: string): readonly XmlElement['attributes'][] {
  const root = part ? readXml(strFromU8(part)) : undefined

  return root && isElement(root) ? [...allOf(root)].filter((d) => d.name === name).map((d) => d.attributes) : []
}

function* allOf(element: XmlElement): Generator<XmlElement> {
  yield element

  for (const child of element.children) yield* allOf(child)
}
