import * as z from 'zod'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date such as `2026-11-22`')
const id = z.string().regex(/^[a-z][a-z0-9-]*$/u, 'expected lower-case words joined by hyphens')
const severity = z.enum(['error', 'info', 'warning'])
const status = z.enum(['admitted', 'deprecated', 'preferred'])
const defect = z.enum(['abbreviation', 'case', 'character', 'exponent', 'name', 'plural', 'prefix', 'space'])
const words = z.array(z.string().min(1))

const formSchema = z.strictObject({
  form: z.string().min(1),
  /** A form with a defect is deprecated. */
  status: status.optional(),
  defect: defect.optional(),
  /** Right form where it is not the preferred symbol. */
  expected: z.string().optional(),
  /** Severity of the defect where it is not the usual one of its kind. */
  severity: severity.optional(),
  /** `false` where the form may mean something else. */
  certain: z.literal(false).optional(),
  use: z.enum(['compound', 'glued', 'spaced']).optional(),
  /** Words right behind it that let it stand first, whatever `use` says: `in` is an inch in `2 in pipe`. */
  before: words.optional(),
  /** Characters that would make it another word: `p` is no penny in `p.a.`. */
  notBefore: z.string().optional(),
  near: words.optional(),
  unless: words.optional()
})

const adviceSchema = z.strictObject({
  kind: z.enum(['ambiguous', 'condition']),
  expected: z.string().min(1),
  defined: words,
  near: words.optional(),
  unless: words.optional(),
  within: z.enum(['document', 'text']).default('document'),
  severity: z.enum(['info', 'warning'])
})

const nameSchema = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    /** Where it is not the name with an s; the name itself for a name that has none. */
    plural: z.string().optional(),
    status: status.optional(),
    use: z.literal('compound').optional(),
    /** Words right behind it that let it stand first, whatever `use` says. */
    before: words.optional(),
    /** Words right before its number that do the same: 超过 in 超过15日. */
    after: words.optional(),
    /** Characters that would make it another word: 天 is no day in 天气. */
    notBefore: z.string().optional()
  })
])

/** Unit of measure with all its forms, as `glossary/units/*.yaml` has it. */
export const unitSchema = z.strictObject({
  id,
  /** Case-sensitive code, in UCUM without decimals. */
  ucum: z.string().min(1),
  /** Kinds of quantity it is used for, the usual one first. */
  kinds: z.array(id).min(1),
  /** Whether the symbol may touch the number, as the percent and degree signs may. */
  tight: z.literal(true).optional(),
  forms: z.array(formSchema).min(1),
  names: z.record(z.string(), z.array(nameSchema)).optional(),
  /** What a document has to say of it once. */
  advice: adviceSchema.optional(),
  remark: z.string().optional(),
  source: z.string().min(1),
  'as-of': date
})

/** Kind of quantity and the words that name it, as `glossary/units/kinds.yaml` has it. */
export const kindSchema = z.strictObject({
  id,
  /** Name with its article, by language; English is a must. */
  name: z.record(z.string(), z.string()).refine((d) => 'en' in d, 'expected a name in `en`'),
  /** UCUM codes of units it can be given in. */
  units: z.array(z.string()).optional(),
  /** UCUM codes of units it cannot be given in; where there are any, they alone decide. */
  not: z.array(z.string()).optional(),
  /** Kinds of the same dimension whose units are those of something else: power for a transformer, which is rated in kVA. */
  'other-kinds': z.array(id).optional(),
  /** Least and greatest value that is possible, in coherent SI units: 1 for 100 %. */
  limits: z.strictObject({min: z.number().optional(), max: z.number().optional()}).optional(),
  /** The phrases name a thing, not a quantity. */
  thing: z.literal(true).optional(),
  /** By language; `annual|yearly saving|savings` stands for four phrases. */
  phrases: z.record(z.string(), words).optional(),
  /** Last words of table heads that tell a unit of one letter from a note: `Time (h)`. */
  heads: words.optional(),
  /** Whole phrases, which `|` parts. */
  unless: words.optional()
})

/** Words around values, as `glossary/units/links.yaml` has them. */
export const linkSchema = z.strictObject({
  language: z.string(),
  before: words,
  conditions: words,
  after: words,
  values: words
})

export type UnitEntry = z.infer<typeof unitSchema>
export type KindEntry = z.infer<typeof kindSchema>
export type LinkEntry = z.infer<typeof linkSchema>
