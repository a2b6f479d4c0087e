import {
  type CompiledVocabulary,
  createVocabulary,
  type DocumentReport,
  type FailedDocument,
  type Format,
  type ReadResult,
  run,
  type StopSignal,
  type Vocabulary
} from '@tenderlint/core'
import {detectFormat} from '@tenderlint/parser/detect-format'
import {rules} from '@tenderlint/rules'
import {loadAdapter, type PdfAssets} from './adapters.ts'
import {type Config, configFor, type DocumentConfig} from './config/config.ts'
import {fileTooLarge} from './file-too-large.ts'
import {respectNames} from './respect-names.ts'
import {type Linted, rewriteFile, toReport} from './rewrite-file.ts'
import type {RewriteReport, Rewriting} from './rewriting.ts'
import {rulePage} from './rule-page.ts'

/** What a linter is made of. */
export interface LinterOptions {
  readonly config: Config
  readonly vocabulary: CompiledVocabulary
  /** Date the verdicts are for, ISO 8601; a document's own in the configuration goes before it. */
  readonly asOf: string
  readonly pdfAssets: PdfAssets
}

/** A file to lint. */
export interface SourceFile {
  /** Path to show, and to match the globs of the configuration with. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Ends the reading between two pages; what was read by then is linted, and the rest is reported as unchecked. */
  readonly signal?: StopSignal
}

/** Reads and lints files, one at a time, with one configuration and one vocabulary. */
export interface Linter {
  readonly vocabulary: Vocabulary
  /** Read and lint a file. A file that cannot be read gives a report with the failure. */
  lint(file: SourceFile): Promise<DocumentReport>
  /**
   * Annotate a file, fix it, or strip it of annotations. Gives its findings, and what is to be written.
   *
   * An annotated file is linted as it was before, so that doing it again changes nothing.
   */
  rewrite(file: SourceFile, rewriting: Rewriting): Promise<RewriteReport>
  /** Read a file only. The caller disposes of what it is given. */
  read(file: SourceFile): Promise<ReadResult>
}

/** Compose readers, vocabulary and rules to a linter. */
export function createLinter({config, vocabulary: compiled, asOf, pdfAssets}: LinterOptions): Linter {
  const vocabulary = createVocabulary(compiled)

  return {
    vocabulary,
    lint: (file) => withFindings(file, toReport),
    rewrite: (file, rewriting) =>
      rewriteFile(file, rewriting, {limits: configFor(file.path, config, rules).limits, withFindings}),
    read: (file) => readFile(file, configFor(file.path, config, rules))
  }

  async function withFindings<Outcome>(
    file: SourceFile,
    use: (linted: Linted) => Outcome | Promise<Outcome>
  ): Promise<FailedDocument | Outcome> {
    const documentConfig = configFor(file.path, config, rules)
    const result = await readFile(file, documentConfig)

    if ('failure' in result) return {path: file.path, failure: result.failure}

    try {
      const {document} = result
      const found = run(document, {
        rules: documentConfig.rules,
        vocabulary,
        asOf: documentConfig.asOf ?? asOf,
        url: rulePage
      })
      const findings = respectNames(found, {text: document.text, names: documentConfig.protect})

      return await use({document, findings: (await result.finish?.(findings)) ?? findings})
    } finally {
      await result.dispose?.()
    }
  }

  async function readFile(
    {path, bytes, signal}: SourceFile,
    {language, limits, type}: DocumentConfig
  ): Promise<ReadResult> {
    const tooLarge = fileTooLarge(bytes.length, limits.fileBytes)

    if (tooLarge) return {failure: tooLarge}

    const detected = detectFormat(bytes, path)

    if (typeof detected !== 'string') return detected

    const adapter = await loadAdapter(detected satisfies Format, pdfAssets)

    return adapter.read(bytes, {
      path,
      limits,
      ...(language === undefined ? undefined : {language}),
      ...(type === undefined ? undefined : {type}),
      ...(signal === undefined ? undefined : {signal})
    })
  }
}
