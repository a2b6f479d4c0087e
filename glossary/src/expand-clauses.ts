/**
 * Give the numbers that an entry of a list of clauses stands for: one (`8.5`, `A`), or the first and the last of those that follow
 * each other (`8.1-8.7`, `A-C`). Gives `undefined` for what is neither.
 */
export function expandClauses(written: string): readonly string[] | undefined {
  const [first = '', last, ...more] = written.split('-')

  if (more.length > 0 || ![first, last ?? first].every((d) => number.test(d))) return undefined
  if (last === undefined) return [first]

  const [a, b] = [parse(first), parse(last)]

  if (a.parent !== b.parent || a.isLetter !== b.isLetter || a.ordinal >= b.ordinal) return undefined

  return Array.from({length: b.ordinal - a.ordinal + 1}, (_, i) => {
    const ordinal = a.ordinal + i

    return `${a.parent}${a.isLetter ? String.fromCharCode(ordinal) : ordinal}`
  })
}

const number = /^(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*$/u

function parse(clause: string) {
  const parent = clause.replace(/[^.]+$/u, '')
  const own = clause.slice(parent.length)
  const isLetter = /^[A-Z]/u.test(own)

  return {parent, isLetter, ordinal: isLetter ? own.charCodeAt(0) : Number(own)}
}
