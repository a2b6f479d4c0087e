import type {Prose} from '@tenderlint/matchers'
import {readLabels} from './read-labels.ts'
import {type Marked, readMarks} from './read-marks.ts'

/** A sentence or cell with the quantities and defects in it. */
export interface LabelledProse {
  /** Line of the file, from 1. */
  readonly line: number
  /** The sentence without its marks. */
  readonly prose: Prose
  readonly quantities: readonly Marked[]
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
    const {text, marked: quantities} = readMarks(marked)
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
        defects: readLabels(labels, rules, index + 1)
      }
    ]
  })
}
