import {
  type CheckedDocument,
  createView,
  type Document,
  type FailedDocument,
  type Finding,
  type ReadFailure,
  type ReadLimits
} from '@tenderlint/core'
import {detectFormat} from '@tenderlint/parser/detect-format'
import type {PdfAssets} from './adapters.ts'
import {annotationOf} from './annotation-of.ts'
import {loadAnnotator} from './annotators.ts'
import type {MessageLanguage} from './config/schema.ts'
import type {SourceFile} from './create-linter.ts'
import type {RewriteReport, Rewriting, Rewritten} from './rewriting.ts'

/** A document and what was found in it. */
export interface Linted {
  readonly document: Document
  readonly findings: readonly Finding[]
}

/** What rewriting a file takes. */
export interface RewriteContext {
  readonly limits: ReadLimits
  readonly pdfAssets: PdfAssets
  /** Language that the configuration wants findings told in. */
  readonly messages?: MessageLanguage
  /** Read and lint a file, and use what was found while it is open. */
  withFindings<Outcome>(
    file: SourceFile,
    use: (linted: Linted) => Outcome | Promise<Outcome>
  ): Promise<FailedDocument | Outcome>
}

/** Annotate a file, fix it, or strip it of annotations. */
export async function rewriteFile(
  file: SourceFile,
  rewriting: Rewriting,
  context: RewriteContext
): Promise<RewriteReport> {
  const result = await rewrite(file, rewriting, context)

  return 'failure' in result ? {report: result} : result
}

async function rewrite(
  file: SourceFile,
  rewriting: Rewriting,
  {limits, messages = 'en', pdfAssets, withFindings}: RewriteContext
): Promise<FailedDocument | RewriteReport> {
  const format = detectFormat(file.bytes, file.path)

  if (typeof format !== 'string') return {path: file.path, ...format}
  if (rewriting.kind === 'fix') return fix(rewriting)

  const annotator = await loadAnnotator(format, pdfAssets)

  if ('code' in annotator) return failed(annotator)

  const stripped = await annotator.strip(file.bytes, limits)

  if ('code' in stripped) return failed(stripped)

  const before = {...file, bytes: stripped.bytes}
  const plain: Rewritten = {
    ...(stripped.outcome === 'nothing' ? undefined : {bytes: stripped.bytes}),
    comments: 0,
    changes: 0,
    refused: 0,
    remarks:
      stripped.outcome === 'removed' ? ['It was edited since it was annotated: the rest of it is as it was.'] : []
  }

  if (rewriting.kind === 'strip')
    return withFindings(before, (linted) => ({report: toReport(linted), rewritten: plain}))

  const translation = rewriting.translations?.[rewriting.messages ?? messages]

  return withFindings(before, async (linted) => {
    const annotations = linted.findings
      .filter((d) => !d.suppression && (rewriting.notes || d.severity !== 'info'))
      .map((d) => annotationOf(d, {document: linted.document, fixes: rewriting.trackedChanges, translation}))

    if (annotations.length === 0) return {report: toReport(linted), rewritten: plain}

    const rewritten = await annotator.annotate(before.bytes, annotations, {limits, date: rewriting.date})

    return 'code' in rewritten ? failed(rewritten) : {report: toReport(linted), rewritten}
  })

  async function fix({fixes}: Extract<Rewriting, {kind: 'fix'}>): Promise<FailedDocument | RewriteReport> {
    // Word documents get their fixes as tracked changes of a copy, and other formats none.
    if (format !== 'markdown') return withFindings(file, (linted) => ({report: toReport(linted)}))

    const {openText} = await import('@tenderlint/parser/markdown')
    const {fixText} = await import('./fix-text.ts')
    const source = openText(file.bytes)

    return withFindings(file, async (linted) => {
      if (!source) return {report: toReport(linted)}

      const {document, findings, ...rewritten} = await fixText(linted, {
        source,
        fixes,
        async lint(bytes) {
          const next = await withFindings({...file, bytes}, (d) => d)

          return 'failure' in next ? undefined : next
        }
      })

      return {report: toReport({document, findings}), rewritten}
    })
  }

  function failed(failure: ReadFailure): FailedDocument {
    return {path: file.path, failure}
  }
}

/** Report what was found in a document, and on request the document itself. */
export function toReport({document, findings}: Linted, withView = false): CheckedDocument {
  return {
    path: document.path,
    format: document.format,
    properties: document.properties,
    segments: document.segments.length,
    ...(document.pages === undefined ? undefined : {pages: document.pages}),
    coverage: document.coverage,
    findings,
    ...(withView ? {view: createView(document)} : undefined)
  }
}
