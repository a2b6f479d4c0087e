import type {Baseline, KnownFinding} from './baseline.ts'

/** Line of a baseline that cannot be read. */
export interface BaselineProblem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** A baseline as read. With problems it is not to be used. */
export interface ReadBaseline {
  readonly baseline: Baseline
  readonly problems: readonly BaselineProblem[]
}

const head = '# What tenderlint found and is known. `tenderlint baseline update` takes out what was mended.\n'

const entry = /^ {2}([0-9a-f]{16}) +([1-9]\d*) +(\S+)(?: +(.*))?$/u

/** Write a baseline: documents in the order of their names, below each one line a fingerprint with its count. */
export function formatBaseline(baseline: Baseline): string {
  const documents = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, known]) => `\n${guard(path)}\n${known.toSorted(byRule).map(formatEntry).join('')}`)

  return head + documents.join('')
}

/** Read a baseline. */
export function readBaseline(text: string): ReadBaseline {
  const baseline = new Map<string, KnownFinding[]>()
  const problems: BaselineProblem[] = []
  let known: KnownFinding[] | undefined

  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue

    if (/^\S/u.test(line)) {
      const path = line.replace(/^\.\//u, '')

      known = baseline.get(path) ?? []
      baseline.set(path, known)
      continue
    }

    const [, fingerprint, count, ruleId, quote = ''] = entry.exec(line) ?? []

    if (known && fingerprint !== undefined && count !== undefined && ruleId !== undefined) {
      known.push({fingerprint, count: Number(count), ruleId, quote})
    } else {
      problems.push({
        line: index + 1,
        message: `unexpected \`${line.trim()}\`, expected a path, or below one a fingerprint, a count and a rule`
      })
    }
  }

  return {baseline, problems}
}

/** A path must not look like a comment or an entry. */
function guard(path: string): string {
  return /^[#\s]/u.test(path) ? `./${path}` : path
}

function formatEntry({fingerprint, count, ruleId, quote}: KnownFinding): string {
  return `  ${fingerprint} ${count} ${ruleId}${quote === '' ? '' : ` ${quote}`}\n`
}

function byRule(a: KnownFinding, b: KnownFinding): number {
  const [x, y] = [a, b].map((d) => `${d.ruleId} ${d.quote} ${d.fingerprint}`) as [string, string]

  return x < y ? -1 : 1
}
