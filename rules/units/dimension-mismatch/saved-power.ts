import type {QuantityMatch, TextRange} from '@tenderlint/matchers'

const verb =
  /\b(?:saves?|saved)(?= (?:(?:about|almost|approximately|around|at least|more than|nearly|over|some|up to) )?$)|(?:每年|去年|今年|全年|年)(?:可|能|将)?(?:节约|节省|节电|节能)(?=约?\s*$)/iu
// `of peak demand` and `of capacity` are powers.
const period =
  /^(?: of (?:electricity|energy))? (?:(?:a|each|every|last|next|per|this) (?:month|quarter|season|week|year)|annually|in (?:19|20)\d\d|yearly)\b/iu
const load = /^\s?的?(?:容量|峰|功率|负荷|装机|需量)/u

/** What is looked at before a value, in UTF-16 code units. */
const reach = 40

/**
 * Find the verb of a power that is said to be saved in a time: `saved 320 kW last year`.
 *
 * What a year saves is an energy. Gives the range of the verb.
 */
export function findSavingOfPower(text: string, {range, unit}: QuantityMatch): TextRange | undefined {
  if (unit.kinds[0] !== 'power') return undefined

  const from = Math.max(0, range.start - reach)
  const match = verb.exec(text.slice(from, range.start))

  if (!match) return undefined

  const after = text.slice(range.end)

  if (/\p{Script=Han}/u.test(match[0]) ? load.test(after) : !period.test(after)) return undefined

  return {start: from + match.index, end: from + match.index + match[0].length}
}
