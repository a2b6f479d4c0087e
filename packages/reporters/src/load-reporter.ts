import type {Reporter} from './reporter.ts'

const reporters = {
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  csv: async () => (await import('./csv.ts')).csv,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
  text: async () => (await import('./text.ts')).text
} satisfies Record<string, () => Promise<Reporter>>

/** Name of a format a report can be printed in. */
export type ReportFormat = keyof typeof reporters

/** All formats, in alphabetical order. */
export const reportFormats = Object.keys(reporters) as readonly ReportFormat[]

/** Load the reporter of a format; those that nobody asked for cost nothing. */
export function loadReporter(format: ReportFormat): Promise<Reporter> {
  return reporters[format]()
}
