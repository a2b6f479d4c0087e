import type {Root} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {piecesFromMarkdown} from './pieces-from-markdown.ts'

/** Extension of the syntax. */
export type SyntaxExtension = NonNullable<Options['extensions']>[number]

/** How to parse. */
export interface ParseOptions {
  /** Whether the text is no beginning of a file, and can have no front matter. */
  readonly isPart?: boolean
  /** Further syntax, tried before all other. */
  readonly syntax?: SyntaxExtension
}

const beginning = frontmatter()
// Bare addresses are no links: a second pass would make them so, and leave nodes without a place.
const extensions = [gfmFootnote(), gfmStrikethrough({singleTilde: false}), gfmTable(), gfmTaskListItem()]
const mdastExtensions = [
  frontmatterFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  piecesFromMarkdown()
]

/** Parse Markdown with GitHub's extensions and front matter to a tree whose text nodes have pieces. */
export function parseMarkdown(source: string, {isPart = false, syntax}: ParseOptions = {}): Root {
  // micromark drops a byte order mark, and its places count from behind it; the mark of the file is no part of its text.
  return fromMarkdown(source.startsWith('\uFEFF') ? `\uFEFF${source}` : source, {
    // Where front matter does not end, micromark has passed over the marks of lists and quotations when it finds out.
    extensions: [...(!isPart && hasFrontMatter(source) ? [beginning] : []), ...extensions, ...(syntax ? [syntax] : [])],
    mdastExtensions
  })
}

/** Whether a text begins with front matter: with a line of three hyphens, and another one that ends it. */
export function hasFrontMatter(source: string): boolean {
  return /^---[\t ]*(?:\r\n?|\n)(?:.*?[\r\n])??---[\t ]*(?:[\r\n]|$)/su.test(source)
}
