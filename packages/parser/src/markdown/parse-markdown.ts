import type {Root} from 'mdast'
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
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {piecesFromMarkdown} from './pieces-from-markdown.ts'

const processor = unified().use(remarkParse).use(extend).freeze()

/** Parse Markdown with GitHub's extensions and front matter to a tree whose text nodes have pieces. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source)
}

// `remark-gfm` would also make links of bare addresses, in a second pass that leaves nodes without a place.
function extend(this: Processor): undefined {
  const data = this.data()

  data.micromarkExtensions = [
    frontmatter(),
    gfmFootnote(),
    gfmStrikethrough({singleTilde: false}),
    gfmTable(),
    gfmTaskListItem()
  ]
  data.fromMarkdownExtensions = [
    frontmatterFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    piecesFromMarkdown()
  ]
}
