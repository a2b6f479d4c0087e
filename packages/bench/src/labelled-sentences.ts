import {readLabels} from './read-labels.ts'
import {type Marked, readMarks} from './read-marks.ts'

/** A sentence with what should be found in it. */
export interface LabelledSentence {
  /** Line of the file, from 1. */
  readonly line: number
  /** The sentence without its marks. */
  readonly text: string
  readonly isQuoted: boolean
  readonly references: readonly Marked[]
  /** Ids of the rules that should find something. */
  readonly defects: readonly string[]
}

const rules: Readonly<Record<string, string>> = {
  abs: 'claims/absolute-compliance',
  ado: 'references/wrong-adoption',
  att: 'claims/wrong-attestation',
  bare: 'claims/bare-certification',
  cla: 'references/wrong-clause',
  dra: 'references/draft-reference',
  inc: 'claims/incomplete-certificate',
  mal: 'references/malformed-reference',
  met: 'claims/wrong-metric',
  pub: 'references/wrong-publisher',
  sup: 'references/superseded-edition',
  und: 'references/undated-reference',
  unk: 'references/unknown-edition',
  wdr: 'references/withdrawn-standard',
  whi: 'claims/white-list-claim'
}

/** Read a file of labelled sentences; its head says how they are written. */
export function readLabelledSentences(file: string): readonly LabelledSentence[] {
  return file.split('\n').flatMap((written, index) => {
    if (written === '' || written.startsWith('#')) return []

    const isQuoted = written.startsWith('> ')
    const [sentence = '', labels = ''] = written.slice(isQuoted ? 2 : 0).split(' → ')

    const {text, marked: references} = readMarks(sentence)

    return [{line: index + 1, isQuoted, text, references, defects: readLabels(labels, rules, index + 1)}]
  })
}
