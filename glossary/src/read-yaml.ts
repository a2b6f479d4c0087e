import {CORE_SCHEMA, load, YAMLException} from 'js-yaml'
import {type Document, LineCounter, parseDocument} from 'yaml'
import type {z} from 'zod'
import type {DataProblem} from './data-problem.ts'
import {describeIssue, pathOf, yamlWords} from './describe-issue.ts'

/** YAML file as text. */
export interface YamlSource {
  /** Path as its owner knows it, for messages. */
  readonly path: string
  readonly text: string
}

/** Entries of a file, and how to speak of one of them. */
export interface YamlEntries<Entry> {
  readonly entries: readonly Entry[]
  /** Place of each entry in the list, since entries with a problem are left out. */
  readonly indices: readonly number[]
  readonly problems: readonly DataProblem[]
  /** Make a problem at a value of the file: `problemAt([3, 'en', 0], 'Unexpected …')`. */
  problemAt(path: readonly (number | string)[], message: string): DataProblem
}

/**
 * Read a YAML file whose root is a list of entries, each checked by a schema.
 *
 * The first parser is fast and knows no places; they are taken from a second one, six times as slow, only when something has to
 * be told.
 */
export function readYaml<Entry>(source: YamlSource, schema: z.ZodType<Entry>): YamlEntries<Entry> {
  let places: Places | undefined
  const problemAt = (path: readonly (number | string)[], message: string): DataProblem => {
    places ??= readPlaces(source.text)

    return {path: source.path, ...positionOf(places, path), message}
  }
  let root: unknown

  try {
    root = load(source.text, {schema: CORE_SCHEMA})
  } catch (error) {
    return {entries: [], indices: [], problems: [syntaxProblem(source, error)], problemAt}
  }

  if (root === null || root === undefined) return {entries: [], indices: [], problems: [], problemAt}
  if (!Array.isArray(root)) {
    return {
      entries: [],
      indices: [],
      problems: [problemAt([], 'Unexpected content, expected a list of entries, each of which begins with a dash')],
      problemAt
    }
  }

  const entries: Entry[] = []
  const indices: number[] = []
  const problems: DataProblem[] = []

  for (const [index, value] of root.entries()) {
    const result = schema.safeParse(value)

    if (result.success) {
      entries.push(result.data)
      indices.push(index)
      continue
    }

    for (const issue of result.error.issues) {
      problems.push(problemAt([index, ...pathOf(issue)], describeIssue(issue, value, yamlWords)))
    }
  }

  return {entries, indices, problems, problemAt}
}

function syntaxProblem(source: YamlSource, error: unknown): DataProblem {
  if (!(error instanceof YAMLException)) throw error

  const {line = 0, column = 0} = error.mark ?? {}
  const tab = /^ *\t/mu.exec(source.text)
  const remedy = tab
    ? `Line ${source.text.slice(0, tab.index).split('\n').length} begins with a tab: use spaces`
    : 'Close quotes and brackets, and begin what is of one level in one column'

  return {path: source.path, line: line + 1, column: column + 1, message: `Unexpected YAML: ${error.reason}. ${remedy}`}
}

/** A file parsed with places. */
interface Places {
  readonly document: Document.Parsed
  readonly counter: LineCounter
}

function readPlaces(text: string): Places {
  const counter = new LineCounter()

  return {document: parseDocument(text, {lineCounter: counter}), counter}
}

function positionOf(
  {document, counter}: Places,
  path: readonly (number | string)[]
): {readonly line: number; readonly column: number} {
  // A missing key has no place of its own; its parent has.
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const range = (node as {range?: readonly number[]} | undefined)?.range

    if (range) {
      const {line, col} = counter.linePos(range[0]!)

      return {line, column: col}
    }
  }

  return {line: 1, column: 1}
}
