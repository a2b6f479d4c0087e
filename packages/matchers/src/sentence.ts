import type {TextRange} from './text-range.ts'

// A full stop ends a sentence before a space and a capital, or at the end; not in `No. 5`, `e.g. the` or `v. 2`.
const boundary = /[.!?]["”’)]*\s+(?=["“(]?[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я\u3400-\u9FFF])|[。！？；;\n]/gu
const abbreviation = /(?:^|[\s(])(?:al|approx|art|cf|chap|cl|ed|eq|fig|incl|no|nos|nr|ref|resp|sect?|vs)\.$|\b[a-z]\.$/

/** Find the sentence of a text that holds a range; a semicolon ends one too. */
export function sentenceAround(text: string, {start, end}: TextRange): TextRange {
  let from = 0

  for (const match of text.matchAll(boundary)) {
    const stop = match.index + 1

    if (match[0][0] === '.' && abbreviation.test(text.slice(Math.max(match.index - 8, 0), stop).toLowerCase())) continue
    if (stop <= start) from = match.index + match[0].length
    else if (stop >= end) return {start: from, end: stop}
  }

  return {start: from, end: text.length}
}

const question = /[?？]["”’)）]*$|是否|能否/u

/** Whether the sentence of a text that holds a range asks, so that it states nothing. */
export function isQuestion(text: string, range: TextRange): boolean {
  const {start, end} = sentenceAround(text, range)

  return question.test(text.slice(start, end))
}

/** Find the clause of a text that holds a range: a sentence, or a part of one between Chinese commas or colons. */
export function clauseAround(text: string, range: TextRange): TextRange {
  const sentence = sentenceAround(text, range)
  const start = Math.max(text.lastIndexOf('，', range.start - 1), text.lastIndexOf('：', range.start - 1)) + 1
  const end = text.indexOf('，', range.end)

  return {
    start: Math.max(sentence.start, range.start === 0 ? 0 : start),
    end: end < 0 ? sentence.end : Math.min(sentence.end, end)
  }
}
