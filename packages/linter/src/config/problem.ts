/** Mistake in a configuration file. Line and column are from 1. */
export interface ConfigProblem {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
  /** Line of the file with the words in question. */
  readonly source: string
  /** Characters of that line in question, at least 1. */
  readonly length: number
  /** What to write instead, or where to look. */
  readonly hint?: string
}

/**
 * Show a mistake with its line:
 *
 *     tenderlint.yaml:7:5: unknown rule `units/wrong-symbols`
 *       7 |     units/wrong-symbols: off
 *               ^^^^^^^^^^^^^^^^^^^ did you mean `units/wrong-symbol`?
 */
export function formatConfigProblem({path, line, column, message, source, length, hint}: ConfigProblem): string {
  const gutter = `  ${line} | `
  const marker = `${' '.repeat(gutter.length + column - 1)}${'^'.repeat(length)}${hint === undefined ? '' : ` ${hint}`}`

  return `${path}:${line}:${column}: ${message}\n${gutter}${source}\n${marker}`
}
