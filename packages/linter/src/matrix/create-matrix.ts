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
  /** Names without a year of the standards that each document is expected to cite, by its path. */
  readonly expected: ReadonlyMap<string, readonly string[]>
}

const expectedHere = 'expected'

/**
 * Show for each standard in which sections of each document it is cited, and which documents are expected to and do not.
 *
 * What is expected and cited by none of them stands at the end.
 */
export function matrixOfStandards(citations: readonly Citation[], {paths, expected}: MatrixOptions): Matrix {
  const byStandard = groupBy(citations, (d) => d.standard)
  const cited = [...byStandard].sort(([a], [b]) => compareNames(a, b))
  const missing = unique([...expected.values()].flat()).filter(
    // One that only other documents cite has a row already, where its absence shows.
    (name) => !byStandard.has(name) && !citations.some((d) => isExpected(name, d.path) && isOf(d, name))
  )

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
        ...paths.map((path) => placesOf(standard, path, group))
      ]),
      ...missing
        .toSorted(compareNames)
        .map((standard) => [
          standard,
          '',
          '',
          '',
          'expected, cited nowhere',
          '',
          ...paths.map((path) => (isExpected(standard, path) ? expectedHere : ''))
        ])
    ]
  }

  function isExpected(name: string, path: string): boolean {
    return expected.get(path)?.includes(name) ?? false
  }

  function placesOf(standard: string, path: string, group: readonly Citation[]): string {
    const sections = sectionsOf(group.filter((d) => d.path === path))

    return sections === '' && isExpected(standard, path) ? expectedHere : sections
  }
}

/** Whether a citation is of a standard, or of one of its parts. */
function isOf({standard}: Citation, name: string): boolean {
  return standard === name || standard.startsWith(`${name}-`)
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
