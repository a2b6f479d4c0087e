import * as z from 'zod'

const severity = z.enum(['error', 'info', 'off', 'warning'])

const documentType = z.enum(['delivery-report', 'proposal', 'sow'])

const count = z.number().int().positive()

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

/**
 * Schema of `tenderlint.yaml`.
 *
 * The types, the errors and the JSON Schema for editors all come from it.
 */
export const configSchema = z.strictObject({
  rules: z
    .record(z.string(), z.union([severity, z.looseObject({severity: severity.optional()})]))
    .optional()
    .describe('Severity of rules by id, or `off`; an object may add options.'),
  glossary: z
    .array(z.string())
    .optional()
    .describe(
      'YAML files with terms of your own, relative to this file. They replace shipped concepts of the same id.'
    ),
  documents: z
    .array(
      z.strictObject({
        files: z.union([z.string(), z.array(z.string())]).describe('Globs, relative to this file.'),
        type: documentType.optional().describe('What the documents are for.'),
        language: z.enum(['en', 'zh']).optional().describe('Language most of the text is in.'),
        asOf: z.iso.date().optional().describe('Date the verdicts are for, such as the date of the contract.'),
        rules: z.record(z.string(), z.union([severity, z.looseObject({severity: severity.optional()})])).optional()
      })
    )
    .optional()
    .describe('Settings for some documents; later entries win.'),
  limits: limits.optional().describe('Bounds on what reading one file may cost.')
})

/** Content of `tenderlint.yaml`. */
export type ConfigFile = z.infer<typeof configSchema>

/** Setting of a rule: a severity, or options with one. */
export type RuleSetting = NonNullable<ConfigFile['rules']>[string]
