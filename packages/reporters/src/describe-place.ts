import type {Place, SourceLocation} from '@tenderlint/core'
import {printable} from './printable.ts'

/** Longest title of a section that is shown in full, in UTF-16 code units. */
const titleLength = 60

/**
 * Say where something stands, in the author's own terms: `4.2 Savings, Table 3, row 4, column 2, about page 12`.
 *
 * Words and numbers are those the author sees in the document, so that one search or jump leads there.
 */
export function describePlace(location: SourceLocation): string {
  const {place} = location
  const page = pageOf(location)
  const parts = [sectionOf(place) + paragraphOf(place), ...kindOf(location), ...(page === undefined ? [] : [page])]

  return parts.filter((d) => d !== '').join(', ')
}

function sectionOf({kind, section}: Place): string {
  // What is printed on each page stands in no section.
  if (kind === 'header' || kind === 'footer') return ''
  if (!section) return 'before the first heading'

  const title = printable(section.title).trim()
  const words = title.length > titleLength ? `${title.slice(0, titleLength).trimEnd()}…` : title

  return section.number === undefined ? words : `${printable(section.number)} ${words}`.trimEnd()
}

function paragraphOf({paragraph}: Place): string {
  return paragraph === undefined ? '' : ` ¶${paragraph}`
}

function kindOf(location: SourceLocation): readonly string[] {
  const {kind, pages, table} = location.place
  const cell = table ? [`Table ${table.number}`, `row ${table.row}`, `column ${table.column}`] : []

  switch (kind) {
    case 'alt':
      return ['alternative text']
    case 'caption':
      return ['caption']
    case 'footer':
    case 'header':
      return [`page ${kind}`, ...(pages === undefined || pages === 'all' ? [] : [pagesOf[pages]]), ...cell]
    case 'heading':
      return ['heading']
    case 'note':
      return [isEndnote(location) ? 'endnote' : 'footnote', ...cell]
    default:
      return cell
  }
}

const pagesOf = {even: 'even pages', first: 'first page'}

function isEndnote(location: SourceLocation): boolean {
  return location.format === 'docx' && location.part.endsWith('endnotes.xml')
}

function pageOf(location: SourceLocation): string | undefined {
  if (location.format === 'pdf') return `p. ${location.page}`

  return location.format === 'docx' && location.aboutPage !== undefined ? `about page ${location.aboutPage}` : undefined
}
