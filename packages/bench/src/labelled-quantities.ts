import type {Prose} from '@tenderlint/matchers'

/** A sentence or cell with the quantities and defects in it. */
export interface LabelledProse {
  /** Line of the file, from 1. */
  readonly line: number
  /** The sentence without its marks. */
  readonly prose: Prose
  readonly quantities: readonly {readonly start: number; readonly end: number}[]
  /** Ids of the rules that should find something. */
  readonly defects: readonly string[]
}

const rules: Readonly<Record<string, string>> = {
  amb: 'units/ambiguous-unit',
  cnd: 'units/undefined-condition',
  con: 'units/wrong-conversion',
  dim: 'units/dimension-mismatch',
  imp: 'units/impossible-value',
  mix: 'units/mixed-units',
  not: 'units/wrong-notation',
  num: 'units/mixed-number-style',
  per: 'units/missing-period',
  pts: 'units/confused-percentage-points',
  rng: 'units/unclear-range',
  spa: 'units/wrong-spacing',
  sym: 'units/wrong-symbol'
}

/** Read a file of sentences with marked quantities; its head says how they are written. */
export function readLabelledQuantities(file: string): readonly LabelledProse[] {
  return file.split('\n').flatMap((written, index) => {
    if (written === '' || written.startsWith('#')) return []

    const [sentence = '', labels = ''] = written.split(' → ')
    const [, rowHead, columnHead, rowUnit, marked = ''] =
      /^(?:\{(.*) \/ (.*?)(?: \| (.*))?\} )?(.*)$/u.exec(sentence) ?? []
    const {text, quantities} = readMarks(marked)
    const language = /\p{Script=Han}/u.test(`${rowHead ?? ''}${text}`) ? 'zh' : 'en'
    const isCell = rowHead !== undefined && columnHead !== undefined

    return [
      {
        line: index + 1,
        prose: {
          kind: isCell ? 'cell' : 'paragraph',
          language,
          text,
          marks: [],
          quoted: false,
          ...(isCell && {rowHead, columnHead}),
          ...(rowUnit !== undefined && {rowUnit})
        },
        quantities,
        defects: readLabels(labels, index + 1)
      }
    ]
  })
}

function readMarks(sentence: string): {readonly text: string; readonly quantities: LabelledProse['quantities']} {
  const quantities: {start: number; end: number}[] = []
  let text = ''
  let end = 0

  for (const match of sentence.matchAll(/⟦([^⟧]*)⟧/gu)) {
    const [marked, words = ''] = match

    text += sentence.slice(end, match.index)
    quantities.push({start: text.length, end: text.length + words.length})
    text += words
    end = match.index + marked.length
  }

  return {text: text + sentence.slice(end), quantities}
}

function readLabels(labels: string, line: number): readonly string[] {
  return labels
    .split(' ')
    .filter((d) => d !== '')
    .map((label) => {
      const rule = rules[label]

      if (rule === undefined) throw new Error(`sentences.txt:${line}: Unexpected label \`${label}\``)

      return rule
    })
    .sort()
}
