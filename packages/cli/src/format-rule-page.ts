import {type RuleFacts, type Style, wrap} from '@tenderlint/reporters'
import {type PageBlock, readRulePage} from './read-rule-page.ts'

/** Longest line of prose that is pleasant to read. */
const readableColumns = 100

/** How to show a page. */
export interface PageOptions {
  readonly rule: RuleFacts
  readonly style: Style
  /** Columns of the terminal; without one, paragraphs stay in one line. */
  readonly columns?: number
}

/** Show the page of a rule in a terminal: why, examples with what is found in them, and how to allow it. */
export function formatRulePage(page: string, {rule, style, columns}: PageOptions): string {
  const paragraphs: string[][] = [[`${style.bold(rule.id)}   ${rule.severity}   ${rule.description}`]]
  let heading = ''

  for (const block of readRulePage(page)) {
    if (block.heading !== heading && !isExamples(block.heading)) paragraphs.push([style.bold(block.heading)])

    heading = block.heading

    // What an example finds belongs to the example above it.
    if (block.kind === 'findings')
      paragraphs.at(-1)!.push(...block.lines.map((d) => `         ${style.dim(messageOf(d))}`))
    else paragraphs.push(formatBlock(block))
  }

  paragraphs.push(allowance())

  return `${paragraphs.map((d) => d.join('\n')).join('\n\n')}\n`

  function formatBlock({heading, kind, lines}: PageBlock): string[] {
    if (kind === 'prose') return lines.flatMap(fold)
    if (!isExamples(heading)) return lines.map((d) => `  ${d}`.trimEnd())

    return lines.map((line, i) => `  ${(i === 0 ? heading.toLowerCase() : '').padEnd(7)}${line}`.trimEnd())
  }

  function allowance(): string[] {
    const directive = `tenderlint-allow ${rule.id}: REASON`

    return [
      style.bold('Allow it'),
      `  Markdown   <!-- ${directive} -->`,
      `  Word       a comment: ${directive}`,
      `  everywhere tenderlint.yaml: rules: {${rule.id}: off}`
    ]
  }

  function fold(text: string): readonly string[] {
    return columns === undefined ? [text] : wrap(text, Math.min(columns, readableColumns))
  }
}

function isExamples(heading: string): boolean {
  return heading === 'Bad' || heading === 'Good'
}

/** A finding as pages write it, `1:14-1:27: Unexpected …`, without its place. */
function messageOf(line: string): string {
  return line.replace(/^\d+:\d+(?:-\d+:\d+)?:\s*/u, '')
}
