import type {Linter} from '@tenderlint/linter'
import type {Run} from './measure.ts'

/** A file in memory. */
export type File = readonly [path: string, bytes: Uint8Array]

/** Make a run that lints files; it tells how many findings there are, and of PDFs on how many pages. */
export function lintAll(linter: Linter, files: readonly File[]): Run {
  return async () => {
    const pages = new Set<number>()
    let findings = 0

    for (const [path, bytes] of files) {
      const report = await linter.lint({path, bytes: new Uint8Array(bytes)})

      if ('failure' in report) throw new Error(`${path}: ${report.failure.cause}`)

      findings += report.findings.length
      for (const {location} of report.findings) if (location?.format === 'pdf') pages.add(location.page)
    }

    return `${findings} findings${pages.size > 0 ? ` on ${pages.size} pages` : ''}`
  }
}
