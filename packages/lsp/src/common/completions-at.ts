import type {CompletionItem, Position} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Completions} from './completions.ts'
import type {StandardContext} from './describe-standard.ts'
import type {Positions} from './positions.ts'

/** Where a word is to be completed, and by what. */
export interface CompletionPlace {
  readonly source: TextDocument
  readonly position: Position
  readonly positions: Positions
  readonly completions: Completions
  readonly context: StandardContext
  /** Whether the person may choose what becomes of the rest of the word behind the cursor. */
  readonly canReplace: boolean
}

/** Offer what the word before a position may become, the likeliest first. */
export function completionsAt({
  canReplace,
  completions,
  context,
  position,
  positions,
  source
}: CompletionPlace): readonly CompletionItem[] {
  const text = source.getText()
  const end = positions.offsetAt(source, position)
  const line = text.slice(source.offsetAt({line: position.line, character: 0}), end)
  const [rest] = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + longestRest))!

  return completions.complete(line, {...context, countOf: counterIn(text)}).map(({item, length}, index) => {
    const insert = positions.range(source, end - length, end)

    return {
      ...item,
      // An editor that filters sees what was typed, and one that sorts keeps our order.
      filterText: line.slice(-length),
      sortText: String(index).padStart(3, '0'),
      textEdit: canReplace
        ? {newText: item.label, insert, replace: positions.range(source, end - length, end + rest.length)}
        : {newText: item.label, range: insert}
    }
  })
}

/** Code units behind the cursor in which a word ends. */
const longestRest = 60

/** Count how often words stand in a text, in any case. */
function counterIn(text: string): (words: string) => number {
  let folded: string | undefined

  return (words) => {
    const wanted = words.toLowerCase()
    let count = 0

    folded ??= text.toLowerCase()

    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) count++

    return count
  }
}
