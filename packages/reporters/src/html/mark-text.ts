import type {ViewBlock} from '@tenderlint/core'
import {escapeXml} from '../escape-xml.ts'
import type {NumberedFinding} from './numbered-finding.ts'

/**
 * Write the text of a block with the words of findings marked.
 *
 * Findings may overlap; the text is cut at each of their ends, and a stretch of several carries all their messages.
 */
export function markText(block: ViewBlock, findings: readonly NumberedFinding[]): string {
  const end = block.start + block.text.length
  const inside = findings.filter(({finding: {range}}) => range && range.start < end && range.end > block.start)
  const cuts = cutsOf(block, inside)

  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1]!
      const covering = inside.filter(
        ({finding: {range}}) => range!.start - block.start < to && range!.end - block.start > from
      )
      const words = raise(block, from, to)

      return covering.length === 0 ? words : markWords(words, {covering, from: from + block.start})
    })
    .join('')
}

/** Offsets in the block's text at which something begins or ends, with 0 and the end. */
function cutsOf({start, text, marks}: ViewBlock, findings: readonly NumberedFinding[]): readonly number[] {
  const ends = [
    0,
    text.length,
    ...marks.flatMap((d) => [d.start, d.end]),
    ...findings.flatMap(({finding: {range}}) => [range!.start - start, range!.end - start])
  ]

  return [...new Set(ends.filter((d) => d >= 0 && d <= text.length))].sort((a, b) => a - b)
}

function raise({text, marks}: ViewBlock, from: number, to: number): string {
  const words = escapeXml(text.slice(from, to)).replaceAll('\uFFFC', '<span class="mask">▢</span>')
  const mark = marks.find((d) => d.start <= from && to <= d.end)

  if (!mark) return words

  return mark.kind === 'superscript' ? `<sup>${words}</sup>` : `<sub>${words}</sub>`
}

interface Marked {
  readonly covering: readonly NumberedFinding[]
  /** Offset of the words in document text. */
  readonly from: number
}

function markWords(words: string, {covering, from}: Marked): string {
  const worst = covering.reduce((a, b) => (rank[b.finding.severity] > rank[a.finding.severity] ? b : a))
  const messages = covering.map((d) => d.finding.message).join('\n')
  const ids = covering.map((d) => d.id).join(' ')
  const described = covering.map((d) => `${d.id}-message`).join(' ')
  // The list leads to the first stretch of a finding's words.
  const [first, ...others] = covering.filter((d) => d.finding.range!.start === from)
  const numbers = first ? ` data-numbers="${[first, ...others].map((d) => d.number).join(', ')}"` : ''
  // A link takes the focus of who comes from the list; no element has two ids.
  const anchor = first ? ` id="${first.id}-words"` : ''
  const anchors = others.map((d) => `<span id="${d.id}-words"></span>`).join('')

  return `${anchors}<mark class="${worst.finding.severity}" data-findings="${ids}"${numbers} title="${escapeXml(messages)}"><a${anchor} href="#${worst.id}" aria-describedby="${described}">${words}</a></mark>`
}

const rank = {error: 2, info: 0, warning: 1}
