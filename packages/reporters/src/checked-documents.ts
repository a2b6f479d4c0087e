import {type CheckedDocument, isFailed, type Report} from '@tenderlint/core'

/** Documents of a report that were read, in its order. */
export function checkedDocuments(report: Report): readonly CheckedDocument[] {
  return report.documents.filter((d): d is CheckedDocument => !isFailed(d))
}
