import {
  type CoverageNote,
  createDocument,
  type DocxLocation,
  type ExclusionReason,
  type ReadDocument,
  type ReadFailure,
  type ReadOptions
} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import {writeZip} from '../zip/write-zip.ts'
import {type BuiltTree, buildTree} from './build-tree.ts'
import {readMammothTree} from './mammoth-tree.ts'
import {isFailure, openPackage} from './open-package.ts'
import {readEmbedded} from './read-embedded.ts'
import {readLanguage} from './read-language.ts'
import {type ReadParts, readParts} from './read-parts.ts'

/** What reading a document has shown of the reading itself. */
export interface DocxStatistics {
  /** Paragraphs with content that the source holds and a reader of the document sees. */
  readonly paragraphs: number
  /** Those of them that mammoth's tree shows under the mark they were given. */
  readonly mapped: number
}

/** A Word document that was read. */
export interface ReadDocxDocument extends ReadDocument {
  readonly statistics: DocxStatistics
}

/**
 * Read a Word document.
 *
 * Our scanner owns places, styles and numbering; mammoth reads the content from a copy in which each paragraph and text
 * is marked, and the marks lead from its tree back to the source.
 */
export async function readDocx(
  bytes: Uint8Array,
  options: ReadOptions
): Promise<{readonly failure: ReadFailure} | ReadDocxDocument> {
  const pack = openPackage(bytes, options.limits)

  if (isFailure(pack)) return {failure: pack}

  const parts = readParts(pack)

  if (isFailure(parts)) return {failure: parts}

  const {records} = parts
  const built = buildTree(await readMammothTree(writeCopy(parts)), records)
  const embedded = readEmbedded(pack, records.embedded)
  const names = parts.sources.map((d) => d.name)
  const title = records.title ?? parts.properties.title
  const type = options.type ?? parts.properties.type
  const language = options.language ?? readLanguage(records.languages, wordsOf(records.leaves))

  return {
    document: createDocument({
      path: options.path,
      format: 'docx',
      tree: built.tree,
      parts: names,
      properties: {
        ...(title === undefined ? undefined : {title}),
        ...(type === undefined ? undefined : {type}),
        ...(language === undefined ? undefined : {language})
      },
      notices: embedded.notices,
      notes: () => [...countLeftOut(parts, built), ...embedded.notes],
      locate(ranges, place, segment): DocxLocation {
        const range = ranges[0] ?? firstRange(segment.node) ?? {part: 0, start: 0, end: 0}

        return {
          format: 'docx',
          place,
          part: names[range.part]!,
          start: range.start,
          end: range.end,
          ...(segment.page === undefined ? undefined : {aboutPage: segment.page})
        }
      }
    }),
    statistics: countParagraphs(parts, built)
  }
}

/** Write the package that mammoth reads: not compressed, since it is read at once, and without all that it need not parse. */
function writeCopy({copies}: ReadParts): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const changes = new Map([...copies].map(([name, xml]) => [name, encoder.encode(xml)]))

  return writeZip({changes, compress: false})
}

function wordsOf(leaves: ReadParts['records']['leaves']): string {
  return leaves.map((d) => (d.kind === 'text' ? d.text : ' ')).join('')
}

/** Count what the tree does not hold, by reason. */
function countLeftOut({records, sources}: ReadParts, built: BuiltTree): readonly CoverageNote[] {
  const excluded = new Map<ExclusionReason, number>()
  let lost = 0

  for (const counts of [records.leftOut, built.leftOut]) {
    for (const [reason, characters] of counts) exclude(reason, characters)
  }

  for (const [index, leaf] of records.leaves.entries()) {
    if (built.leaves.has(index)) continue

    const {fate} = sources[leaf.part]!

    if (fate === 'shown') lost += leaf.text.length
    // A note that nothing refers to, a header that no page shows.
    else exclude(fate, leaf.text.length)
  }

  const notes: CoverageNote[] = [...excluded].map(([reason, characters]) => ({state: 'excluded', reason, characters}))

  return lost === 0 ? notes : [...notes, {state: 'unchecked', reason: 'unsupported', characters: lost}]

  function exclude(reason: ExclusionReason, characters: number): void {
    if (characters > 0) excluded.set(reason, (excluded.get(reason) ?? 0) + characters)
  }
}

function countParagraphs({records, sources}: ReadParts, built: BuiltTree): DocxStatistics {
  const paragraphs = records.paragraphs.filter((d, i) => sources[d.part]!.fate === 'shown' || built.paragraphs.has(i))

  return {paragraphs: paragraphs.length, mapped: built.paragraphs.size}
}

/** Source of the first leaf in a block. */
function firstRange(node: Nodes): {part: number; start: number; end: number} | undefined {
  const [, start, , length] = node.data?.pieces ?? []

  if (start !== undefined && length !== undefined) return {part: node.data?.part ?? 0, start, end: start + length}
  if (!('children' in node)) return undefined

  for (const child of node.children) {
    const range = firstRange(child)

    if (range) return range
  }

  return undefined
}
