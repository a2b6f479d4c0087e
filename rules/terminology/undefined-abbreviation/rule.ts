import {defineDocumentRule, type FindInProse, type Gathered, type Segment, type Vocabulary} from '@tenderlint/core'
import type {AbbreviationMatch, Prose, TermMatch, TextRange} from '@tenderlint/matchers'
import {isBorrowed} from '../borrowed.ts'
import {replaceTerm} from '../replace-term.ts'
import {commonAbbreviations} from './common-abbreviations.ts'

/** Report abbreviations that a document uses and does not explain, at their first use. */
export default defineDocumentRule({
  id: 'terminology/undefined-abbreviation',
  description: 'Give the full form of an abbreviation at its first use',
  severity: 'info',
  messages: {
    late: 'Unexpected `{actual}` before its full form, expected the full form first',
    undefined: 'Unexpected `{actual}` without its full form, expected `{expected}`',
    unexplained: 'Unexpected `{actual}` without its full form'
  },
  *document(_document, {gather, vocabulary}) {
    for (const [name, {uses, explained}] of readNames(gather(findMentions))) {
      const first = uses[0]

      if (!first || explained.some((d) => d <= first.range.start)) continue

      const problem = {range: first.range, key: name, data: {actual: name}}

      if (explained.length > 0) {
        if (isNoun(first)) yield {...problem, messageId: 'late'}
        continue
      }

      const expected = expand(name, uses, vocabulary)

      // Two letters may be anything; what the glossary does not know may be a name that needs no explanation.
      if (expected !== undefined && (name.length > 2 || uses.some(isNoun))) {
        yield {...problem, messageId: 'undefined', data: {actual: name, expected}, fixes: fixesOf(first, expected)}
        continue
      }

      const noun = uses.length < fewestUses ? undefined : uses.find(isNoun)

      if (expected === undefined && noun) {
        yield {...problem, range: noun.range, messageId: 'unexplained'}
      }
    }
  }
})

/** An abbreviation in the running text; `range` is in the document text. */
interface Use {
  readonly range: TextRange
  readonly segment: Segment
  readonly match: AbbreviationMatch
  /** Terms of the glossary it may be. */
  readonly terms: readonly TermMatch[]
}

/** Where an abbreviation is used, and the offsets at which its meaning is given. */
interface Name {
  readonly uses: Use[]
  readonly explained: number[]
}

/** Kinds of segment that a reader passes over, and in which there is no room for a full form. */
const labels: ReadonlySet<Segment['kind']> = new Set(['alt', 'caption', 'cell', 'footer', 'header', 'heading'])

/** What a segment tells of abbreviations. */
type Mention =
  | {readonly kind: 'explanation'; readonly name: string; readonly start: number}
  | {readonly kind: 'fullForm'; readonly conceptId: string; readonly start: number}
  | {readonly kind: 'use'; readonly match: AbbreviationMatch; readonly terms: readonly TermMatch[]}

const findMentions: FindInProse<Mention> = (prose, {vocabulary}) => {
  const terms = vocabulary.terms(prose)
  const fullForms = terms.flatMap(({conceptId, isAbbreviation, range}): readonly Mention[] =>
    isAbbreviation ? [] : [{kind: 'fullForm', conceptId, start: range.start}]
  )
  const others = vocabulary.abbreviations(prose).flatMap((match): readonly Mention[] => {
    const {text, range, isDefinition} = match

    if (commonAbbreviations.has(text.toUpperCase())) return []
    if (isDefinition) return [{kind: 'explanation', name: text, start: range.start}]
    if (!isUse(prose, match, vocabulary)) return []

    const own = terms.filter((d) => d.isAbbreviation && d.range.start === range.start && d.range.end === range.end)

    return [{kind: 'use', match, terms: own}]
  })

  return [...fullForms, ...others]
}

function readNames(mentions: Iterable<Gathered<Mention>>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>()
  const nameOf = (text: string): Name => {
    const name = names.get(text) ?? {uses: [], explained: []}

    names.set(text, name)

    return name
  }
  const fullForms = new Map<string, number>()

  for (const {fact, segment} of mentions) {
    if (fact.kind === 'fullForm') {
      if (!fullForms.has(fact.conceptId)) fullForms.set(fact.conceptId, segment.start + fact.start)
    } else if (fact.kind === 'explanation') {
      nameOf(fact.name).explained.push(isInList(segment) ? 0 : segment.start + fact.start)
    } else {
      const {match, terms} = fact
      const range = {start: segment.start + match.range.start, end: segment.start + match.range.end}

      nameOf(match.text).uses.push({range, segment, match, terms})
    }
  }

  for (const {uses, explained} of names.values()) {
    for (const {conceptId} of uses.flatMap((d) => d.terms)) {
      const fullForm = fullForms.get(conceptId)

      if (fullForm !== undefined) explained.push(fullForm)
    }
  }

  return names
}

/** A list or table of abbreviations may stand at the end; its readers know. */
function isInList({kind}: Segment): boolean {
  return kind === 'cell' || kind === 'item'
}

/** Whether an abbreviation is a word of the text: not a label, a quotation, a part of a longer term, a unit or a standard. */
function isUse(prose: Prose, {range}: AbbreviationMatch, vocabulary: Vocabulary): boolean {
  if (prose.language !== 'en' || labels.has(prose.kind) || isBorrowed(prose, range)) return false

  const holds = (d: TextRange) => d.start <= range.start && range.end <= d.end
  const isPart = (d: TextRange) => holds(d) && (d.start < range.start || range.end < d.end)

  const terms = vocabulary.terms(prose)

  return !(
    terms.some((d) => isPart(d.range) || (holds(d.range) && isAvoided(d))) ||
    vocabulary.standards(prose).some((d) => holds(d.range)) ||
    vocabulary.quantities(prose).some((d) => holds(d.range) || holds(d.unit.range))
  )
}

/** Whether another rule asks for another abbreviation. */
function isAvoided({status}: TermMatch): boolean {
  return status === 'deprecated' || status === 'superseded'
}

/** Full form by the glossary, where only one concept can be meant. */
function expand(name: string, uses: readonly Use[], vocabulary: Vocabulary): string | undefined {
  const ids = new Set(uses.flatMap((d) => d.terms.map((term) => term.conceptId)))
  const [id] = ids

  if (id === undefined || ids.size > 1 || uses.some((d) => d.terms.length === 0)) return undefined

  const full = vocabulary.concept(id)?.terms.find((d) => d.language === 'en' && d.status === 'preferred')

  return full && !full.isAbbreviation ? `${full.text} (${name})` : undefined
}

/** Uses that an abbreviation unknown to the glossary needs for its meaning to matter. */
const fewestUses = 3

/** Words before a noun that is one of a kind; `the` stands before names too. */
const determiner = /\b(?:a|all|an|any|both|each|every|no|one|per|two)\s+$/iu

/** What may follow a noun that is no attribute of another: no word, or one that cannot be a noun. */
const end =
  /^s?(?:['’]s?)?\s*(?:$|[^A-Za-zÀ-ɏ\s'’]|(?:and|are|as|at|by|can|does|for|from|has|have|in|is|may|must|of|on|or|shall|should|starts|takes|that|to|was|which|will|with)\b)/u

/** Whether an abbreviation is used as a noun of the language, and not as a name or a part of one. */
function isNoun({segment: {text}, match: {range}}: Use): boolean {
  return determiner.test(text.slice(0, range.start)) && end.test(text.slice(range.end))
}

/** Fix of a first use in the singular. */
function fixesOf({segment, match, terms, range}: Use, expected: string) {
  const term = terms[0]

  if (!term || match.range.end - match.range.start > match.text.length) return []

  const isStart = /(?:^|[.!?:]\s+)$/u.test(segment.text.slice(0, match.range.start))
  const preferred = isStart ? expected.charAt(0).toUpperCase() + expected.slice(1) : expected
  const {title, edits, safety} = replaceTerm(segment.text, {...term, preferred}, 'unsafe')
  const offset = range.start - match.range.start

  return [
    {
      title,
      safety,
      edits: edits.map(({range: d, text}) => ({range: {start: d.start + offset, end: d.end + offset}, text}))
    }
  ]
}
