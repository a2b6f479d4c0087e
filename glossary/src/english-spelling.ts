/** Beginnings of words in British and in American spelling. */
const pairs: readonly (readonly [british: string, american: string])[] = `
  aluminium/aluminum analogue/analog analyse/analyze analysing/analyzing authoris/authoriz behaviour/behavior
  calibre/caliber cancelled/canceled cancelling/canceling catalogue/catalog categoris/categoriz centralis/centraliz
  centre/center characteris/characteriz colour/color commercialis/commercializ customis/customiz
  decarbonis/decarboniz defence/defense digitalis/digitaliz digitis/digitiz enrolment/enrollment favour/favor
  fibre/fiber fuelled/fueled fuelling/fueling fulfilment/fulfillment grey/gray initialis/initializ
  instalment/installment itemis/itemiz labelled/labeled labelling/labeling labour/labor levelling/leveling
  licence/license maximis/maximiz minimis/minimiz modelled/modeled modelling/modeling modernis/moderniz mould/mold
  normalis/normaliz offence/offense optimis/optimiz organis/organiz parametris/parametriz pressuris/pressuriz
  prioritis/prioritiz programme/program realis/realiz recognis/recogniz signalling/signaling specialis/specializ
  stabilis/stabiliz standardis/standardiz sulph/sulf summaris/summariz synchronis/synchroniz theatre/theater
  utilis/utiliz vapour/vapor virtualis/virtualiz visualis/visualiz`
  .trim()
  .split(/\s+/u)
  .map((d) => d.split('/') as [string, string])

/** Word pairs that are written as one word, with a hyphen, or as two. */
const compounds: readonly (readonly [string, string])[] =
  `back+up base+line break+down by+pass change+over check+list cross+check data+base data+sheet down+time end+point
  feed+back field+bus fire+wall flow+meter gear+box hand+over life+cycle life+time load+cell log+book mile+stone off+site
  on+site over+haul over+load pay+back pipe+line run+time set+point set+up shut+down spread+sheet stand+by start+up
  time+line time+stamp touch+screen trouble+shooting turn+around turn+key up+time walk+through web+site work+flow
  work+place work+sheet work+shop`
    .split(/\s+/u)
    .map((d) => d.split('+') as [string, string])

/** Prefixes that are written solid, with a hyphen, or apart. */
const prefixes: readonly string[] = ['cyber', 'inter', 'micro', 'multi', 'non', 'pre', 'sub', 'super', 'tele', 'ultra']

/** Shortest word that a prefix is taken from; `prelude` is none. */
const shortestStem = 5

/** More spellings of one phrase than anybody uses. */
const limit = 24

/**
 * Spell a phrase, given as folded words, in every way: British and American, solid and apart; as given first.
 *
 * `hyphens` holds the indexes of words that a hyphen joins to the word before; `waysOf` may remember what `wordSpellings` gives.
 */
export function spellings(
  words: readonly string[],
  hyphens: ReadonlySet<number>,
  waysOf: (word: string) => WordSpellings = wordSpellings
): readonly (readonly string[])[] {
  let results: readonly (readonly string[])[] = [[]]

  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const isJoined = before !== undefined && (hyphens.has(i) || isCompound(before, word))
    const separate = waysOf(word).flatMap((ending) => results.map((d) => [...d, ...ending]))
    const solid = isJoined ? results.filter((d) => d.at(-1) === before).map((d) => d.with(-1, before + word)) : []

    results = [...separate, ...solid].slice(0, limit)
  }

  return results
}

/** Ways to spell a word, each as one word or as two. */
export type WordSpellings = readonly (readonly string[])[]

/** Spell one folded word in every way, as given first. */
export function wordSpellings(word: string): WordSpellings {
  const other = otherSpelling(word)
  const parts = apart(word) ?? withoutPrefix(word)

  return [[word], ...(other === undefined ? [] : [[other]]), ...(parts === undefined ? [] : [parts])]
}

/** British spelling of an American word, or the other way round. */
function otherSpelling(word: string): string | undefined {
  for (const [british, american] of pairs) {
    if (word.startsWith(british)) return american + word.slice(british.length)
    if (word.startsWith(american)) return british + word.slice(american.length)
  }

  return undefined
}

/** Parts of a compound; the second may be inflected. */
function apart(word: string): readonly string[] | undefined {
  const parts = compounds.find(([first, second]) => isInflected(word, first + second))

  return parts && [parts[0], word.slice(parts[0].length)]
}

function isInflected(word: string, base: string): boolean {
  return word.startsWith(base) && word.length <= base.length + 2
}

function withoutPrefix(word: string): readonly string[] | undefined {
  const prefix = prefixes.find((d) => word.startsWith(d) && word.length >= d.length + shortestStem)

  return prefix === undefined ? undefined : [prefix, word.slice(prefix.length)]
}

const secondParts: ReadonlyMap<string, readonly string[]> = new Map(
  compounds.map(([first]) => [first, compounds.filter((d) => d[0] === first).map((d) => d[1])])
)

/** Whether a word may be one word with the word after it. */
export function beginsCompound(word: string): boolean {
  return secondParts.has(word) || prefixes.includes(word)
}

function isCompound(first: string, second: string): boolean {
  return (
    secondParts.get(first)?.some((d) => isInflected(second, d)) ??
    (prefixes.includes(first) && second.length >= shortestStem)
  )
}
