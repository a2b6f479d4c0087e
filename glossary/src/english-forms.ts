import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js'

/** What an inflected form says beside the term: number of a noun, tense or aspect of a verb. */
export type FormKind = 'base' | 'ing' | 'past' | 'plural' | 'third'

/** One written form of a term. */
export interface TermForm {
  readonly kind: FormKind
  readonly text: string
}

const inflector = new NounInflector()

/** Plurals that the rules of natural's inflector miss. */
const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['analysis', 'analyses'],
  ['axis', 'axes'],
  ['basis', 'bases'],
  ['bus', 'buses'],
  ['criterion', 'criteria'],
  ['crisis', 'crises'],
  ['diagnosis', 'diagnoses'],
  ['gas', 'gases'],
  ['hypothesis', 'hypotheses'],
  ['phenomenon', 'phenomena'],
  ['prognosis', 'prognoses'],
  ['radius', 'radii'],
  ['roof', 'roofs'],
  ['synthesis', 'syntheses']
])

/** Nouns that are not counted. A term that ends with one has no plural. */
const uncountable: ReadonlySet<string> = new Set(
  `access accuracy advice availability calibration certification commissioning communication compatibility computing
  confidentiality conformity consumption continuity contracting control damage data debugging dependability
  documentation downtime effectiveness efficiency energy equipment evidence handover hardware
  information infrastructure integration integrity interoperability knowledge
  labour labor maintainability maintenance management monitoring normalization
  operability power procurement progress quality redundancy
  reliability reporting resilience safety scheduling security servicing software staff storage supervision support
  teleoperation telemetry testing traceability training uncertainty uptime usability validation verification
  work`.split(/\s+/u)
)

/** Verbs of more than one syllable that double their last letter. */
const doubling: ReadonlySet<string> = new Set('commit control debug format refit retrofit submit transfer'.split(' '))

/** Words before which the noun stands that is counted: "declarations of conformity". */
const prepositions: ReadonlySet<string> = new Set(
  'after as at before between by for from in of on per through till to under upon with'.split(' ')
)

/** Forms of an English noun phrase: itself and its plural, where it has one. `plural` overrides the rules. */
export function nounForms(term: string, plural?: string): readonly TermForm[] {
  const base: TermForm = {kind: 'base', text: term}

  if (plural === 'none') return [base]

  const text = plural ?? pluralize(term)

  return text === undefined || text === term ? [base] : [base, {kind: 'plural', text}]
}

/** Forms of an English verb phrase; the verb is its first word. */
export function verbForms(term: string): readonly TermForm[] {
  const [verb = '', rest = ''] = split(term, /\s.*$/u)
  const stem = verb.replace(/e$/u, '')
  const isDoubled = doubling.has(verb) || /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(verb)
  const doubled = isDoubled ? verb + verb.at(-1)! : undefined
  const past = doubled ? `${doubled}ed` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`

  return [
    {kind: 'base', text: term},
    {kind: 'third', text: inflector.pluralize(verb) + rest},
    {kind: 'past', text: past + rest},
    {kind: 'ing', text: `${doubled ?? (/(?:ee|ye|oe)$/u.test(verb) ? verb : stem)}ing${rest}`}
  ]
}

/** Forms of an abbreviation: `PLC`, `PLCs`. */
export function abbreviationForms(term: string): readonly TermForm[] {
  const base: TermForm = {kind: 'base', text: term}

  return /\p{L}$/u.test(term) && !/s$/u.test(term) ? [base, {kind: 'plural', text: `${term}s`}] : [base]
}

/** Plural of a noun phrase; `undefined` where it has none of its own. */
function pluralize(term: string): string | undefined {
  const words = term.split(' ')
  const preposition = words.findIndex((d, i) => i > 0 && prepositions.has(d))
  const head = (preposition < 0 ? words.length : preposition) - 1
  // Of `set-point` the last part is counted.
  const [noun = '', before = ''] = [...split(words[head]!, /[^-]*$/u)].reverse()
  const plural = pluralizeNoun(noun)

  return plural === undefined ? undefined : words.with(head, before + plural).join(' ')
}

function pluralizeNoun(noun: string): string | undefined {
  const lower = noun.toLowerCase()
  const irregular = irregularPlurals.get(lower)

  if (irregular !== undefined) return irregular
  if (uncountable.has(lower) || !/\p{L}$/u.test(noun)) return undefined

  // The rules would add another ending to `savings` and `diagnostics`.
  const isPlural = /[^isu]s$/u.test(lower) && inflector.pluralize(inflector.singularize(lower)) === lower

  return isPlural ? undefined : inflector.pluralize(noun)
}

/** Cut a text where a pattern begins. */
function split(text: string, pattern: RegExp): readonly [string, string] {
  const start = text.search(pattern)

  return start < 0 ? [text, ''] : [text.slice(0, start), text.slice(start)]
}
