/** Counts of what was found against what should be, and the sentences where they differ. */
export interface Score {
  readonly found: number
  readonly missed: number
  readonly wrong: number
  readonly recall: number
  readonly precision: number
  /** `12: missed ISO 9001`, by line of the file. */
  readonly differences: readonly string[]
}

/** Compare what each sentence should give with what it gives. */
export function score<Sentence extends {readonly line: number}>(
  sentences: readonly Sentence[],
  compare: (sentence: Sentence) => {readonly expected: readonly string[]; readonly actual: readonly string[]}
): Score {
  const differences: string[] = []
  let found = 0
  let missed = 0
  let wrong = 0

  for (const sentence of sentences) {
    const {expected, actual} = compare(sentence)
    const absent = expected.filter((d) => !actual.includes(d))
    const extra = actual.filter((d) => !expected.includes(d))

    found += expected.length - absent.length
    missed += absent.length
    wrong += extra.length
    differences.push(
      ...absent.map((d) => `${sentence.line}: missed ${d}`),
      ...extra.map((d) => `${sentence.line}: wrong ${d}`)
    )
  }

  return {found, missed, wrong, recall: found / (found + missed), precision: found / (found + wrong), differences}
}
