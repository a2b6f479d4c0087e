import type {TextRange} from './text-range.ts'

/** Clause of a standard that a text names beside it. */
export interface ClauseReference {
  /** Range of the number alone. */
  readonly range: TextRange
  /** `8.5.1`, `A.3`. */
  readonly number: string
}

const number = '((?:\\d{1,2}|[A-Z](?=\\.\\d))(?:\\.\\d{1,2}){0,4})(?![\\d%°]|\\.\\d)'
// `IEC 61508-1, 7.4` names a clause only with a part after a dot: `ISO 9001, 14 auditors` counts.
const after = new RegExp(
  `^(?:,? ?[(（]?(?:clauses?|sub-?clauses?|sections?|§|cl\\.) ?${number}|, (?=\\d+\\.\\d)${number}(?=[,.;)）]|$| (?:and|or|to)\\b)|》?(?:[^，。；]{0,20}?》)?第${number}[条章节款])`,
  'iu'
)
const before = new RegExp(`(?:clauses?|sub-?clauses?|sections?|§|cl\\.) ?${number} (?:of|in) (?:the )?$`, 'iu')

/** Read the clause that a reference names, before it (`clause 8.5.1 of ISO 9001`) or after it (`IEC 61508-1, 7.4`). */
export function readClause(text: string, {start, end}: TextRange): ClauseReference | undefined {
  const found = before.exec(text.slice(Math.max(0, start - 40), start))

  if (found) return clauseOf(found, start - found[0].length)

  const following = after.exec(text.slice(end, end + 60))

  return following ? clauseOf(following, end) : undefined
}

function clauseOf(match: RegExpExecArray, offset: number): ClauseReference {
  // Each branch of the pattern has a group of its own.
  const written = match.slice(1).find((d) => d !== undefined) ?? ''
  const start = offset + match[0].lastIndexOf(written)

  return {range: {start, end: start + written.length}, number: written}
}
