import {align} from './align.mjs'

const ideograph = /[\u2E80-\u303F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u
/** Bullets and numbers of lists, which a Markdown source does not hold as words. */
const label = /^(?:[\u2022\u25E6\u25AA\u25CF\u25CB\u25A0*\u2013\u2014-]|\d{1,2}[.)]|[\uFFFC\u2610\u2612])$/u

/**
 * Compare what a reader found with what was written.
 *
 * Words are in order: a word that was moved counts as lost. A boundary counts where the words on both sides of it were found.
 *
 * @param {{kind: string, text: string}[]} truth
 * @param {{kind: string, text: string}[]} found
 */
export function score(truth, found) {
  const expected = readWords(truth)
  const actual = readWords(found)
  const pairs = align(expected.words, actual.words)
  const recall = pairs.length / expected.words.length
  const precision = boundaryShare(actual.ends, expected.ends, new Map(pairs.map(([i, j]) => [j, i])))
  const boundaryRecall = boundaryShare(expected.ends, actual.ends, new Map(pairs))
  const headings = compareHeadings(truth, found)

  return {
    words: expected.words.length,
    recall,
    boundary: precision + boundaryRecall === 0 ? 0 : (2 * precision * boundaryRecall) / (precision + boundaryRecall),
    ...headings,
    strangers: countStrangers(found, new Set(pairs.map(([, j]) => j)))
  }
}

/** Count the blocks of which no word was written: what is printed around the text, read as if it were text. */
function countStrangers(found, paired) {
  let start = 0

  return found.filter(({text}) => {
    const end = start + splitWords(text).length
    const words = Array.from({length: end - start}, (_, i) => start + i)

    start = end

    return words.length > 0 && !words.some((d) => paired.has(d))
  }).length
}

function readWords(blocks) {
  const words = []
  const ends = new Set()

  for (const {text} of blocks) {
    const found = splitWords(text)

    words.push(...found)
    if (found.length > 0) ends.add(words.length - 1)
  }

  return {words, ends}
}

/** Split a text into words; an ideograph is one. */
export function splitWords(text) {
  const plain = text
    .replace(/[\u201C\u201D]/gu, '"')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\u2026/gu, '...')
    .replace(/[\u2013\u2014]/gu, '-')
    .replace(/\u00AD|\u200B|\uFEFF|\uFE0F/gu, '')

  return plain
    .split(/\s+/u)
    .flatMap((word) => word.match(new RegExp(`${ideograph.source}|(?:(?!${ideograph.source}).)+`, 'gu')) ?? [])
    .filter((word) => !label.test(word))
}

/** Share of the boundaries of one text that the other has between the same words. */
function boundaryShare(ends, others, pairOf) {
  let all = 0
  let shared = 0

  for (const end of ends) {
    const from = pairOf.get(end)
    const to = pairOf.get(end + 1)

    if (from === undefined || to === undefined) continue

    all++
    for (let i = from; i < to; i++) {
      if (others.has(i)) {
        shared++
        break
      }
    }
  }

  return all === 0 ? 1 : shared / all
}

function compareHeadings(truth, found) {
  const titles = (blocks) =>
    blocks.filter((d) => d.kind === 'heading').map((d) => splitWords(withoutNumber(d.text)).join(' '))
  const expected = titles(truth)
  const left = titles(found)
  const all = left.length
  let right = 0

  for (const title of expected) {
    const index = left.indexOf(title)

    if (index < 0) continue

    left.splice(index, 1)
    right++
  }

  return {
    headingRecall: expected.length === 0 ? 1 : right / expected.length,
    headingPrecision: all === 0 ? 1 : right / all
  }
}

/** A program may number what the source does not. */
function withoutNumber(text) {
  return text.trim().replace(/^(?:\d+(?:\.\d+)*|第?[一二三四五六七八九十]+[章节、])[.\s]*/u, '')
}
