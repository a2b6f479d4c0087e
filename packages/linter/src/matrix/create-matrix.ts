import {type Citation, groupBy} from '@tenderlint/core'

/** Table of what is cited where. Plain data: each format writes it as it stands. A line feed parts what stands together in a cell. */
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
  /** Day the states are for, ISO 8601. */
  readonly asOf: string
}

const expectedHere = 'expected'

/**
 * Show for each standard in which sections of each document it is cited, and which documents are expected to and do not.
 *
 * State and use stand in the lines of their editions: an obsolete one that is named as history is no gap. What is expected and cited by none of them stands at the end.
 */
export function matrixOfStandards(citations: readonly Citation[], {paths, expected, asOf}: MatrixOptions): Matrix {
  const byStandard = groupBy(citations, (d) => d.standard)
  const cited = [...byStandard].sort(([a], [b]) => compareNames(a, b))
  const missing = unique([...expected.values()].flat()).filter(
    // One that only other documents cite has a row already, where its absence shows.
    (name) => !byStandard.has(name) && !citations.some((d) => isExpected(name, d.path) && isOf(d, name))
  )

  return {
    head: ['Standard', 'Title', 'Class', 'Editions cited', `State on ${asOf}`, 'Use', ...withoutCommonFolder(paths)],
    rows: [
      ...cited.map(([standard, group]) => [
        standard,
        first(group, (d) => d.title),
        first(group, (d) => d.claimClass),
        ...linesOfEditions(group),
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

/** Editions that are cited, their states and their uses, a line an edition. */
function linesOfEditions(group: readonly Citation[]): readonly string[] {
  const editions = [...groupBy(group, (d) => d.edition ?? 'undated')].sort(([a], [b]) => compareNames(a, b))

  return [
    editions.map(([edition]) => edition),
    editions.map(([, cited]) => unique(cited.map((d) => d.state)).join(', ')),
    editions.map(([, cited]) => unique(cited.map((d) => d.use)).join(', '))
  ].map((d) => d.join('\n'))
}

/** Paths without the folder that all of them share. */
function withoutCommonFolder(paths: readonly string[]): readonly string[] {
  const [first = '', ...others] = paths
  const folders = first.split('/').slice(0, -1)

  while (folders.length > 0 && !others.every((d) => d.startsWith(`${folders.join('/')}/`))) folders.pop()

  const common = others.length === 0 ? '' : folders.join('/')

  // The root of all folders is none that anybody reads.
  return common === '' ? paths : paths.map((d) => d.slice(common.length + 1))
}

/** Whether a citation is of a standard, or of one of its parts. */
function isOf({standard}: Citation, name: string): boolean {
  return standard === name || standard.startsWith(`${name}-`)
}

/** Show for each section of each document which standards it cites, in the order of the text. */
export function matrixOfSections(
  citations: readonly Citation[],
  {paths, asOf}: Pick<MatrixOptions, 'asOf' | 'paths'>
): Matrix {
  const short = withoutCommonFolder(paths)
  const names = new Map(paths.map((d, i) => [d, short[i]!]))
  const bySection = groupBy(
    citations.toSorted((a, b) => compareText(a.path, b.path) || a.order - b.order),
    (d) => `${d.path}\n${d.order}`
  )

  return {
    head: ['Document', 'Section', 'Standards', `No longer in force on ${asOf}`],
    rows: [...bySection.values()].map((group) => [
      names.get(group[0]!.path) ?? group[0]!.path,
      nameOfSection(group[0]!),
      unique(group.map((d) => d.edition ?? d.standard)).join(', '),
      unique(group.filter(isFormer).map(withUse)).join(', ')
    ])
  }
}

/** An edition with what it is named for, where nobody takes it as binding. */
function withUse({edition, standard, use}: Citation): string {
  const name = edition ?? standard

  return use === 'history' || use === 'quotation' || use === 'contract' ? `${name} (${use})` : name
}

function nameOfSection({section}: Citation): string {
  return section === '' ? 'outside of sections' : section
}

function isFormer({state}: Citation): boolean {
  return state !== 'current' && state !== 'unknown' && state !== 'future' && state !== 'draft'
}

function sectionsOf(group: readonly Citation[]): string {
  return unique(group.toSorted((a, b) => a.order - b.order).map(nameOfSection)).join('\n')
}

function first(group: readonly Citation[], read: (citation: Citation) => string): string {
  return group.map(read).find((d) => d !== '') ?? ''
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

/** Names by publisher, then by number. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', {numeric: true})
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
