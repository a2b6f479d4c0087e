import type {DataProblem} from '../data-problem.ts'
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

interface PlacedConcept {
  readonly row: PlacedRow
  readonly terms: {readonly language: Language; readonly row: PlacedRow}[]
}

/** Put concepts together from rows of concepts and rows of terms, which may be the same rows. */
export function readTable(conceptRows: readonly PlacedRow[], termRows: readonly PlacedRow[]): ImportedTerms {
  const placed = new Map<string, PlacedConcept>()
  const problems: DataProblem[] = []

  for (const row of conceptRows) {
    const id = row.cells.Id ?? row.cells[conceptHead]

    if (id === undefined) {
      problems.push(row.problemAt('Id', 'Unexpected row without an id'))
    } else if (!placed.has(id)) {
      placed.set(id, {row, terms: []})
    } else if (conceptRows !== termRows) {
      problems.push(row.problemAt('Id', `Unexpected second concept \`${id}\`: merge the two, or rename one`))
    }
  }

  for (const row of termRows) {
    if (conceptRows === termRows && !row.cells.Term && !row.cells[languageHead]) continue

    const concept = placed.get(row.cells[conceptHead] ?? '')
    const written = row.cells[languageHead]
    const language = languages.find((d) => d === written?.toLowerCase())

    if (!concept) {
      problems.push(
        row.problemAt(conceptHead, `Unknown concept \`${row.cells[conceptHead] ?? ''}\`, expected an id of a concept`)
      )
    } else if (!language) {
      problems.push(
        row.problemAt(
          languageHead,
          `Unexpected language \`${written ?? ''}\`, expected one of: ${languages.join(', ')}`
        )
      )
    } else {
      concept.terms.push({language, row})
    }
  }

  const results = [...placed].map(([id, concept]) => readConcept(id, concept))

  return {
    concepts: results.flatMap((d) => d.concepts),
    problems: [...problems, ...results.flatMap((d) => d.problems)],
    losses: []
  }
}

function readConcept(id: string, {row, terms}: PlacedConcept) {
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

  return locateConcept(value, (path, message) => {
    const [first, index, field] = path
    const language = languages.find((d) => d === first)

    if (!language) return row.problemAt(headOf(conceptColumns, first), message)

    const term = ofLanguage(language)[typeof index === 'number' ? index : 0]

    return (term?.row ?? row).problemAt(headOf(termColumns, field), message)
  })
}

function headOf(columns: readonly {head: string; field: string}[], field: ConceptPath[number] | undefined) {
  return columns.find((d) => d.field === field)?.head
}
