/** Mistake in a data file, told to the person who keeps it. Line and column are from 1. */
export interface DataProblem {
  readonly path: string
  readonly line: number
  readonly column: number
  /** Place in a file that has no lines: `sheet Terms, B118`. */
  readonly place?: string
  /** What is wrong, and what was expected or what to do. */
  readonly message: string
}

/** `glossary/terms/drives.yaml:14:5: Unexpected …` */
export function formatDataProblem({path, line, column, place, message}: DataProblem): string {
  return place === undefined ? `${path}:${line}:${column}: ${message}` : `${path}: ${place}: ${message}`
}
