import {ruleOf} from './read-labels.ts'

/** A sentence with what rules should find in it. */
export interface LabelledTerms {
  /** Line of the file, from 1. */
  readonly line: number
  /** Markdown of the sentence, without marks. */
  readonly markdown: string
  /** What should be found: rule and words. */
  readonly defects: readonly {readonly rule: string; readonly words: string}[]
}

const rules: Readonly<Record<string, string>> = {
  con: 'terminology/conflicting-abbreviation',
  dep: 'terminology/deprecated-term',
  inc: 'terminology/inconsistent-term',
  mis: 'terminology/mistranslated-term',
  nea: 'terminology/near-miss-term',
  und: 'terminology/undefined-abbreviation',
  unt: 'terminology/untranslated-term'
}

/** Read a file of sentences with marked terms; its head says how they are written. */
export function readLabelledTerms(file: string): readonly LabelledTerms[] {
  return file.split('\n').flatMap((written, index) => {
    if (written === '' || /^# (?:---|[a-z¶]|Sentences|Words)/u.test(written)) return []

    return [{line: index + 1, ...readMarks(written.replaceAll('¶', '\n\n'), index + 1)}]
  })
}

function readMarks(sentence: string, line: number): Omit<LabelledTerms, 'line'> {
  const defects: {rule: string; words: string}[] = []
  const markdown = sentence.replaceAll(/⟦([^⟧|]*)\|(\w+)⟧/gu, (_, words: string, label: string) => {
    defects.push({rule: ruleOf(label, rules, line), words})

    return words
  })

  return {markdown, defects}
}
