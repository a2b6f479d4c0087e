import type {Status} from '@tenderlint/lsp'
import type {Translate} from './describe-result.ts'

/** What the status bar says of a document. */
export interface StatusText {
  /** With names of icons, `$(check)`. */
  readonly text: string
  /** Lines of plain text. */
  readonly tooltip: string
  /** Whether the document was not checked. */
  readonly isProblem: boolean
}

/** Say what was found in a document, by which profile and as of which days. */
export function describeStatus(status: Status, t: Translate): StatusText {
  const {asOf, config, dataAsOf, failure, isExcluded, isLinted, known, profiles, type, waived} = status
  const aside = [...(known > 0 ? [t('known {0}', known)] : []), ...(waived > 0 ? [t('waived {0}', waived)] : [])]
  const profile = profiles.length > 0 ? profiles.join(', ') : type

  return {
    text: textOf(status, t),
    tooltip: [
      ...(failure === undefined ? [] : [failure]),
      ...(isExcluded ? [t('The configuration excludes this document.')] : []),
      ...(isLinted ? [t('errors {0}, warnings {1}, notes {2}', status.errors, status.warnings, status.notes)] : []),
      ...(aside.length > 0 ? [aside.join(', ')] : []),
      profile === undefined ? t('No profile') : t('Profile: {0}', profile),
      config === undefined
        ? t('No tenderlint.yaml')
        : t('Configuration: {0}', decodeURIComponent(new URL(config).pathname)),
      t('Standards as of {0}, data of {1}', asOf, dataAsOf)
    ].join('\n'),
    isProblem: failure !== undefined
  }
}

function textOf({errors, failure, isLinted, notes, warnings}: Status, t: Translate): string {
  if (failure !== undefined) return `$(warning) ${t('tenderlint: not checked')}`
  if (!isLinted) return '$(circle-slash) tenderlint'
  if (errors + warnings + notes === 0) return '$(check) tenderlint'

  return `tenderlint $(error) ${errors} $(warning) ${warnings} $(info) ${notes}`
}
