import {createSay, type Labels} from '@tenderlint/core'
import {type PageExample, type RuleFacts, readRulePage, type Style, width, wrap} from '@tenderlint/reporters'

/** Longest line of prose that is pleasant to read. */
const readableColumns = 100

/** Examples of a kind that show what a rule is about; the others are for who wants to know exactly. */
const shownExamples = 4

/** What stands in English around the words of a page. */
export const pageLabels = {
  bad: 'bad',
  good: 'good',
  moreBad: '{count} more bad examples: tenderlint explain {rule} --all',
  moreGood: '{count} more good examples: tenderlint explain {rule} --all',
  exampleAsOf: 'as of {asOf}',
  allowIt: 'Allow it',
  inMarkdown: 'Markdown',
  inWord: 'Word',
  everywhere: 'everywhere',
  allowDirective: 'tenderlint-allow {rule}: REASON',
  allowInWord: 'a comment: {directive}'
}

/** Columns of the names of places where a finding can be allowed. */
const placeColumns = 11

/** How to show a page. */
export interface PageOptions {
  readonly rule: RuleFacts
  readonly style: Style
  /** Whether to show all examples, not only the first. */
  readonly all: boolean
  /** Its messages in another language, which the page does not have. */
  readonly messages?: readonly string[]
  readonly labels?: Labels
  /** Columns of the terminal; without one, paragraphs stay in one line. */
  readonly columns?: number
}

/** Show the page of a rule in a terminal: why, examples with what is found in them, and how to allow it. */
export function formatRulePage(page: string, {rule, style, all, messages = [], labels, columns}: PageOptions): string {
  const {why, bad, good, more} = readRulePage(page)
  const say = createSay(pageLabels, labels)
  const paragraphs = [
    [`${style.bold(rule.id)}   ${rule.severity}   ${rule.description}`],
    ...(messages.length > 0 ? [messages.map((d) => `  ${d}`)] : []),
    ...why.map(foldAll),
    ...formatExamples('bad', bad),
    ...formatExamples('good', good),
    ...more.flatMap((d) => [[style.bold(d.heading)], ...d.paragraphs.map(foldAll)]),
    allowance()
  ]

  return `${paragraphs.map((d) => d.join('\n')).join('\n\n')}\n`

  function formatExamples(label: 'bad' | 'good', examples: readonly PageExample[]): readonly (readonly string[])[] {
    const shown = all ? examples : examples.slice(0, shownExamples)
    const rest = examples.length - shown.length

    return [
      ...shown.map((d) => formatExample(say(label), d)),
      ...(rest > 0 ? [[`  ${say(label === 'bad' ? 'moreBad' : 'moreGood', {count: rest, rule: rule.id})}`]] : [])
    ]
  }

  function formatExample(label: string, {caption, asOf, settings, lines, findings}: PageExample): readonly string[] {
    const remark = [caption, asOf && say('exampleAsOf', {asOf})].filter((d) => d !== undefined).join(', ')

    return [
      ...(remark === '' ? [] : [`         ${style.dim(`(${remark})`)}`]),
      ...settings.map((d) => `         ${d}`),
      ...lines.map((line, i) => `  ${pad(i === 0 ? label : '', 7)}${line}`.trimEnd()),
      ...findings.flatMap((d) => fold(d, 9)).map((d) => `         ${style.dim(d)}`)
    ]
  }

  function allowance(): readonly string[] {
    const directive = say('allowDirective', {rule: rule.id})
    const line = (place: string, words: string) => `  ${pad(place, placeColumns)}${words}`

    return [
      style.bold(say('allowIt')),
      line(say('inMarkdown'), `<!-- ${directive} -->`),
      line(say('inWord'), say('allowInWord', {directive})),
      line(say('everywhere'), `tenderlint.yaml: rules: {${rule.id}: off}`)
    ]
  }

  function foldAll(lines: readonly string[]): readonly string[] {
    return lines.flatMap((line) => (/^\s|^\|/u.test(line) ? [line] : fold(line, 0)))
  }

  function fold(text: string, indent: number): readonly string[] {
    return columns === undefined ? [text] : wrap(text, Math.min(columns, readableColumns) - indent)
  }
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - width(text), 0))
}
