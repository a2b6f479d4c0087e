import {undatedName} from '@tenderlint/core'
import * as z from 'zod'

const severity = z.enum(['error', 'info', 'off', 'warning'])

const count = z.int().positive()

const words = z.string().trim().min(1, 'expected words')

const globs = z.union([words, z.array(words)])

const limits = z
  .strictObject({
    seconds: z.number().positive().describe('Seconds that reading and linting one file may take. Default 60.'),
    memoryMegabytes: count.describe('Megabytes the process may grow by while it reads one file. Default 1536.'),
    fileBytes: count.describe('Bytes of a file. Default 200,000,000.'),
    inflatedBytes: count.describe('Bytes that the parts of a DOCX may inflate to. Default 400,000,000.'),
    inflateRatio: count.describe('Inflated bytes of one part by its packed bytes. Default 400.'),
    entries: count.describe('Entries of a DOCX package. Default 4,096.'),
    elements: count.describe('XML elements of a part. Default 5,000,000.'),
    depth: count.describe('Nesting of XML elements. Default 512.'),
    pages: count.describe('Pages of a PDF that are read. Default 5,000.')
  })
  .partial()

const standard = z.string().superRefine((written, {addIssue}) => {
  const name = undatedName(written)
  const right = name === undefined ? 'a standard without its year, such as `ISO 9001`' : `\`${name}\``

  if (name !== written) addIssue({code: 'custom', message: `expected ${right}`})
})

/** Why something is allowed, and until when. */
const allowance = {
  reason: words.describe('Why, for whoever reads it in a year.'),
  owner: words.optional().describe('Who answers for it.'),
  until: z.iso.date().optional().describe('Last day it holds.')
}

/** What may be said of all documents, and again of some. */
const documentSettings = {
  type: z.enum(['delivery-report', 'proposal', 'sow']).optional().describe('What the documents are for.'),
  language: z.enum(['en', 'zh']).optional().describe('Language most of the text is in.'),
  asOf: z.iso.date().optional().describe('Day the verdicts on standards are for, such as that of the contract.'),
  failOn: z
    .enum(['error', 'warning', 'info', 'never'])
    .optional()
    .describe('Findings from which on the exit code is 1. Default `warning`.'),
  rules: z
    .record(z.string(), z.union([severity, z.looseObject({severity: severity.optional()})]))
    .optional()
    .describe('Severity of rules by id, or `off`; an object may add options.'),
  expect: z
    .array(standard)
    .optional()
    .describe(
      'Standards without a year that the documents should cite; `tenderlint matrix` names those that none does.'
    ),
  protect: z.array(words).optional().describe('Names that no rule touches: of clients, of products. Case counts.')
}

/**
 * Schema of `tenderlint.yaml`.
 *
 * The types, the errors and the JSON Schema for editors all come from it.
 */
export const configSchema = z.strictObject({
  extends: z
    .union([words, z.array(words)])
    .optional()
    .describe(
      'Settings to start from: `proposal`, `sow`, `delivery-report`, files relative to this one, or packages that are installed. Later ones go before earlier ones, and what this file says goes before them all.'
    ),
  ...documentSettings,
  documents: z
    .array(
      z.strictObject({
        files: globs.describe('Globs, relative to the folder of `tenderlint.yaml`.'),
        profile: z
          .union([words, z.array(words)])
          .optional()
          .describe('Settings the documents start from, named as in `extends`; they may bring no terms or standards.'),
        ...documentSettings
      })
    )
    .optional()
    .describe('Settings for some documents; later entries win.'),
  messages: z.enum(['en', 'zh']).optional().describe('Language that findings are told in. Default `en`.'),
  exclude: globs.optional().describe('Globs of documents that are not checked.'),
  allow: z
    .array(
      z.strictObject({
        rule: z.union([words, z.array(words).min(1)]).describe('Ids of rules.'),
        quote: words.optional().describe('Exact words that are allowed; all that the rules find when absent.'),
        document: globs.optional().describe('Globs of the documents it is for; all when absent.'),
        ...allowance
      })
    )
    .optional()
    .describe('What rules find and is right all the same, with the reason.'),
  accept: z
    .array(z.strictObject({document: globs.describe('Globs of the documents.'), ...allowance}))
    .optional()
    .describe('Documents that cannot be checked in full, such as scans, and are accepted with a reason.'),
  glossary: z
    .array(words)
    .optional()
    .describe(
      'Files with terms of your own (YAML, XLSX, CSV, TBX) or units (YAML), relative to this file. Each goes before those above it, and all before the shipped ones.'
    ),
  shippedTerms: z
    .boolean()
    .optional()
    .describe('Whether the shipped terms hold beside those of `glossary`. Default `true`.'),
  standards: z
    .array(words)
    .optional()
    .describe(
      'YAML files with standards of your own, relative to this file. They go before the shipped ones, unless those were looked up later.'
    ),
  limits: limits.optional().describe('Bounds on what reading one file may cost.')
})

/** Content of `tenderlint.yaml`. */
export type ConfigFile = z.infer<typeof configSchema>

/** Settings that hold for documents, wherever they are said. */
export type Settings = Omit<ConfigFile, 'documents' | 'extends'>

/** Language that findings are told in. */
export type MessageLanguage = NonNullable<ConfigFile['messages']>

/** Setting of a rule: a severity, or options with one. */
export type RuleSetting = NonNullable<ConfigFile['rules']>[string]
