import {
  type CompiledVocabulary,
  createMemo,
  createVocabulary,
  type DocumentReport,
  type FailedDocument,
  type Format,
  type Memo,
  type ReadResult,
  type StopSignal,
  type Vocabulary
} from '@tenderlint/core'
import {detectFormat} from '@tenderlint/parser/detect-format'
import {rules} from '@tenderlint/rules'
import {acceptGaps} from './accept-gaps.ts'
import {loadAdapter, type PdfAssets} from './adapters.ts'
import {type Config, configFor, type DocumentConfig} from './config/config.ts'
import {fileTooLarge} from './file-too-large.ts'
import {judge} from './judge.ts'
import {type Linted, rewriteFile, toReport} from './rewrite-file.ts'
import type {RewriteReport, Rewriting} from './rewriting.ts'

/** What a linter is made of. */
export interface LinterOptions {
  readonly config: Config
  readonly vocabulary: CompiledVocabulary
  /** Today, ISO 8601: the verdicts are for it, unless the configuration names another day, and waivers end by it. */
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
  /** Whether the report holds the document as read, to show its findings in place. */
  readonly withView?: boolean
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
  /** Follow a document while it is written; what it shares with its last version is not looked through again. */
  follow(path: string): FollowedDocument
}

/** A document that is linted again and again. */
export interface FollowedDocument {
  readonly isExcluded: boolean
  /** Day the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Read and lint its present content. */
  lint(bytes: Uint8Array): Promise<FailedDocument | Linted>
}

/** What holds for one document, and what earlier runs over it found. */
interface DocumentRun {
  readonly documentConfig: DocumentConfig
  readonly memo?: Memo
}

/** Compose readers, vocabulary and rules to a linter. */
export function createLinter({config, vocabulary: compiled, asOf, pdfAssets}: LinterOptions): Linter {
  const vocabulary = createVocabulary(compiled)

  return {
    vocabulary,
    lint: async (file) =>
      acceptGaps(
        await withFindings(file, (d) => toReport(d, file.withView)),
        configFor(file.path, config, rules),
        asOf
      ),
    async rewrite(file, rewriting) {
      const documentConfig = configFor(file.path, config, rules)
      const {limits, messages} = documentConfig
      const context = {limits, ...(messages && {messages}), pdfAssets, withFindings}
      const {report, ...rest} = await rewriteFile(file, rewriting, context)

      return {report: acceptGaps(report, documentConfig, asOf), ...rest}
    },
    read: (file) => readFile(file, configFor(file.path, config, rules)),
    follow
  }

  function follow(path: string): FollowedDocument {
    const documentConfig = configFor(path, config, rules)
    const memo = createMemo()

    return {
      isExcluded: documentConfig.isExcluded,
      asOf: documentConfig.asOf ?? asOf,
      lint: (bytes) => withFindings({path, bytes}, (linted) => linted, {documentConfig, memo})
    }
  }

  async function withFindings<Outcome>(
    file: SourceFile,
    use: (linted: Linted) => Outcome | Promise<Outcome>,
    {documentConfig, memo}: DocumentRun = {documentConfig: configFor(file.path, config, rules)}
  ): Promise<FailedDocument | Outcome> {
    const result = await readFile(file, documentConfig)

    if ('failure' in result) return {path: file.path, failure: result.failure}

    try {
      const {document} = result
      const findings = judge(document, {config: documentConfig, vocabulary, today: asOf, ...(memo && {memo})})

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
