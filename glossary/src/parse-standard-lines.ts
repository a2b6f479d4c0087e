import {
  type CompiledStandards,
  createStandardMatcher,
  createStandardRegistry,
  type Designation,
  type DesignationDefect,
  formatClause,
  type ParsedReference,
  parseDesignation,
  parseReference,
  readClauseList,
  rightName,
  type StandardMatch
} from '@tenderlint/matchers'

/** Parts of what a line names. */
export interface StandardParts extends Designation {
  /** Places in it: `7.4`, `Clause 5`, `Annex A`, `Table 2`. */
  readonly clauses?: readonly string[]
  /** Degree to which it adopts the next in `others`, where the line says so. */
  readonly degree?: string
  /** Whether all parts are meant. */
  readonly series?: true
}

/** What came of one line that should be a designation. Plain data. */
export interface StandardLine {
  readonly input: string
  readonly recognised: boolean
  /** Parts of the first standard named. */
  readonly parts?: StandardParts
  /** Parts of the other standards, in a list or pair. */
  readonly others?: readonly Designation[]
  /** Title after the name, as it is written. */
  readonly title?: string
  /** Right form of the whole but for the title. */
  readonly normal?: string
  readonly problems: readonly {readonly kind: string; readonly actual: string; readonly expected: string}[]
}

/** Parse a text with a designation on each line; empty lines are left out. */
export function parseStandardLines(text: string, compiled: CompiledStandards): readonly StandardLine[] {
  const {knows} = createStandardRegistry(compiled)
  const matcher = createStandardMatcher(compiled)
  const match = (line: string) => matcher.match({kind: 'paragraph', language: '', text: line, marks: [], quoted: false})

  return text
    .split(/\r?\n/u)
    .map((d) => d.trim())
    .filter((d) => d !== '')
    .map((input) => {
      const single = parseDesignation(input, knows)

      if (single) {
        const {designation, normal, defects} = single

        return {input, recognised: true, parts: designation, normal, problems: problemsOf(input, defects, match(input))}
      }

      const reference = parseReference(input, match)

      return reference ? lineOf(input, reference) : unrecognised(input)
    })
}

function lineOf(input: string, {standards, clauses, degree, title, normal, defects}: ParsedReference): StandardLine {
  const [first, ...others] = standards

  return {
    input,
    recognised: true,
    parts: {
      ...first!.designation,
      ...(clauses.length > 0 && {clauses: clauses.map(formatClause)}),
      ...(degree === undefined ? undefined : {degree}),
      ...(first!.isSeries && {series: true})
    },
    ...(others.length > 0 && {others: others.map((d) => d.designation)}),
    ...(title === undefined ? undefined : {title}),
    normal,
    problems: problemsOf(input, defects, standards)
  }
}

function unrecognised(input: string): StandardLine {
  const isPlace = readClauseList(input, 0)?.end === input.length

  return {
    input,
    recognised: false,
    problems: isPlace ? [{kind: 'missing-standard', actual: input, expected: `${input} of a standard`}] : []
  }
}

function problemsOf(
  input: string,
  defects: readonly DesignationDefect[],
  standards: readonly StandardMatch[]
): StandardLine['problems'] {
  return [
    ...defects.map(({kind, range, expected}) => ({kind, actual: input.slice(range.start, range.end), expected})),
    ...standards.flatMap((d) => {
      const expected = rightName(d)

      return expected === undefined
        ? []
        : [{kind: 'publisher', actual: input.slice(d.range.start, d.range.end), expected}]
    })
  ]
}
