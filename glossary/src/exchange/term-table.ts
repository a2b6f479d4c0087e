import {type ConceptSource, type Language, languages, type TermSource} from '../term-schema.ts'
import {withoutUndefined} from '../without-undefined.ts'

/** Column of a table: its head, and the field it holds. */
interface Column<Field extends string> {
  readonly head: string
  readonly field: Field
  readonly kind: 'choice' | 'list' | 'text' | 'truth'
}

type ConceptField = Exclude<keyof ConceptSource, Language>

/** Columns of a table of concepts. */
export const conceptColumns: readonly Column<ConceptField>[] = [
  {head: 'Id', field: 'id', kind: 'text'},
  {head: 'Domain', field: 'domain', kind: 'text'},
  {head: 'Definition', field: 'definition', kind: 'text'},
  {head: 'Source', field: 'source', kind: 'text'},
  {head: 'As of', field: 'as-of', kind: 'text'},
  {head: 'Note', field: 'note', kind: 'text'},
  {head: 'Related', field: 'related', kind: 'list'},
  {head: 'Names', field: 'names', kind: 'list'}
]

/** Columns of a table of terms, after those that say of which concept and language a term is. */
export const termColumns: readonly Column<keyof TermSource>[] = [
  {head: 'Term', field: 'term', kind: 'text'},
  {head: 'Status', field: 'status', kind: 'choice'},
  {head: 'Abbreviation', field: 'abbreviation', kind: 'truth'},
  {head: 'Part of speech', field: 'part-of-speech', kind: 'choice'},
  {head: 'Plural', field: 'plural', kind: 'text'},
  {head: 'Case sensitive', field: 'case-sensitive', kind: 'truth'},
  {head: 'Instead', field: 'instead', kind: 'text'},
  {head: 'Mistranslates', field: 'mistranslates', kind: 'text'},
  {head: 'Near', field: 'near', kind: 'list'},
  {head: 'Not near', field: 'not-near', kind: 'list'},
  {head: 'Except', field: 'except', kind: 'list'},
  {head: 'Mixing', field: 'mixing', kind: 'choice'},
  {head: 'Certainty', field: 'certainty', kind: 'choice'},
  {head: 'Context', field: 'context', kind: 'text'},
  {head: 'Market', field: 'market', kind: 'text'},
  {head: 'Term source', field: 'source', kind: 'text'},
  {head: 'Term note', field: 'note', kind: 'text'}
]

export const conceptHead = 'Concept'
export const languageHead = 'Language'

/** A row of texts by column head. Cells without a text are left out. */
export type TableRow = Readonly<Record<string, string>>

/** Row of a concept. */
export function conceptRow(concept: ConceptSource): TableRow {
  return row(concept, conceptColumns)
}

/** Rows of the terms of a concept. */
export function termRows(concept: ConceptSource): readonly TableRow[] {
  return languages.flatMap((language) =>
    (concept[language] ?? []).map((term) => ({
      [conceptHead]: concept.id,
      [languageHead]: language,
      ...row(term, termColumns)
    }))
  )
}

/** Fields of a concept, unchecked, from a row. */
export function readConceptRow(cells: TableRow): object {
  return read(cells, conceptColumns)
}

/** Fields of a term, unchecked, from a row. */
export function readTermRow(cells: TableRow): object {
  return read(cells, termColumns)
}

const separator = '; '

function row<Field extends string>(
  values: Readonly<Partial<Record<Field, unknown>>>,
  columns: readonly Column<Field>[]
): TableRow {
  return withoutUndefined(
    Object.fromEntries(
      columns.map(({head, field}) => {
        const value = values[field]

        return [head, value === undefined ? undefined : writeValue(value)]
      })
    )
  ) as TableRow
}

/** Write the value of a field as one text. */
export function writeValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'

  return Array.isArray(value) ? value.join(separator) : String(value)
}

function read(cells: TableRow, columns: readonly Column<string>[]): object {
  return withoutUndefined(
    Object.fromEntries(
      columns.map(({head, field, kind}) => {
        const text = cells[head]

        return [field, text === undefined ? undefined : readValue(text, kind)]
      })
    )
  )
}

/** Read the value of a field, unchecked. */
export function readValue(text: string, kind: Column<string>['kind']): unknown {
  if (kind === 'text') return text
  // A spreadsheet begins a cell with a capital by itself.
  if (kind === 'choice') return text.toLowerCase()
  if (kind === 'truth') return truths.get(text.toLowerCase()) ?? text

  return text
    .split(separator.trim())
    .map((d) => d.trim())
    .filter((d) => d !== '')
}

/** How people, and spreadsheets, write a truth value. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ['false', false],
  ['no', false],
  ['true', true],
  ['yes', true]
])
