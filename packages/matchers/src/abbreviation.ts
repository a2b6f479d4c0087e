import {findExpansion} from './expansion.ts'
import type {Prose} from './prose.ts'
import type {TextRange} from './text-range.ts'

/** Place in a text where an abbreviation stands, and the words it stands for where they are given. */
export interface AbbreviationMatch {
  /** Range of the abbreviation; of its expansion where the abbreviation is the head of the table row. */
  readonly range: TextRange
  /** Abbreviation in the singular: `PLC` for `PLCs`. */
  readonly text: string
  /** Whether the text says there what the abbreviation means, or seems to. */
  readonly isDefinition: boolean
  /** Words the abbreviation is made of, where its letters are found in them. */
  readonly expansion?: TextRange
}

/**
 * Two letters or more, that may be capitals at both ends, with letters and `&` between; not a part of an address, a number or a
 * longer name. Letters are those of Western languages: V8 takes a fifth of a millisecond to compile each class of Unicode.
 */
const pattern =
  /(?<![A-Za-zÀ-ɏ\d²³_&./@\\-])[A-ZÀ-ɏ][A-Za-zÀ-ɏ&]*[A-ZÀ-ɏ](?=s?(?:[^A-Za-zÀ-ɏ]|$))(?!s?(?:[\d²³_&@\\]|[-/][A-ZÀ-ɏ\d]|\.[A-Za-zÀ-ɏ\d]))/gu

const roman = /^X{0,3}(?:IX|IV|V?I{0,3})$/u

/** Longest name that is read as an abbreviation; longer ones are shouted words and brands. */
const longest = 6

/** Head of the column, or row, that holds abbreviations. */
const listHead = /abbreviation|acronym|缩写|缩略|简称/iu

/** Find abbreviations and what the text says of them. Words of a text that is all in capitals are none. */
export function findAbbreviations(prose: Prose): readonly AbbreviationMatch[] {
  const {text} = prose
  const matches = isShouted(text) ? [] : [...readAbbreviations(prose)]
  const head = prose.rowHead && singular(prose.rowHead)
  // A cell may explain the head of its row.
  const expansion = head === undefined || !isAbbreviation(head) ? undefined : findExpansion(text, head, 'after')

  return expansion ? [...matches, {range: expansion, text: head!, isDefinition: true, expansion}] : matches
}

function* readAbbreviations(prose: Prose): Generator<AbbreviationMatch> {
  const {text} = prose

  for (const {0: name, index} of text.matchAll(pattern)) {
    const end = index + name.length
    const range = {start: index, end: text[end] === 's' ? end + 1 : end}

    if (!isAbbreviation(name) || isShoutedAt(text, range)) continue

    const expansion = expansionAround(text, range, name)

    yield expansion
      ? {range, text: name, isDefinition: true, expansion}
      : {range, text: name, isDefinition: isListed(prose) || isBracketed(text, range)}
  }
}

function singular(head: string): string {
  return head.endsWith('s') && isCapital(head.at(-2)) ? head.slice(0, -1) : head
}

function isAbbreviation(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= longest &&
    isCapital(name[0]) &&
    isCapital(name.at(-1)) &&
    /^[A-Za-zÀ-ɏ&]+$/u.test(name) &&
    !roman.test(name)
  )
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase()
}

const openBracket = /[（(]\s*(?:["“‘]|abbreviated|aka|as|by|hereafter|hereinafter|in|or|short|the|to|\s)*$/iu
const introduction =
  /^["”’]?\s*(?:[(（:=–—]|-\s|(?:is |are )?(?:short for|stands? for|means|denotes|refers to)\b)\s*(?:the |an? )?["“]?/iu

/** Range of the expansion before a bracket that holds the abbreviation, or after the abbreviation in a bracket or list. */
function expansionAround(text: string, {start, end}: TextRange, name: string): TextRange | undefined {
  const bracket = openBracket.exec(text.slice(0, start))

  if (bracket) {
    const first = startOfPhrase(text, bracket.index)
    const found = findExpansion(text.slice(first, bracket.index), name, 'before')

    if (found) return shift(found, first)
  }

  const after = text.slice(end)
  // In a list of abbreviations nothing but space may stand between the two.
  const gap = introduction.exec(after) ?? (start === 0 ? /^\s+/u.exec(after) : null)

  if (!gap) return undefined

  const phrase = /^[^.;:!?()（）\uFFFC]*/u.exec(after.slice(gap[0].length))![0]
  const found = findExpansion(phrase, name, 'after')

  return found && shift(found, end + gap[0].length)
}

/** Offset behind what ends the phrase before the one that ends at an offset. */
function startOfPhrase(text: string, end: number): number {
  let start = end

  while (start > 0 && !'.;:!?()（）\uFFFC'.includes(text[start - 1]!)) start--

  return start
}

/** Whether an abbreviation stands alone in brackets after words; they are what it shortens, if only in part. */
function isBracketed(text: string, {start, end}: TextRange): boolean {
  return (
    /\S\s*$/u.test(text.slice(0, openBracket.exec(text.slice(0, start))?.index ?? 0)) &&
    /^\s*["”’]?\s*[)）,;]/u.test(text.slice(end))
  )
}

function isListed({columnHead, isHead}: Prose): boolean {
  return isHead !== true && columnHead !== undefined && listHead.test(columnHead)
}

/** Whether words are in capitals as a whole; a single one may be an abbreviation. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /[A-ZÀ-ɏ][^A-ZÀ-ɏ]+[A-ZÀ-ɏ]/u.test(text) && !/[\u3400-\u9FFF]/u.test(text)
}

/** Whether a word beside is in capitals and too long for an abbreviation. */
function isShoutedAt(text: string, {start, end}: TextRange): boolean {
  return (
    /[A-ZÀ-ÖØ-Þ]{6,}[\s,/-]+$/u.test(text.slice(Math.max(0, start - 24), start)) ||
    /^[\s,/-]+[A-ZÀ-ÖØ-Þ]{6,}/u.test(text.slice(end, end + 24))
  )
}

function shift({start, end}: TextRange, offset: number): TextRange {
  return {start: start + offset, end: end + offset}
}
