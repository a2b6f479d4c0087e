import type {Severity} from './finding.ts'

/** Ids of the findings about a document itself. Each has a page in `docs/`. */
export type NoticeId =
  | 'document/encrypted'
  | 'document/expired-waiver'
  | 'document/faulty-waiver'
  | 'document/no-text-layer'
  | 'document/unchecked-part'
  | 'document/unreliable-text'
  | 'document/unused-waiver'

/** Something a reader found about the document itself, not about its words. */
export interface Notice {
  readonly id: NoticeId
  readonly data: Readonly<Record<string, number | string>>
  /** Page it is on, from 1, where it is on one. */
  readonly page?: number
}

/** Severity and English template of each notice. */
export const notices: Readonly<
  Record<NoticeId, {readonly description: string; readonly severity: Severity; readonly message: string}>
> = {
  'document/encrypted': {
    description: 'Know that a document carries restrictions',
    severity: 'info',
    message: 'Unexpected owner password: {format} restrictions stand in the way of comments and copies'
  },
  'document/expired-waiver': {
    description: 'Mend what was allowed for a time, or agree on a new date',
    severity: 'warning',
    message: 'Unexpected waiver of {rules}, which ended on {until}'
  },
  'document/faulty-waiver': {
    description: 'Say what a waiver allows, and why',
    severity: 'warning',
    message: 'Unexpected waiver: {fault}'
  },
  'document/no-text-layer': {
    description: 'Give documents whose pages hold text, not pictures of text',
    severity: 'error',
    message: 'No text on {pages} (scanned?): nothing was checked there'
  },
  'document/unchecked-part': {
    description: 'Know which parts of a document were not checked',
    severity: 'warning',
    message: 'Unchecked {what}: {reason}'
  },
  'document/unreliable-text': {
    description: 'Embed fonts so that text can be copied',
    severity: 'warning',
    message:
      'Unreliable text on {pages}: {share} of the characters have no meaning in the file, expected at most {limit}'
  },
  'document/unused-waiver': {
    description: 'Take waivers away that allow nothing',
    severity: 'info',
    message: 'Unexpected waiver of {rules}: nothing is found there'
  }
}
