import type {TermSource} from '../term-schema.ts'
import {readValue, termColumns, writeValue} from './term-table.ts'

/**
 * Facts of a term that TBX-Basic has no category for. Each is a note that begins with its name, `[near] pump; valve`: other programs
 * show it as what it is, and it comes back as a fact.
 */
const fields = [
  'plural',
  'case-sensitive',
  'instead',
  'mistranslates',
  'near',
  'not-near',
  'except',
  'mixing',
  'certainty'
] as const satisfies readonly (keyof TermSource)[]

/** Whether a field of a term stands in a note. */
export function isTermFact(field: string): boolean {
  return fields.some((d) => d === field)
}

/** Name of the note that says that a term is the name of a client, product or place. */
const nameLabel = 'protected name'

/** Notes of a term. */
export function writeTermNotes(term: TermSource): readonly string[] {
  const facts = fields.flatMap((field) => (term[field] === undefined ? [] : [`[${field}] ${writeValue(term[field])}`]))

  return [...facts, ...writePlainNotes(term.note)]
}

/** Notes of a concept: names beside its terms, related concepts that are not in the file, and what its keeper wrote. */
export function writeConceptNotes({
  names,
  note,
  related = []
}: {
  readonly names?: readonly string[] | undefined
  readonly note?: string | undefined
  readonly related?: readonly string[]
}): readonly string[] {
  return [
    ...(names ? [`[names] ${writeValue(names)}`] : []),
    ...(related.length > 0 ? [`[related] ${writeValue(related)}`] : []),
    ...writePlainNotes(note)
  ]
}

/** Note of a name that stands as a term. */
export const nameNote = `[${nameLabel}]`

/** A line a note; one that looks like a fact says that it is none. */
function writePlainNotes(note: string | undefined): readonly string[] {
  const lines = note?.split(/\s*\n\s*/u) ?? []

  return lines.map((d) => (labelled.test(d) ? `[note] ${d}` : d))
}

const labelled = /^\[([a-z -]+)\](?:\s+|$)/u

/** What the notes of an element say. */
export interface ReadNotes {
  /** Fields of a term, unchecked. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly names?: readonly string[]
  readonly related: readonly string[]
  readonly isName: boolean
  readonly note?: string
}

/** Tell the facts among notes from those that people wrote. */
export function readNotes(notes: readonly string[]): ReadNotes {
  const facts: Record<string, unknown> = {}
  const plain: string[] = []
  let names: readonly string[] | undefined
  let related: readonly string[] = []
  let isName = false

  for (const note of notes) {
    const [head = '', label] = labelled.exec(note) ?? []
    const text = note.slice(head.length)
    const column = fields.some((d) => d === label) ? termColumns.find((d) => d.field === label) : undefined

    if (column) facts[column.field] = readValue(text, column.kind)
    else if (label === 'names') names = readValue(text, 'list') as readonly string[]
    else if (label === 'related') related = readValue(text, 'list') as readonly string[]
    else if (label === nameLabel) isName = true
    else plain.push(label === 'note' ? text : note)
  }

  return {
    facts,
    isName,
    related,
    ...(names && {names}),
    ...(plain.length > 0 && {note: plain.join('\n')})
  }
}
