import type {CompiledVocabulary} from '@tenderlint/linter'
import {idOfRow, readConcepts, type TermStatus} from '@tenderlint/matchers'
import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import {currentEdition, type StandardContext} from './describe-standard.ts'

/** What can be completed: words, and what to write for them. */
export interface Completions {
  /**
   * Complete the end of a line before the cursor; `length` of each is how much of that it replaces, in code units.
   *
   * Standards come first, those in force before others; what the document says more often comes before what it says less.
   */
  complete(line: string, context: CompletionContext): readonly Completion[]
}

/** What the order of completions depends on. */
export interface CompletionContext extends StandardContext {
  /** How often words stand in the document. */
  countOf(words: string): number
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

/** Entries that are weighed against each other. */
const mostWeighed = 200

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
          ...ranked(lookUp(standardEntries, start).flatMap((d) => standardChoice(d.text, context))),
          ...ranked(
            lookUp(termEntries, start).map((d) => ({item: termItem(d, start), weight: context.countOf(d.text)}))
          )
        ]

        // The longest beginning that leads somewhere is what is being written.
        if (found.length > 0) return found.map(({item}) => ({item, length: start.length}))
      }

      return []
    }
  }
}

function* readPreferredTerms(concepts: CompiledVocabulary['terms']['concepts']): Generator<Entry> {
  const reader = readConcepts(concepts)
  const terms = Array.from({length: reader.count}, (_, i) => ({...reader.termAt(i), id: reader.idOf(i)}))
  const avoided = new Set(terms.filter(isAvoided).map((d) => d.text.toLowerCase()))

  for (const {certainty, id, status, text} of terms) {
    const key = text.toLowerCase()

    // What the keepers of the glossary doubt, or avoid for another concept, is not to be spread.
    if (status !== 'preferred' || certainty === 'unsure' || avoided.has(key)) continue

    yield {key, text, detail: reader.concept(id)?.definition ?? ''}
  }
}

function isAvoided({status}: {readonly status: TermStatus}): boolean {
  return status === 'deprecated' || status === 'superseded'
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

  for (let i = low; found.length < mostWeighed && entries[i]?.key.startsWith(key); i++) {
    if (entries[i]!.text !== start) found.push(entries[i]!)
  }

  return found
}

/** An item, and what speaks for it. */
interface Choice {
  readonly item: CompletionItem
  readonly weight: number
}

/** What is heavier comes first; what is as heavy stays in the order of the alphabet. */
function ranked(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => b.weight - a.weight).slice(0, longestList)
}

/** A standard in its edition in force; one that has none comes last, by its name alone. */
function standardChoice(id: string, context: CompletionContext): readonly Choice[] {
  const entry = context.vocabulary.standard(id)

  if (!entry) return []

  const current = currentEdition(entry, context)
  const item = {label: current?.designation ?? id, kind: CompletionItemKind.Reference, detail: entry.title}

  return [{item, weight: current ? context.countOf(id) : -1}]
}

function termItem({detail, text}: Entry, start: string): CompletionItem {
  const label = /^\p{Lu}/u.test(start) ? text.charAt(0).toUpperCase() + text.slice(1) : text

  return {label, kind: CompletionItemKind.Text, ...(detail === '' ? undefined : {detail})}
}
