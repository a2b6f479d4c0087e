/** A sentence with what should be found in it. */
export interface LabelledSentence {
  /** Line of the file, from 1. */
  readonly line: number
  /** The sentence without its marks. */
  readonly text: string
  readonly isQuoted: boolean
  readonly references: readonly {readonly start: number; readonly end: number; readonly normal: string}[]
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
export function readLabelledSentences(text: string): readonly LabelledSentence[] {
  return text.split('\n').flatMap((written, index) => {
    if (written === '' || written.startsWith('#')) return []

    const isQuoted = written.startsWith('> ')
    const [sentence = '', labels = ''] = written.slice(isQuoted ? 2 : 0).split(' → ')

    return [{line: index + 1, isQuoted, ...readMarks(sentence), defects: readLabels(labels, index + 1)}]
  })
}

function readMarks(sentence: string): Pick<LabelledSentence, 'references' | 'text'> {
  const references: {start: number; end: number; normal: string}[] = []
  let text = ''
  let end = 0

  for (const match of sentence.matchAll(/⟦([^⟧|]*)(?:\|([^⟧]*))?⟧/gu)) {
    const [marked, words = '', normal = words] = match

    text += sentence.slice(end, match.index)
    references.push({start: text.length, end: text.length + words.length, normal})
    text += words
    end = match.index + marked.length
  }

  return {text: text + sentence.slice(end), references}
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
