import type {StandardMatch} from '@tenderlint/matchers'

// What joins the two numbers of a pair: `GB/T 19001-2016/ISO 9001:2015`, `(IDT ISO 9001:2015)`, `》（等同采用`.
const joint =
  /^(?:[ \u00A0]?[^，,。；;\n]{0,40}》)?(?:[ \u00A0]?\/[ \u00A0]?|[ \u00A0]?[(（,，][ \u00A0]?(?:(?<degree>IDT|MOD|NEQ|EQV)[ \u00A0:：,，]*)?|,?[ \u00A0](?:is |was )?(?<bare>IDT|MOD|NEQ|EQV|identical (?:to|with)|equivalent to|adopts|the adoption of)[ \u00A0]|[ \u00A0]?[(（,，]?(?:使用翻译法)?(?<chinese>等同采用|修改采用|等效采用)[ \u00A0]?)$/iu
const degreeAfter = /^[ \u00A0]?[,，;；:：][ \u00A0]?(IDT|MOD|NEQ|EQV)\b/iu

/** A national and an international edition that a text names as one adopting the other. */
export interface Pair {
  /** Degree written, if any. */
  readonly degree: string | undefined
  readonly end: number
}

/** Read the pair that two references next to each other make, if they do. */
export function readPair(text: string, national: StandardMatch, international: StandardMatch): Pair | undefined {
  const match = joint.exec(text.slice(national.range.end, international.range.start))

  // Two numbers in brackets or after a comma are a pair only with a degree.
  if (!match) return undefined

  const {degree, bare, chinese} = match.groups ?? {}
  const after = degreeAfter.exec(text.slice(international.range.end))
  const written = degree ?? degreeOf(bare ?? chinese) ?? after?.[1]
  const isStated = match[0].includes('/') || (written ?? bare ?? chinese) !== undefined

  return isStated
    ? {degree: written?.toUpperCase(), end: international.range.end + (after?.[0].length ?? 0)}
    : undefined
}

/** Degree that words state; `equivalent` is used loosely and states none. */
function degreeOf(words: string | undefined): string | undefined {
  if (words === undefined || words === '等效采用' || words === 'equivalent to') return undefined
  if (/^(?:IDT|MOD|NEQ|EQV)$/iu.test(words)) return words

  return words === '修改采用' ? 'MOD' : 'IDT'
}
