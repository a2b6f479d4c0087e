import * as z from 'zod'

const text = z
  .string()
  .trim()
  .min(1, 'expected words')
  .regex(/^(?:\P{Cc}|[\n\t])*$/u, 'expected words without control characters')
const date = z.iso.date('expected a date such as `2026-11-22`')
// Tables and TBX hold a list in one field, with semicolons between.
const listed = text.regex(/^[^;]*$/u, 'expected words without a semicolon')
const words = z.array(listed).min(1, 'expected at least one word')

/** One term as its keeper writes it. */
export const termSchema = z.strictObject({
  term: text,
  status: z.enum(['preferred', 'admitted', 'deprecated', 'superseded']),
  /** Short form of another term of the concept. */
  abbreviation: z.boolean().optional(),
  /** How the term is inflected; `noun` when not given. */
  'part-of-speech': z.enum(['adjective', 'noun', 'verb']).optional(),
  /** Plural where the rules of English give a wrong one; `none` for what is not counted. */
  plural: text.optional(),
  /** Whether only this very case is the term: abbreviations yes, other terms no, unless given. */
  'case-sensitive': z.boolean().optional(),
  /** Words of which one has to stand nearby, for a term that is an ordinary word too. */
  near: words.optional(),
  /** Words of which none may stand nearby. */
  'not-near': words.optional(),
  /** Phrases that hold the term and mean something else. */
  except: words.optional(),
  /** What to write instead, where the preferred term alone does not say it: `test report` for `detection report`. */
  instead: text.optional(),
  /** Words of another language that the term renders word by word, and wrongly. */
  mistranslates: text.optional(),
  /** `allowed` where the term may stand beside the preferred one in a document. */
  mixing: z.enum(['allowed']).optional(),
  certainty: z.enum(['likely', 'sure', 'unsure']).optional(),
  /** Sentence that shows the term in use. */
  context: text.optional(),
  market: text.optional(),
  source: text.optional(),
  note: text.optional()
})

/** One concept as its keeper writes it; languages beside `en` and `zh` are not yet known. */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*$/u, 'expected words joined by hyphens'),
  /** Field of knowledge. */
  domain: text.optional(),
  definition: text.optional(),
  /** Where the concept and its English terms are from. */
  source: text.optional(),
  /** Date the source was read at. */
  'as-of': date.optional(),
  note: text.optional(),
  related: z.array(listed).optional(),
  /** Names of clients, products and places that hold words of terms and are nobody's choice. */
  names: words.optional(),
  en: z.array(termSchema).optional(),
  zh: z.array(termSchema).optional()
})

export type TermSource = z.infer<typeof termSchema>
export type ConceptSource = z.infer<typeof conceptSchema>

/** Languages of terms, as keys of a concept. */
export const languages = ['en', 'zh'] as const

export type Language = (typeof languages)[number]
