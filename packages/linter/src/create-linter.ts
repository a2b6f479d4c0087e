import {
  type CompiledVocabulary,
  createMemo,
  createVocabulary,
  type DocumentReport,
  type FailedDocument,
  type Format,
  isFailed,
  type Pause,
  type ReadFailure,
  type ReadOptions,
  type ReadResult,
  type StopSignal,
  type Vocabulary
} from '@tenderlint/core'
import {detectFormat} from '@tenderlint/parser/detect-format'
import {followMarkdown} from '@tenderlint/parser/markdown'
import {rules} from '@tenderlint/rules'
import {acceptGaps} from './accept-gaps.ts'
import {loadAdapter, type PdfAssets} from './adapters.ts'
import {type Config, configFor, type DocumentConfig} from './config/config.ts'
import {fileTooLarge} from './file-too-large.ts'
import {judge, judgeInTurns} from './judge.ts'
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
  /** Follow Markdown while it is written; what it shares with its last version is not looked through again. */
  follow(path: string): FollowedDocument
}

/** Markdown that is linted again and again. */
export interface FollowedDocument {
  readonly isExcluded: boolean
  /** Day the verdicts are for, ISO 8601. */
  readonly asOf: string
  /** Read and lint its present text, once that is done with the last; one that is long in parts, with pauses between, if any are given. */
  lint(source: string, pause?: Pause): Promise<FailedDocument | Linted>
}

/** Compose readers, vocabulary and rules to a linter. */
export function createLinter({config: settings, vocabulary: compiled, asOf, pdfAssets}: LinterOptions): Linter {
  const vocabulary = createVocabulary(compiled)

  return {
    vocabulary,
    async lint(file) {
      const report = await withFindings(file, (d) => toReport(d, file.withView))

      return complete(report, configFor(file.path, settings, rules))
    },
    async rewrite(file, rewriting) {
      const documentConfig = configFor(file.path, settings, rules)
      const {limits, messages} = documentConfig
      const context = {limits, ...(messages && {messages}), pdfAssets, withFindings}
      const {report, ...rest} = await rewriteFile(file, rewriting, context)

      return {report: complete(report, documentConfig), ...rest}
    },
    read: (file) => readFile(file, configFor(file.path, settings, rules)),
    follow
  }

  /** Say of a report what the configuration says of the document. */
  function complete(report: DocumentReport, documentConfig: DocumentConfig): DocumentReport {
    const {asOf: day = asOf} = documentConfig
    const accepted = acceptGaps(report, documentConfig, asOf)

    return isFailed(accepted) || day === asOf ? accepted : {...accepted, asOf: day}
  }

  function follow(path: string): FollowedDocument {
    const config = configFor(path, settings, rules)
    const memo = createMemo()
    const follower = followMarkdown(readOptions(path, config))

    return {
      isExcluded: config.isExcluded,
      asOf: config.asOf ?? asOf,
      async lint(source, pause) {
        const failure = fileTooLarge(source.length, config.limits.fileBytes) ?? otherThanMarkdown(path)
        const result = failure ? {failure} : await follower.read(source, pause)

        if ('failure' in result) return {path, failure: result.failure}

        const {document} = result
        const options = {config, vocabulary, today: asOf, memo}

        return {document, findings: pause ? await judgeInTurns(document, options, pause) : judge(document, options)}
      }
    }
  }

  async function withFindings<Outcome>(
    file: SourceFile,
    use: (linted: Linted) => Outcome | Promise<Outcome>
  ): Promise<FailedDocument | Outcome> {
    const config = configFor(file.path, settings, rules)
    const result = await readFile(file, config)

    if ('failure' in result) return {path: file.path, failure: result.failure}

    try {
      const {document} = result
      const findings = judge(document, {config, vocabulary, today: asOf})

      return await use({document, findings: (await result.finish?.(findings)) ?? findings})
    } finally {
      await result.dispose?.()
    }
  }

  async function readFile({path, bytes, signal}: SourceFile, config: DocumentConfig): Promise<ReadResult> {
    const tooLarge = fileTooLarge(bytes.length, config.limits.fileBytes)

    if (tooLarge) return {failure: tooLarge}

    const detected = detectFormat(bytes, path)

    if (typeof detected !== 'string') return detected

    const adapter = await loadAdapter(detected satisfies Format, pdfAssets)

    return adapter.read(bytes, {...readOptions(path, config), ...(signal === undefined ? undefined : {signal})})
  }
}

function readOptions(path: string, {language, limits, type}: DocumentConfig): ReadOptions {
  return {
    path,
    limits,
    ...(language === undefined ? undefined : {language}),
    ...(type === undefined ? undefined : {type})
  }
}

/** Say why a text is no Markdown by its name. */
function otherThanMarkdown(path: string): ReadFailure | undefined {
  const detected = detectFormat(new Uint8Array(), path)

  if (detected === 'markdown') return undefined
  if (typeof detected !== 'string') return detected.failure

  return {
    code: 'unsupported',
    cause: 'only Markdown is checked while it is written',
    remedy: 'Check the file on the command line.'
  }
}
