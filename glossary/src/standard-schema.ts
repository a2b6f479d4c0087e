import * as z from 'zod'
import {expandClauses} from './expand-clauses.ts'

/** What can be attested against a standard. */
export const claimClasses = [
  'accreditation',
  'extension',
  'guidance',
  'management-system',
  'method',
  'personnel',
  'process',
  'product',
  'verification',
  'vocabulary'
] as const

/** Date as precise as its source: year, month or day. */
const date = z.coerce
  .string()
  .regex(
    /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u,
    'expected a date such as `2026-09-16` or `2026`'
  )
const text = z.string().trim().min(1, 'expected words')
const certainty = z.enum(['secondary', 'unverified'])
const clause = z.coerce
  .string()
  .refine(
    (d) => expandClauses(d) !== undefined,
    'expected a number of a clause such as `8.5`, or a range such as `8.1-8.7`'
  )

const edition = z.strictObject({
  year: z.int().min(1900).max(2100).optional(),
  published: date.optional(),
  'in-force': date.optional(),
  withdrawn: z.union([z.literal('unknown'), date]).optional(),
  'replaced-by': text.optional(),
  transition: z.strictObject({until: date, certainty: certainty.optional(), source: text}).optional(),
  amendments: z.array(text).optional(),
  clauses: z
    .union([
      z.array(clause),
      z.strictObject({numbers: z.array(clause), certainty: certainty.optional(), source: text, 'as-of': date})
    ])
    .optional(),
  draft: text.optional(),
  stage: text.optional(),
  'stable-until': date.optional(),
  certainty: certainty.optional(),
  note: text.optional(),
  source: text,
  'as-of': date
})

/** A standard and its editions, as `glossary/standards/*.yaml` holds them. */
export const standardSchema = z.strictObject({
  id: text,
  title: text.optional(),
  class: z.enum(claimClasses).optional(),
  misnomers: z.array(text).optional(),
  editions: z.array(edition)
})

/** Edition of a standard that adopts another, as `glossary/standards/adoptions.yaml` holds it. */
export const adoptionSchema = z.strictObject({
  edition: text,
  adopts: text.optional(),
  degree: z.enum(['EQV', 'IDT', 'MOD', 'NEQ']).optional(),
  certainty: certainty.optional(),
  evidence: text.optional(),
  note: text.optional(),
  source: text,
  'as-of': date
})

export type StandardSource = z.infer<typeof standardSchema>
export type EditionSource = z.infer<typeof edition>
export type AdoptionSource = z.infer<typeof adoptionSchema>
