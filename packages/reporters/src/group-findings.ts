import {type Finding, redaction} from '@tenderlint/core'

/** Equal findings of a document that are shown one by one. */
const shown = 3

/** A finding, and those like it that it stands for. */
export interface FindingGroup {
  readonly finding: Finding
  /** Equal in rule and message, in the order of the text. */
  readonly others: readonly Finding[]
}

/** Let the third of many equal findings (same rule, same message) stand for all that follow. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups: {finding: Finding; others: Finding[]}[] = []
  const groupsOf = new Map<string, typeof groups>()

  for (const finding of findings) {
    const key = `${finding.ruleId}\n${finding.message}`
    const equals = groupsOf.get(key) ?? []

    // Messages whose words were taken out only look equal.
    if (equals.length === shown && !finding.message.includes(redaction)) {
      equals.at(-1)!.others.push(finding)
      continue
    }

    const group = {finding, others: []}

    groups.push(group)
    groupsOf.set(key, [...equals, group])
  }

  return groups
}
