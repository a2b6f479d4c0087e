/** Words that stand before any noun and make no term with it. */
const modifiers: ReadonlySet<string> = toSet(`
  able above acceptable all actual additional adequate alternative anticipated applicable appropriate attached available bad
  based basic best better big brief certain clear close common complete complex comprehensive consistent correct
  corresponding current daily described detailed different difficult due early easy effective efficient eight entire
  equal essential exact excellent existing expected extensive extra far few fine first five following former four full
  further future given good great half high higher highest huge ideal important innovative intended interested involved large
  larger largest last late later latest least less likely listed little local long longer low lowest major many mentioned
  minor modern more most much multiple named necessary new newer next nice nine normal numerous old older only optimal
  optional other outstanding overall own particular past perfect poor possible potential practical preferred present
  previous prior proper proposed proven real reasonable recent related relevant reliable remaining required respective
  responsible right robust same second selected seven several short shown significant similar simple six small smaller
  specific stable strong subsequent successful such sufficient suitable ten third three true two typical unique used
  useful usual valuable various very whole wide wrong yearly`)

/** Nouns that anything can have, and that make no term as its head. */
const heads: ReadonlySet<string> = toSet(`
  ability advantage al aim amount annex answer anyone appendix article aspect attention beginning benefit bit challenge
  chance chapter choice co column comment concern copy corp deal decision difference difficulty discussion effort end example
  experience fact goal half help idea impact importance improvement inc individual intention interest issue kind lack look
  lot ltd majority manner matter meaning need note number one opinion opportunity other others page paragraph people
  percentage person piece place portion possibility problem purpose question reason relation row section sense side
  situation sort stuff sum thing today tomorrow topic total type variety way week word`)

/** Nouns that say no more before `of` than how much there is of a thing, or which. */
const measures: ReadonlySet<string> = toSet(`
  area case check class copy date day degree entry group level limit line list member notice owner part period range result
  section series set side size stage state system time use user value view`)

/** Place of a word in an expression. */
type WordRole = 'beforeOf' | 'head' | 'modifier'

/** Whether a word is too general for its place in a term. */
export function isGeneral(word: string, role: WordRole): boolean {
  const folded = word.toLowerCase()

  if (role === 'modifier') return modifiers.has(folded)

  return [folded, folded.replace(/ies$/u, 'y'), folded.replace(/s$/u, '')].some(
    (d) => heads.has(d) || (role === 'beforeOf' && measures.has(d))
  )
}

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}
