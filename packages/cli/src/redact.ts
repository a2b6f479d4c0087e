import {type DocumentReport, notices, type Report, redactDocument} from '@tenderlint/core'
import {rules} from '@tenderlint/linter'

/** What a command says of the words of documents. */
interface RedactOptions {
  readonly isRedacted?: true
}

/** Take the words of documents out of a report, where that is asked for. */
export function redact(report: Report, options: RedactOptions): Report {
  if (!options.isRedacted) return report

  return {...report, documents: redactDocuments(report.documents, options), isRedacted: true}
}

/** Take the words of documents out of the reports on them, where that is asked for. */
export function redactDocuments(
  reports: readonly DocumentReport[],
  {isRedacted}: RedactOptions
): readonly DocumentReport[] {
  return isRedacted ? reports.map((d) => redactDocument(d, templateOf)) : reports
}

function templateOf(ruleId: string, messageId: string): string | undefined {
  const {messages}: {messages?: Readonly<Record<string, string>>} = rules.find((d) => d.id === ruleId) ?? {}

  return messages?.[messageId] ?? Object.entries(notices).find(([id]) => id === ruleId)?.[1].message
}
