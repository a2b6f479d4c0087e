import type {Prose} from './prose.ts'
import {isInQuotationMarks} from './quotation.ts'
import {sentenceAround} from './sentence.ts'
import type {TextRange} from './text-range.ts'

/**
 * What a reference to a standard is used for.
 *
 * - `certificate`: a claim of certification or accreditation
 * - `contract`: what an existing contract names
 * - `history`: what once was
 * - `quotation`: somebody else's words
 * - `normative`: everything else; the reader takes it as binding
 */
export type ReferenceKind = 'certificate' | 'contract' | 'history' | 'normative' | 'quotation'

// In lower case and with the letters of Western languages only: a pattern that ignores case, or holds `\p` several times,
// takes V8 milliseconds to compile. So does one long pattern of many, which is why each is by itself.
const letters = 'a-zß-öø-ÿ'
const year = /(?:19|20)\d\d/
const anyYear = /\b(?:19|20)\d\d\b/g
const work =
  '(?:audit|bid|design|drawing|handbook|letter|manual|offer|order|plan|policy|procedure|project|report|specification|study|survey|tender|test)s?'
const workOfYear = `(?:${work} (?:of|from|dated) (?:[${letters}]+ )?(?:19|20)\\d\\d|(?:19|20)\\d\\d ${work})\\b`
/** Words of history around a year. */
const pastYears = [
  `(?<!\\bvalid )\\b(?:since|until|till|before|during|between) (?:(?:early|late|mid|[${letters}]+)[ -])?(?:19|20)\\d\\d\\b`,
  `\\bfrom (?:[${letters}]+ )?(?:19|20)\\d\\d (?:to|until)\\b`,
  `\\b(?:audited|awarded|built|certified|commissioned|delivered|granted|installed|introduced|issued|obtained|published|tested) in (?:[${letters}]+ )?(?:19|20)\\d\\d\\b`,
  // What was done in a year that is named is past, and so is what was done for the first time.
  `\\b(?:was|were|had been)\\b.*\\bin (?:[${letters}]+ )?(?:19|20)\\d\\d\\b`,
  `\\bin (?:[${letters}]+ )?(?:19|20)\\d\\d\\b.*\\b(?:was|were|had been)\\b`,
  // What a report or a tender of a year that is past asked for.
  `\\b${workOfYear}.*\\b(?:asked|called|cited|demanded|followed|named|required|specified|used|was|were|had)\\b`,
  `\\b(?:asked|called|cited|demanded|followed|named|required|specified|used|was|were|had)\\b.*\\b${workOfYear}`,
  '(?:19|20)\\d\\d年'
].map((d) => new RegExp(d, 'u'))
/** Words of history by themselves. */
const past = [
  '\\b(?:first|initially) (?:accredited|audited|certified)\\b',
  '\\bat (?:the|that) time\\b',
  '\\b(?:then|formerly|previously|originally|histor(?:ic|ical|ically|y)|legacy|predecessors?|expired|lapsed|obsolete)\\b',
  '\\b(?:supersed|withdraw|replac|cancel)',
  `\\b(?:older|earlier|previous|former|prior|old|last|first|second|third|fourth) (?:[${letters}]+ )?(?:audit|certificate|edition|offer|plan|project|report|revision|standard|study|version)s?\\b`,
  `\\b(?:transition|migrat|upgrad)[${letters}]* (?:[${letters}]+ ){0,4}(?:from|to)\\b`,
  '\\binstead of\\b|\\brather than\\b|\\bcompared (?:with|to)\\b|\\bcompar(?:e|es|ed|ing) +… +(?:with|to|and) (?:the )?(?:iso|iec|en|gb)\\b|\\bdiffer|\\b(?:takes?|took|taken) the place\\b',
  '曾|当时|原(?:标准|版|来|先)|旧版|上一版|废止|作废|代替|取代|替代|换版|转版|转换|过渡|升版|历史|此前|以前'
].map((d) => new RegExp(d, 'u'))
const contract = [
  `\\b(?:under|in|by|of|per) (?:(?:the|your|an?|that|its|existing|original) )(?:[${letters}\\d-]+ ){0,2}(?:contract|agreement|purchase order)\\b`,
  '\\b(?:contract|agreement|purchase order) (?:dated|of|no\\.?|number|from|signed)\\b',
  '\\bcontractually\\b|\\bas[- ]built\\b|\\bdesign(?:ed)? (?:basis|code)\\b',
  '(?:原|本|该|旧)?合同(?:约定|规定|要求|签订|中|所)|协议(?:约定|规定)|按合同|依合同'
].map((d) => new RegExp(d, 'u'))
const certificate = /\b(?:certif|accredit)|认证|认可|证书/u

/**
 * Tell what a reference is used for by the words around it, the head of its column and row, and quotation marks.
 *
 * `until 2029` tells of history only when that year is past on the day `asOf`, ISO 8601.
 */
export function referenceKind(prose: Prose, range: TextRange, asOf: string): ReferenceKind {
  if (prose.quoted || isInQuotationMarks(prose.text, range)) return 'quotation'

  const {start, end} = sentenceAround(prose.text, range)
  // The designation's own words and year say nothing of its use.
  const words = `${prose.text.slice(start, range.start)} … ${prose.text.slice(range.end, end)}`
  const table = [prose.columnHead, prose.rowHead, prose.tableCaption].filter((d) => d !== undefined).join(' … ')
  const all = `${words} … ${table}`.toLowerCase()

  if (tellsOfHistory(all, asOf)) return 'history'
  if (contract.some((d) => d.test(all))) return 'contract'

  return certificate.test(all) ? 'certificate' : 'normative'
}

function tellsOfHistory(text: string, asOf: string): boolean {
  if (!year.test(text)) return past.some((d) => d.test(text))

  // What was done this year is not history, and what lasts until a later one is not over.
  const words = text.replace(anyYear, (year) => (year < asOf.slice(0, 4) ? year : ''))

  return [...pastYears, ...past].some((d) => d.test(words))
}
