/** Page of a rule. Each paragraph is its lines: one of prose, or one for each list item or table row. */
export interface RulePage {
  /** What stands before the examples. */
  readonly why: readonly Paragraph[]
  readonly bad: readonly PageExample[]
  readonly good: readonly PageExample[]
  /** Sections after the examples. */
  readonly more: readonly {readonly heading: string; readonly paragraphs: readonly Paragraph[]}[]
}

export type Paragraph = readonly string[]

/** Text that a rule is shown with. */
export interface PageExample {
  /** Words that say what is special: `In a table`. */
  readonly caption?: string
  /** Day of the verdict, where it matters. */
  readonly asOf?: string
  /** Options, or data of one's own. */
  readonly settings: readonly string[]
  readonly lines: readonly string[]
  /** Messages of what is found in it. */
  readonly findings: readonly string[]
}

/** Read the page of a rule: a small part of Markdown, with headings, paragraphs, lists, tables and fences. */
export function readRulePage(page: string): RulePage {
  const blocks = readBlocks(page)
  const headings = [...new Set(blocks.map((d) => d.heading))].filter((d) => !['', 'Bad', 'Good'].includes(d))

  return {
    why: blocks.filter((d) => d.heading === '').map(paragraphOf),
    bad: readExamples(blocks.filter((d) => d.heading === 'Bad')),
    good: readExamples(blocks.filter((d) => d.heading === 'Good')),
    more: headings.map((heading) => ({
      heading,
      paragraphs: blocks.filter((d) => d.heading === heading).map(paragraphOf)
    }))
  }
}

interface Block {
  readonly heading: string
  /** Words after the backticks of a fence; absent for prose. */
  readonly fence?: string
  readonly lines: readonly string[]
}

function readBlocks(page: string): readonly Block[] {
  const blocks: Block[] = []
  let heading = ''
  let fence: {readonly mark: string; readonly info: string} | undefined
  let lines: string[] = []

  for (const line of page.split(/\r?\n/u)) {
    const [, mark = '', info = ''] = /^(`{3,})\s*(.*)$/u.exec(line) ?? []

    if (fence && mark.startsWith(fence.mark) && info === '') {
      end()
    } else if (fence) {
      lines.push(line)
    } else if (mark !== '') {
      end()
      fence = {mark, info}
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
    if (fence || lines.length > 0) blocks.push({heading, ...(fence && {fence: fence.info}), lines})

    fence = undefined
    lines = []
  }
}

function paragraphOf({fence, lines}: Block): Paragraph {
  return fence === undefined ? lines : lines.map((d) => `  ${d}`.trimEnd())
}

function readExamples(blocks: readonly Block[]): readonly PageExample[] {
  const examples: PageExample[] = []
  let caption: string | undefined
  let settings: readonly string[] = []

  for (const {fence, lines} of blocks) {
    if (fence === undefined) {
      caption = lines.join(' ').replace(/[:.]$/u, '')
    } else if (fence === 'findings') {
      examples.push({...examples.pop()!, findings: lines.map(messageOf)})
    } else if (fence.startsWith('yaml')) {
      settings = lines
    } else {
      const asOf = /as-of=(\S+)/u.exec(fence)?.[1]

      examples.push({
        ...(caption === undefined ? undefined : {caption}),
        ...(asOf === undefined ? undefined : {asOf}),
        settings,
        lines,
        findings: []
      })
      caption = undefined
      settings = []
    }
  }

  return examples
}

/** A finding as pages write it, `1:14-1:27: Unexpected …`, without its place. */
function messageOf(line: string): string {
  return line.replace(/^\d+:\d+(?:-\d+:\d+)?:\s*/u, '')
}
