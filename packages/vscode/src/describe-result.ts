import {basename} from 'node:path/posix'
import type {AnnotatedFile, LintResult} from '@tenderlint/lsp'

/** Says a text in the language of the editor, with values at `{0}`, `{1}` and so on. */
export type Translate = (message: string, ...values: (number | string)[]) => string

/** Say what linting documents came to. */
export function describeLint(
  {documents, errors, failed, isCancelled, notes, warnings}: LintResult,
  t: Translate
): string {
  const counts = t('errors {0}, warnings {1}, notes {2} (documents: {3})', errors, warnings, notes, documents)
  const unread = failed > 0 ? `; ${t('could not be read: {0}', failed)}` : ''

  return `tenderlint: ${isCancelled ? `${t('Stopped.')} ` : ''}${counts}${unread}`
}

/** Say what annotating a document came to. */
export function describeAnnotated({changes, comments, refused, remarks, uri}: AnnotatedFile, t: Translate): string {
  if (uri === undefined) return [`tenderlint: ${t('Nothing to comment on.')}`, ...remarks].join(' ')

  const counts = t('{0}: comments {1}, tracked changes {2}', decodeURIComponent(basename(uri)), comments, changes)
  const asComments = refused > 0 ? [t('fixes only as a comment {0}', refused)] : []

  return [`tenderlint: ${[counts, ...asComments].join(', ')}.`, ...remarks].join(' ')
}
