import {parse} from 'yaml'
import {type CatalogRecord, stateOfStage} from './catalog-record.ts'

/** A part of a Relaton record; its schemas differ in the names of keys, so each is looked for. */
type Part = Readonly<Record<string, unknown>>

/** Read a bibliographic record of the Relaton project in YAML; `undefined` for any other file. */
export function readRelaton(text: string): CatalogRecord | undefined {
  let root: unknown

  try {
    root = parse(text)
  } catch {
    return undefined
  }

  if (!isPart(root)) return undefined

  const reference = referenceOf(root)

  if (reference === undefined) return undefined

  const published = dateOf(root, 'published')
  const withdrawn = dateOf(root, 'obsoleted')

  return {
    reference,
    title: titleOf(root),
    published: published ?? '',
    state: stateOf(root, published),
    ...(withdrawn === undefined ? undefined : {withdrawn}),
    replacedBy: partsOf(root.relation)
      .filter((d) => d.type === 'obsoletedBy')
      .map((d) => (isPart(d.bibitem) ? referenceOf(d.bibitem) : undefined))
      .filter((d) => d !== undefined)
  }
}

function referenceOf(part: Part): string | undefined {
  const ids = partsOf(part.docidentifier ?? part.docid)
  const id = ids.find((d) => d.primary === true) ?? ids[0]

  return id && textOf(id.content ?? id.id)
}

function titleOf(part: Part): string {
  const titles = partsOf(part.title)
  const title = titles.find((d) => d.type === 'main' && languageOf(d) === 'en') ?? titles[0]

  return (title && textOf(title.content)) ?? ''
}

function languageOf({language}: Part): unknown {
  return Array.isArray(language) ? language[0] : language
}

function dateOf(part: Part, type: string): string | undefined {
  const date = partsOf(part.date).find((d) => d.type === type)

  return date && textOf(date.at ?? date.on ?? date.value)
}

function stateOf(part: Part, published: string | undefined): CatalogRecord['state'] {
  const status = (part.status ?? part.docstatus) as Part | undefined
  const stage = stageText(status?.stage)
  const number = Number(`${stage ?? ''}${stageText(status?.substage) ?? ''}`)

  if (stage !== undefined && !Number.isNaN(number)) return stateOfStage(number < 100 ? number * 100 : number)
  // IEC names its states in words.
  if (stage !== undefined && /REPLACED|REVISED|WITHDRAWN/u.test(stage)) return 'withdrawn'

  return published === undefined ? 'draft' : 'published'
}

function stageText(stage: unknown): string | undefined {
  return isPart(stage) ? textOf(stage.content ?? stage.value) : textOf(stage)
}

function partsOf(value: unknown): readonly Part[] {
  return (Array.isArray(value) ? value : [value]).filter(isPart)
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
