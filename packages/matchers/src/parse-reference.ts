import {mendText} from './mend-text.ts'
import {type ClauseReference, formatClause, readClauses} from './standard-clause.ts'
import type {DesignationDefect, StandardMatch} from './standard-match.ts'
import type {TextRange} from './text-range.ts'

/** Outcome of parsing a text that names standards. Ranges are in the text without the space around it. */
export interface ParsedReference {
  /** Standards named, in the order of the text: one, those of a list or series, or an adoption with what it adopts. */
  readonly standards: readonly StandardMatch[]
  /** Places in the standard; a list or pair of standards has none. */
  readonly clauses: readonly ClauseReference[]
  /** Degree of adoption that is written: `IDT`, `MOD`, `NEQ`, `EQV`. */
  readonly degree?: string
  /** Title after the name, as it is written. */
  readonly title?: string
  /** Right form of all but the title. */
  readonly normal: string
  readonly defects: readonly DesignationDefect[]
}

const degrees: readonly (readonly [string, RegExp])[] = [
  ['NEQ', /\bNEQ\b|非等效/iu],
  ['IDT', /\bIDT\b|等同采用/iu],
  ['MOD', /\bMOD\b|修改采用/iu],
  ['EQV', /\bEQV\b|等效采用/iu]
]
/** What may stand between and around names: marks, words of clauses, and what joins the members of a list or pair. */
const glue =
  /[\s,，、;；:：/&()（）[\]《》“”"'·.~～–—-]|\b[a-z]\)|\b(?:all parts|and|annex(?:es)?|appendi(?:x|ces)|chapters?|cl|clauses?|eqv|family|figures?|figs?|from|idt|in|mod|neq|of|or|paragraphs?|paras?|parts?|sect?|sections?|see|series|standards?|sub-?clauses?|suite|tab|tables?|the|through|to)\b|非等效|等同采用|修改采用|等效采用|条款|附录|系列|标准|[的中和及与至或第条章节款图表§]/giu
const title =
  /^(?:[ \u00A0]?[,，:：–—-][ \u00A0]*|[ \u00A0]+)(?<title>\p{Lu}\p{L}+[ \u00A0,].*|\p{Script=Han}{2}.*?)》?$/su
const bracketedTitle = /《[^》]*》/gu

/**
 * Parse a text that names a standard and a place in it (`IEC 61508-1, 7.4`), a list or series (`ISO 14064-1, -2 and -3`), or
 * an adoption with what it adopts (`GB/T 19001-2016/ISO 9001:2015, IDT`); `undefined` where other words than a title follow.
 *
 * `match` finds the standards of a text.
 */
export function parseReference(
  text: string,
  match: (text: string) => readonly StandardMatch[]
): ParsedReference | undefined {
  const trimmed = text.trim()
  const standards = match(trimmed)
  const [first] = standards

  if (!first) return undefined

  const clauses = standards.length > 1 ? [] : readClauses(trimmed, first.range)
  const end = Math.max(...[...standards, ...clauses].map((d) => d.range.end))
  const written = title.exec(trimmed.slice(end))?.groups?.title
  const whole = written === undefined ? {start: 0, end: trimmed.length} : {start: trimmed.startsWith('《') ? 1 : 0, end}

  if (!isGlue(trimmed.slice(0, whole.end), [...standards, ...clauses])) return undefined

  const degree = degrees.find(([, words]) => words.test(trimmed))?.[0]
  const defects = standards.flatMap((d) => d.defects)

  return {
    standards,
    clauses,
    ...(degree === undefined ? undefined : {degree}),
    ...(written === undefined ? undefined : {title: written}),
    normal:
      clauses.length === 1
        ? `${mendText(trimmed, first.range, defects)}, ${formatClause(clauses[0]!)}`
        : mendText(trimmed, whole, defects),
    defects
  }
}

/** Whether nothing but glue is left of a text without its names and numbers, and without titles in 《 》. */
function isGlue(text: string, named: readonly {readonly range: TextRange}[]): boolean {
  const masked = named.reduce(
    (before, {range: {start, end}}) => before.slice(0, start) + ' '.repeat(end - start) + before.slice(end),
    text
  )

  return masked.replace(bracketedTitle, '').replace(glue, '') === ''
}
