/** A block of a rule's page. */
export interface PageBlock {
  /** Heading it stands under; empty before the first one below the title. */
  readonly heading: string
  /** `findings` tells what is found in the example before it. */
  readonly kind: 'example' | 'findings' | 'prose'
  /** Lines of a fence as they are; of prose, one for a paragraph, list item or table row. */
  readonly lines: readonly string[]
}

/** Read the page of a rule, a small part of Markdown: headings, paragraphs, lists, tables and fences. */
export function readRulePage(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let heading = ''
  let kind: PageBlock['kind'] = 'prose'
  let lines: string[] = []

  for (const line of page.split(/\r?\n/u)) {
    const fence = /^`{3,}(\w*)/u.exec(line)

    if (fence) {
      const isEnd = kind !== 'prose'

      end()
      if (!isEnd) kind = fence[1] === 'findings' ? 'findings' : 'example'
    } else if (kind !== 'prose') {
      lines.push(line)
    } else if (line.startsWith('#')) {
      end()
      heading = line.startsWith('# ') ? '' : line.replace(/^#+\s*/u, '')
    } else if (line.trim() === '') {
      end()
    } else if (lines.length === 0 || /^(?:[-*|]|\d+\.)/u.test(line)) {
      lines.push(line)
    } else {
      lines.push(`${lines.pop()} ${line.trim()}`)
    }
  }

  end()

  return blocks

  function end(): void {
    if (lines.length > 0) blocks.push({heading, kind, lines})

    lines = []
    kind = 'prose'
  }
}
