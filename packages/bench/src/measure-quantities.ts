import {
  createDocument,
  type Document,
  type DocumentRuleContext,
  gatherAnew,
  type Rule,
  type Segment,
  type Vocabulary
} from '@tenderlint/core'
import type {Prose} from '@tenderlint/matchers'
import type {Root, Text} from 'mdast'
import type {LabelledProse} from './labelled-quantities.ts'
import {type Score, score} from './score.ts'

/** How well quantities, and defects in them, are found. */
export interface QuantityScores {
  readonly sentences: number
  readonly detection: Score
  readonly defects: Score
}

/** Measure detection (exact place) and defects (rule by sentence) over labelled sentences, as of a day. */
export function measureQuantities(
  sentences: readonly LabelledProse[],
  {vocabulary, rules, asOf}: {vocabulary: Vocabulary; rules: readonly Rule[]; asOf: string}
): QuantityScores {
  return {
    sentences: sentences.length,
    detection: score(sentences, ({prose, quantities}) => ({
      expected: quantities.map((d) => nameOf(prose, d)),
      actual: vocabulary
        .quantities(prose)
        .filter((d) => d.unitPlace !== 'alone')
        .map((d) => nameOf(prose, d.range))
    })),
    defects: score(sentences, ({prose, defects}) => ({
      expected: defects,
      actual: rules.filter((rule) => finds(rule, documentOf(prose), {vocabulary, asOf})).map((d) => d.id)
    }))
  }
}

function nameOf({text}: Prose, {start, end}: {readonly start: number; readonly end: number}): string {
  return `${text.slice(start, end)} at ${start}`
}

/** Whether a rule finds something in the sentence, which is the last segment, or in the unit of its row. */
function finds(rule: Rule, document: Document, {vocabulary, asOf}: {vocabulary: Vocabulary; asOf: string}): boolean {
  const context: DocumentRuleContext<unknown> = {
    options: rule.options?.parse(undefined),
    vocabulary,
    asOf,
    gather: gatherAnew(document.segments, {vocabulary, asOf})
  }
  const segment = document.segments.at(-1)!
  const judged = document.segments.filter((d) => d === segment || d.text === segment.rowUnit)

  if ('segment' in rule) return judged.some((d) => hasAny(rule.segment(d, context)))

  return [...rule.document(document, context)].some((d) => d.range.start >= judged[0]!.start)
}

function hasAny(problems: Iterable<unknown>): boolean {
  for (const _ of problems) return true

  return false
}

/** Make a document of a sentence, or of a table with the heads of a cell. */
function documentOf({kind, text, language, rowHead = '', columnHead = '', rowUnit = ''}: Prose): Document {
  const unitHead = rowUnit === '' ? '' : 'Unit'
  const rows = [rowOf('', unitHead, columnHead), rowOf(rowHead, rowUnit, text)]
  const tree: Root =
    kind === 'cell'
      ? {type: 'root', children: [{type: 'table', children: rows}]}
      : {type: 'root', children: [{type: 'paragraph', children: [textOf(text)]}]}

  return createDocument({
    path: 'sentence',
    format: 'markdown',
    tree,
    parts: ['sentence'],
    properties: {language},
    // No place is asked for: what counts is whether a rule speaks.
    locate: (_ranges, place, _segment: Segment) => ({
      format: 'markdown',
      place,
      start: {line: 1, column: 1},
      end: {line: 1, column: 1}
    })
  })
}

function rowOf(...texts: readonly string[]): Root['children'][number] & {type: 'tableRow'} {
  return {type: 'tableRow', children: texts.map((d) => ({type: 'tableCell', children: d === '' ? [] : [textOf(d)]}))}
}

function textOf(value: string): Text {
  return {type: 'text', value, data: {pieces: [0, 0, value.length, value.length, 0]}}
}
