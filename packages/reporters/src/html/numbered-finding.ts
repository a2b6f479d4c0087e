import type {CheckedDocument, Finding} from '@tenderlint/core'
import {findingId} from './finding-id.ts'

/** A finding with the id it has on a page; its words have that id with `-words`, its message with `-message`. */
export interface NumberedFinding {
  readonly id: string
  /** Among the findings of its document, from 1. */
  readonly number: number
  readonly finding: Finding
}

/** Give ids to the findings of a document that count; `document` is its place in the report, from 0. */
export function numberFindings({findings}: Pick<CheckedDocument, 'findings'>, document: number): NumberedFinding[] {
  return findings
    .filter((d) => !d.suppression)
    .map((finding, i) => ({
      id: findingId(document, i),
      number: i + 1,
      finding
    }))
}
