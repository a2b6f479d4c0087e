import {
  type EditionState,
  editionStatus,
  formatUndated,
  isDraft,
  type ReferenceKind,
  referenceKind,
  type StandardMatch
} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import {sectionAt} from './section.ts'
import type {Vocabulary} from './vocabulary.ts'

/** A standard as a document names it in one place. Plain data. */
export interface Citation {
  readonly path: string
  /** Number and title of the section, empty before the first heading and in headers and footers. */
  readonly section: string
  /** Ordinal of the section in the document, so that sections sort as they stand. */
  readonly order: number
  /** Name of the standard without a year. */
  readonly standard: string
  readonly title: string
  readonly claimClass: string
  /** Name with the year, where one is cited. */
  readonly edition?: string
  /** State of that edition, or of the latest for an undated reference. */
  readonly state: EditionState | 'draft'
  readonly use: ReferenceKind
}

/** Read where a document names standards, as of a day (ISO 8601). */
export function readCitations(document: Document, vocabulary: Vocabulary, asOf: string): readonly Citation[] {
  return document.segments.flatMap((segment) => {
    const isBody = segment.kind !== 'header' && segment.kind !== 'footer'
    const section = isBody ? sectionAt(document.sections, segment.start) : undefined

    return vocabulary.standards(segment).map((match): Citation => {
      const {entry, rightEntry, normal, designation} = match
      const standard = entry ?? rightEntry

      return {
        path: document.path,
        section: section ? [section.number, section.title].filter(Boolean).join(' ') : '',
        order: section?.start ?? -1,
        standard: standard?.id ?? nameOf(match),
        title: standard?.title ?? '',
        claimClass: standard?.claimClass ?? '',
        ...(designation.year === undefined ? undefined : {edition: normal}),
        state: stateOf(match, (edition) => editionStatus(edition, asOf, vocabulary.standard).state),
        use: referenceKind(segment, match.range, asOf)
      }
    })
  })
}

function nameOf({designation}: StandardMatch): string {
  const {year: _, month: __, supplement: ___, ...undated} = designation

  return formatUndated(undated)
}

function stateOf(
  {designation, edition, entry}: StandardMatch,
  state: (edition: NonNullable<StandardMatch['edition']>) => EditionState
): Citation['state'] {
  if (isDraft(designation)) return 'draft'

  const meant = designation.year === undefined ? entry?.editions.at(-1) : edition

  return meant ? state(meant) : 'unknown'
}
