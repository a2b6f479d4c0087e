import type {Adapter} from '@tenderlint/core'
import {readMarkdown} from './read-markdown.ts'

export {escapeText} from './escape-text.ts'
export type {MarkdownFollower} from './follow-markdown.ts'
export {followMarkdown} from './follow-markdown.ts'
export type {PointAt} from './points.ts'
export {createPointAt} from './points.ts'
export type {TextSource} from './text-source.ts'
export {openText} from './text-source.ts'

/** Reads Markdown: CommonMark with GitHub's tables, footnotes, task lists and strikethrough, and YAML front matter. */
export const markdownAdapter: Adapter = {
  format: 'markdown',
  extensions: ['.markdown', '.md', '.mdown', '.mkd', '.txt'],
  read: readMarkdown
}
