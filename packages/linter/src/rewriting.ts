import type {DocumentReport, Fix, Translation} from '@tenderlint/core'
import type {MessageLanguage} from './config/schema.ts'

/** Which fixes are made: `safe` ones keep the meaning, of the others a person has to judge. */
export type FixChoice = 'all' | 'none' | 'safe'

/** What is to be done to a file. Plain data. */
export type Rewriting =
  | {
      /** Put findings into the file as comments, and fixes as tracked changes. */
      readonly kind: 'annotate'
      readonly trackedChanges: FixChoice
      /** Whether notes are commented on as well. */
      readonly notes: boolean
      /** ISO 8601 date and time that comments carry. */
      readonly date: string
      /** Language to comment in; as the configuration says when not given. */
      readonly messages?: MessageLanguage
      /** Languages that may be asked for beside English; none when not given. */
      readonly translations?: Readonly<Partial<Record<MessageLanguage, Translation>>>
    }
  | {
      /** Make fixes in the text itself. */
      readonly kind: 'fix'
      readonly fixes: FixChoice
    }
  | {
      /** Take out what an annotation added. */
      readonly kind: 'strip'
    }

/** A file that was rewritten. Plain data. */
export interface Rewritten {
  /** Absent where there is nothing to write. */
  readonly bytes?: Uint8Array
  readonly comments: number
  /** Fixes made, or tracked as changes. */
  readonly changes: number
  /** Fixes that were not, since they could harm the document. */
  readonly refused: number
  /** What its owner should know, as sentences. */
  readonly remarks: readonly string[]
}

/** What became of a file: its findings (after fixing, those that are left) and what is to be written. */
export interface RewriteReport {
  readonly report: DocumentReport
  /** Absent for a file that could not be read or written to. */
  readonly rewritten?: Rewritten
}

/** Choose the first fix that may be made. */
export function chooseFix(fixes: readonly Fix[], choice: FixChoice): Fix | undefined {
  if (choice === 'none') return undefined

  return fixes.find((d) => d.safety === 'safe') ?? (choice === 'all' ? fixes[0] : undefined)
}
