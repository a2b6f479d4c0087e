import type {TextRange} from '@tenderlint/core'

// Bounded repetitions, so that a long run of word characters without an `@` costs no more than its length. A mail address
// ends in letters: `12@0.5` is a load case.
const address =
  /(?:\b(?:https?|ftps?|sftp|file|ssh|git):\/\/|\bwww\.)[^\s<>"`\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’\uFFFC]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}(?![\w-])/giu

/** Find web and mail addresses in a text that nothing marks as such. Sentence punctuation after one is not part of it. */
export function findAddresses(text: string): readonly TextRange[] {
  if (!mayHoldAddress(text)) return []

  return Array.from(text.matchAll(address), ({0: match, index}) => ({start: index, end: index + trimmedLength(match)}))
}

/** Whether a text may hold an address; nearly no text does, and this is far cheaper than to look for one. */
export function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || text.includes('www.') || text.includes('WWW.')
}

/** Length of an address without punctuation at its end; a bracket that closes one of its own stays. */
function trimmedLength(match: string): number {
  let end = match.length

  for (; end > 0; end--) {
    const last = match[end - 1]!

    if (last === ')' && count(match, '(', end) >= count(match, ')', end)) break
    if (!/[.,;:!?'*_~)\]]/.test(last)) break
  }

  return end
}

function count(text: string, character: string, end: number): number {
  let found = 0

  for (let i = 0; i < end; i++) if (text[i] === character) found++

  return found
}
