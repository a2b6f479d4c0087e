import './nodes.ts'
import type {TextRange} from '@tenderlint/matchers'
import type {Root} from 'mdast'
import {type CoverageNote, createCoverage} from './coverage.ts'
import type {Document, DocumentProperties, Located} from './document.ts'
import {detectDocumentType} from './document-type.ts'
import {detectLanguage} from './language.ts'
import type {Notice} from './notice.ts'
import {createPlaceOf} from './place.ts'
import {readSections} from './read-sections.ts'
import {joinBlocks, type PlacedBlock, readSegments} from './read-segments.ts'
import {type Segment, segmentAt} from './segment.ts'
import type {Format, Place, SourceLocation} from './source-location.ts'
import type {SourceRange} from './source-map.ts'

/** What an adapter knows when it has read a file. */
export interface DocumentInput {
  readonly path: string
  readonly format: Format
  readonly tree: Root
  /** Blocks of the tree, where their texts are known. */
  readonly blocks?: readonly PlacedBlock[]
  /** What the version of the document before this one was laid out in. */
  readonly before?: Pick<Document, 'blocks' | 'segments'> | undefined
  readonly parts: readonly string[]
  /** What the file or the configuration says; what is absent is detected. */
  readonly properties: Partial<DocumentProperties>
  readonly notices?: readonly Notice[]
  readonly pages?: number
  /**
   * Give what is not in the tree: text that was left out, and gaps.
   *
   * `counted` is what the tree holds, checked or excluded, in UTF-16 code units.
   */
  notes?(counted: number): readonly CoverageNote[]
  /** Give the place of source ranges (at least one) in the terms of the format. */
  locate(ranges: readonly SourceRange[], place: Place, segment: Segment): SourceLocation
}

/** Lay out the text of a tree in segments and sections. */
export function createDocument(input: DocumentInput): Document {
  const {segments, blocks, text, sourceMap, directives, excluded, checked} = input.blocks
    ? joinBlocks(input.blocks, input.before)
    : readSegments(input.tree, input.properties.language)
  const sections = readSections(segments, text.length)
  const notes = [...excluded, ...(input.notes?.(excluded.reduce((sum, d) => sum + d.characters, checked)) ?? [])]
  const placeOf = createPlaceOf(segments, sections)
  const type = input.properties.type ?? detectDocumentType(input.properties.title, segments)
  const title = input.properties.title

  return {
    path: input.path,
    format: input.format,
    properties: {
      ...(title === undefined ? undefined : {title}),
      ...(type === undefined ? undefined : {type}),
      language: input.properties.language ?? detectLanguage(blocks.map((d) => d.scripts))
    },
    // It may be put together when somebody asks for it.
    get tree() {
      return input.tree
    },
    text,
    segments,
    blocks,
    sections,
    directives,
    coverage: createCoverage(checked, notes),
    notices: input.notices ?? [],
    parts: input.parts,
    sourceMap,
    ...(input.pages === undefined ? undefined : {pages: input.pages}),
    locate
  }

  function locate(range: TextRange): Located {
    const segment = segmentAt(segments, range.start)

    if (!segment) throw new Error('Unexpected range in a document without text')

    const ranges = sourceMap.locate(range.start, range.end)
    const location = input.locate(ranges, placeOf(segment), segment)

    if (location.format === 'markdown') {
      const {start, end} = location

      return {location, line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
    }

    const line = segment.index + 1

    return {
      location,
      line,
      column: range.start - segment.start + 1,
      endLine: line,
      endColumn: Math.min(range.end - segment.start, segment.text.length) + 1
    }
  }
}
