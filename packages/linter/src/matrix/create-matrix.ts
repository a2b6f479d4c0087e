import type {Citation} from '@tenderlint/core'

/** Table of what is cited where. Plain data: each format writes it as it stands. */
export interface Matrix {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What a matrix is to show beside the citations. */
export interface MatrixOptions {
  /** Paths of all documents, also of those that cite nothing. */
  readonly paths: readonly string[]
  /** Names without a year of standards that a profile expects. */
  readonly expected: readonly string[]
}

/** Show for each standard in which sections of each document it is cited; expected standards that are not stand at the end. */
export function matrixOfStandards(citations: readonly Citation[], {paths, expected}: MatrixOptions): Matrix {
  const byStandard = groupBy(citations, (d) => d.standard)
  const cited = [...byStandard].sort(([a], [b]) => compareNames(a, b))
  const missing = expected.filter((d) => !cited.some(([name]) => name === d || name.startsWith(`${d}-`)))

  return {
    head: ['Standard', 'Title', 'Class', 'Editions cited', 'State', 'Use', ...paths],
    rows: [
      ...cited.map(([standard, group]) => [
        standard,
        first(group, (d) => d.title),
        first(group, (d) => d.claimClass),
        unique(group.map((d) => d.edition ?? 'undated')).join(', '),
        unique(group.map((d) => d.state)).join(', '),
        unique(group.map((d) => d.use)).join(', '),
        ...paths.map((path) => sectionsOf(group.filter((d) => d.path === path)))
      ]),
      ...missing
        .toSorted(compareNames)
        .map((standard) => [standard, '', '', '', 'expected, cited nowhere', '', ...paths.map(() => '')])
    ]
  }
}

/** Show for each section of each document which standards it cites, in the order of the text. */
export function matrixOfSections(citations: readonly Citation[]): Matrix {
  const bySection = groupBy(
    citations.toSorted((a, b) => compareText(a.path, b.path) || a.order - b.order),
    (d) => `${d.path}\n${d.order}`
  )

  return {
    head: ['Document', 'Section', 'Standards', 'No longer in force'],
    rows: [...bySection.values()].map((group) => [
      group[0]!.path,
      group[0]!.section,
      unique(group.map((d) => d.edition ?? d.standard)).join(', '),
      unique(group.filter(isFormer).map((d) => d.edition ?? d.standard)).join(', ')
    ])
  }
}

function isFormer({state}: Citation): boolean {
  return state !== 'current' && state !== 'unknown' && state !== 'future' && state !== 'draft'
}

function sectionsOf(group: readonly Citation[]): string {
  return unique(
    group.toSorted((a, b) => a.order - b.order).map((d) => (d.section === '' ? 'outside of sections' : d.section))
  ).join('; ')
}

function first(group: readonly Citation[], read: (citation: Citation) => string): string {
  return group.map(read).find((d) => d !== '') ?? ''
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()

  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)

    if (group) group.push(value)
    else groups.set(key, [value])
  }

  return groups
}

/** Names by publisher, then by number. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true})
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
