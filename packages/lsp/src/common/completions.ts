import type {CompiledVocabulary} from '@tenderlint/linter'
import {idOfRow, readConcepts} from '@tenderlint/matchers'
import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import {currentEdition, type StandardContext} from './describe-standard.ts'

/** What can be completed: words, and what to write for them. */
export interface Completions {
  /** Complete the end of a line before the cursor; `length` of each is how much of that it replaces, in code units. */
  complete(line: string, context: StandardContext): readonly Completion[]
}

/** An item, and how much of the line before the cursor it replaces. */
export interface Completion {
  readonly item: CompletionItem
  readonly length: number
}

interface Entry {
  /** Lower-case text to look for. */
  readonly key: string
  readonly text: string
  readonly detail: string
}

/** Letters from which a word is completed; Chinese says as much in one character. */
const fewLetters = 3
const fewIdeographs = 2

/** Words, or Chinese characters, of the longest beginning that is looked for. */
const longestStart = 6

/** A list that is longer is not read. */
const longestList = 40

/** Index a vocabulary for completion: preferred terms, and standards in the edition that is in force. */
export function createCompletions({standards, terms}: CompiledVocabulary): Completions {
  const termEntries = sorted(readPreferredTerms(terms.concepts))
  const standardEntries = sorted(
    standards.standards.map((row) => idOfRow(row)).map((id) => ({key: id.toLowerCase(), text: id, detail: ''}))
  )

  return {
    complete(line, context) {
      for (const start of startsOf(line)) {
        const found = [
          ...lookUp(standardEntries, start).flatMap((d) => standardItem(d.text, context)),
          ...lookUp(termEntries, start).map((d) => termItem(d, start))
        ]

        // The longest beginning that leads somewhere is what is being written.
        if (found.length > 0) return found.map((item) => ({item, length: start.length}))
      }

      return []
    }
  }
}

function* readPreferredTerms(concepts: CompiledVocabulary['terms']['concepts']): Generator<Entry> {
  const reader = readConcepts(concepts)

  for (let i = 0; i < reader.count; i++) {
    const {certainty, status, text} = reader.termAt(i)
    const concept = reader.concept(reader.idOf(i))

    // What the keepers of the glossary doubt is not to be spread.
    if (status !== 'preferred' || certainty === 'unsure') continue

    yield {key: text.toLowerCase(), text, detail: concept?.definition ?? ''}
  }
}

function sorted(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
}

/** Ends of a line that may be the beginning of a name, the longest first. */
function startsOf(line: string): readonly string[] {
  const words = [...line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Script=Han}/gu)].slice(-longestStart)

  return words
    .map((d) => line.slice(d.index))
    .filter((d) => d.length >= (/\p{Script=Han}/u.test(d) ? fewIdeographs : fewLetters))
}

function lookUp(entries: readonly Entry[], start: string): readonly Entry[] {
  const key = start.toLowerCase()
  let low = 0
  let high = entries.length

  while (low < high) {
    const middle = (low + high) >>> 1

    if (entries[middle]!.key < key) low = middle + 1
    else high = middle
  }

  const found: Entry[] = []

  for (let i = low; found.length < longestList && entries[i]?.key.startsWith(key); i++) {
    if (entries[i]!.text !== start) found.push(entries[i]!)
  }

  return found
}

function standardItem(id: string, context: StandardContext): readonly CompletionItem[] {
  const entry = context.vocabulary.standard(id)

  if (!entry) return []

  return [
    {
      label: currentEdition(entry, context)?.designation ?? id,
      kind: CompletionItemKind.Reference,
      detail: entry.title
    }
  ]
}

function termItem({detail, text}: Entry, start: string): CompletionItem {
  const label = /^\p{Lu}/u.test(start) ? text.charAt(0).toUpperCase() + text.slice(1) : text

  return {label, kind: CompletionItemKind.Text, ...(detail === '' ? undefined : {detail})}
}
