import {createSay, type Labels, type Say} from './labels.ts'
import {printable} from './printable.ts'
import type {Place, SourceLocation} from './source-location.ts'

/** Longest title of a section that is shown in full, in UTF-16 code units. */
const titleLength = 60

/** How places are told in English. */
export const placeLabels = {
  comma: ', ',
  paragraph: '{section} ¶{paragraph}',
  beforeHeadings: 'before the first heading',
  table: 'Table {number}, row {row}, column {column}',
  alt: 'alternative text',
  caption: 'caption',
  heading: 'heading',
  footnote: 'footnote',
  endnote: 'endnote',
  header: 'page header',
  footer: 'page footer',
  evenPages: 'even pages',
  firstPage: 'first page',
  page: 'p. {page}',
  aboutPage: 'about page {page}'
}

type SayPlace = Say<keyof typeof placeLabels>

/**
 * Say where something stands, in the author's own terms: `4.2 Savings, Table 3, row 4, column 2, about page 12`.
 *
 * Words and numbers are those the author sees in the document, so that one search or jump leads there.
 */
export function describePlace(location: SourceLocation, labels?: Labels): string {
  const say = createSay(placeLabels, labels)
  const parts = [paragraphOf(location.place, say), ...kindOf(location, say), ...pageOf(location, say)]

  return parts.filter((d) => d !== '').join(say('comma'))
}

function paragraphOf(place: Place, say: SayPlace): string {
  const {paragraph} = place
  const section = sectionOf(place, say)

  return paragraph === undefined ? section : say('paragraph', {section, paragraph}).trimStart()
}

function sectionOf({kind, section}: Place, say: SayPlace): string {
  // What is printed on each page stands in no section.
  if (kind === 'header' || kind === 'footer') return ''
  if (!section) return say('beforeHeadings')

  const title = printable(section.title).trim()
  const words = title.length > titleLength ? `${title.slice(0, titleLength).trimEnd()}…` : title

  return section.number === undefined ? words : `${printable(section.number)} ${words}`.trimEnd()
}

function kindOf(location: SourceLocation, say: SayPlace): readonly string[] {
  const {kind, pages = 'all', table} = location.place
  const cell = table ? [say('table', table)] : []

  switch (kind) {
    case 'alt':
    case 'caption':
    case 'heading':
      return [say(kind)]
    case 'footer':
    case 'header':
      return [say(kind), ...(pages === 'all' ? [] : [say(pages === 'even' ? 'evenPages' : 'firstPage')]), ...cell]
    case 'note':
      return [say(isEndnote(location) ? 'endnote' : 'footnote'), ...cell]
    default:
      return cell
  }
}

function isEndnote(location: SourceLocation): boolean {
  return location.format === 'docx' && location.part.endsWith('endnotes.xml')
}

function pageOf(location: SourceLocation, say: SayPlace): readonly string[] {
  if (location.format === 'pdf') return [say('page', {page: location.page})]
  if (location.format !== 'docx' || location.aboutPage === undefined) return []

  return [say('aboutPage', {page: location.aboutPage})]
}
