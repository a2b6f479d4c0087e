/** Read the labels behind a sentence as ids of rules, in the order of the alphabet; throws for one that stands for no rule. */
export function readLabels(labels: string, rules: Readonly<Record<string, string>>, line: number): readonly string[] {
  return labels
    .split(' ')
    .filter((d) => d !== '')
    .map((label) => ruleOf(label, rules, line))
    .sort()
}

/** Id of the rule that a label stands for. */
export function ruleOf(label: string, rules: Readonly<Record<string, string>>, line: number): string {
  const rule = rules[label]

  if (rule === undefined) throw new Error(`sentences.txt:${line}: Unexpected label \`${label}\``)

  return rule
}
