import type {DataProblem} from '../data-problem.ts'
import {offerName} from '../offer-name.ts'
import {type Language, languages} from '../term-schema.ts'
import {type ConceptPath, type ImportedTerms, locateConcept} from './located-concept.ts'
import {
  conceptColumns,
  conceptHead,
  languageHead,
  readConceptRow,
  readTermRow,
  type TableRow,
  termColumns
} from './term-table.ts'

/** A row, and how to speak of one of its cells by the head of its column. */
export interface PlacedRow {
  readonly cells: TableRow
  problemAt(head: string | undefined, message: string): DataProblem
}

/** Say which columns a table lacks, and what it has that may be meant. */
export function missingColumns(missing: readonly string[], unknown: readonly string[]): string {
  const names = missing.map((d) => `\`${d}\``)
  const list =
    names.length === 1 ? `column ${names[0]}` : `columns ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const found = unknown.length > 0 ? `; unknown here: ${unknown.map((d) => `\`${d}\``).join(', ')}` : ''

  return `Missing ${list}, expected in the row of heads${found}`
}

interface PlacedConcept {
  readonly row: PlacedRow
  readonly terms: {readonly language: Language; readonly row: PlacedRow}[]
}

/** Put concepts together from rows of concepts and rows of terms, which may be the same rows. */
export function readTable(conceptRows: readonly PlacedRow[], termRows: readonly PlacedRow[]): ImportedTerms {
  const placed = new Map<string, PlacedConcept>()
  const problems: DataProblem[] = []
  // Where both are the same rows, the concept of a term is the id.
  const idHead = conceptRows === termRows ? conceptHead : 'Id'

  for (const row of conceptRows) {
    const id = row.cells[idHead]

    if (id === undefined) {
      problems.push(row.problemAt(idHead, `Nothing in column \`${idHead}\`, expected the id of a concept in each row`))
    } else if (!placed.has(id)) {
      placed.set(id, {row, terms: []})
    } else if (conceptRows !== termRows) {
      problems.push(row.problemAt(idHead, `Unexpected second concept \`${id}\`: merge the two, or rename one`))
    }
  }

  for (const row of termRows) {
    const id = row.cells[conceptHead]

    if (conceptRows === termRows && (id === undefined || !(row.cells.Term || row.cells[languageHead]))) continue

    const concept = placed.get(id ?? '')
    const written = row.cells[languageHead]
    const language = languages.find((d) => d === written?.toLowerCase())

    if (id === undefined) {
      problems.push(
        row.problemAt(conceptHead, `Nothing in column \`${conceptHead}\`, expected an id of sheet Concepts`)
      )
    } else if (!concept) {
      problems.push(
        row.problemAt(
          conceptHead,
          `Unknown concept \`${id}\`, expected an id of sheet Concepts${offerName(id, placed.keys())}`
        )
      )
    } else if (!language) {
      problems.push(row.problemAt(languageHead, languageProblem(written)))
    } else {
      concept.terms.push({language, row})
    }
  }

  const results = [...placed].map(([id, concept]) => readConcept(id, {...concept, idHead}))

  return {
    concepts: results.flatMap((d) => d.concepts),
    problems: [...problems, ...results.flatMap((d) => d.problems)],
    losses: []
  }
}

function languageProblem(written: string | undefined): string {
  const found =
    written === undefined
      ? `Nothing in column \`${languageHead}\``
      : `Unexpected \`${written}\` in column \`${languageHead}\``

  return `${found}, expected one of: ${languages.join(', ')}`
}

function readConcept(id: string, {row, terms, idHead}: PlacedConcept & {readonly idHead: string}) {
  const ofLanguage = (language: Language) => terms.filter((d) => d.language === language)
  const value = {
    id,
    ...readConceptRow(row.cells),
    ...Object.fromEntries(
      languages.flatMap((language) => {
        const own = ofLanguage(language)

        return own.length > 0 ? [[language, own.map((d) => readTermRow(d.row.cells))]] : []
      })
    )
  }

  const headOfPath = (path: ConceptPath) => (path[0] === 'id' ? idHead : headAt(path))
  const problemAt = (path: ConceptPath, message: string) => {
    const [first, index] = path
    const language = languages.find((d) => d === first)
    const term = language && ofLanguage(language)[typeof index === 'number' ? index : 0]

    return (term?.row ?? row).problemAt(headOfPath(path), message)
  }

  return locateConcept(value, {
    problemAt,
    words: {field: (path) => `column \`${headOfPath(path)}\``, missing: 'Nothing in', truth: 'yes or no'}
  })
}

/** Head of the column that holds the value at a path. */
function headAt([first, , field]: ConceptPath): string | undefined {
  return languages.some((d) => d === first) ? headOf(termColumns, field) : headOf(conceptColumns, first)
}

function headOf(columns: readonly {head: string; field: string}[], field: ConceptPath[number] | undefined) {
  return columns.find((d) => d.field === field)?.head
}
