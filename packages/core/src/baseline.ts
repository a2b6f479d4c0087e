import type {Finding} from './finding.ts'
import {type DocumentReport, isFailed} from './report.ts'

/** Findings of a kind in one document that are known. */
export interface KnownFinding {
  readonly fingerprint: string
  readonly count: number
  /** For who reads the file: rule, and the words in question, cut short. */
  readonly ruleId: string
  readonly quote: string
}

/** Known findings by document; paths are relative to the folder of the baseline, with `/`. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>

/** What is known around a baseline. */
export interface BaselineSurroundings {
  /** Path of a document of a report, as the baseline writes it. */
  pathOf(path: string): string
  /** Whether a document of the baseline is there no more. */
  isGone(path: string): boolean
  /** Why what it knows does not count; that the baseline was made so when not given. */
  readonly reason?: string
}

/** Longest quote of a line. */
const quoteLength = 40

/** Take all findings that count for known. */
export function createBaseline(reports: readonly DocumentReport[], pathOf: BaselineSurroundings['pathOf']): Baseline {
  return collect(reports, pathOf, (d) => !d.suppression)
}

/**
 * Mark the findings that a baseline knows.
 *
 * Each is known as often as the baseline has it. A document that it does not list takes what it has of documents that are gone, so
 * that a file can be given another name.
 */
export function applyBaseline(
  reports: readonly DocumentReport[],
  baseline: Baseline,
  {pathOf, isGone, reason = 'known when the baseline was made'}: BaselineSurroundings
): readonly DocumentReport[] {
  const moved = count([...baseline].filter(([path]) => isGone(path)).flatMap(([, known]) => known))

  return reports.map((report) => {
    if (isFailed(report)) return report

    const known = baseline.get(pathOf(report.path))
    const left = known ? count(known) : moved

    return {
      ...report,
      findings: report.findings.map((d) => (take(d, left) ? {...d, suppression: {by: 'baseline', reason}} : d))
    }
  })
}

/**
 * Take out of a baseline what was mended, and documents that are gone. Nothing is added.
 *
 * `reports` are those that `applyBaseline` gave; what it knows of other documents stays.
 */
export function shrinkBaseline(
  reports: readonly DocumentReport[],
  baseline: Baseline,
  {pathOf, isGone}: BaselineSurroundings
): Baseline {
  const checked = new Set(reports.flatMap((d) => (isFailed(d) ? [] : [pathOf(d.path)])))
  const others = [...baseline].filter(([path]) => !checked.has(path) && !isGone(path))

  return new Map([...others, ...collect(reports, pathOf, (d) => d.suppression?.by === 'baseline')])
}

/** Number of findings that a baseline knows. */
export function countKnown(baseline: Baseline): number {
  return [...baseline.values()].flat().reduce((sum, d) => sum + d.count, 0)
}

function collect(
  reports: readonly DocumentReport[],
  pathOf: BaselineSurroundings['pathOf'],
  isWanted: (finding: Finding) => boolean
): Baseline {
  const baseline = new Map<string, readonly KnownFinding[]>()

  for (const report of reports) {
    const known = isFailed(report) ? [] : group(report.findings.filter(isWanted))

    if (known.length > 0) baseline.set(pathOf(report.path), known)
  }

  return baseline
}

function group(findings: readonly Finding[]): readonly KnownFinding[] {
  const groups = new Map<string, KnownFinding>()

  for (const {fingerprint, ruleId, quote} of findings) {
    const known = groups.get(fingerprint)

    groups.set(fingerprint, {fingerprint, ruleId, quote: shorten(quote), count: (known?.count ?? 0) + 1})
  }

  return [...groups.values()]
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim()

  return line.length > quoteLength ? `${line.slice(0, quoteLength).replace(/\p{Cs}$/u, '')}…` : line
}

function count(known: readonly KnownFinding[]): Map<string, number> {
  const counts = new Map<string, number>()

  for (const d of known) counts.set(d.fingerprint, (counts.get(d.fingerprint) ?? 0) + d.count)

  return counts
}

function take({fingerprint, suppression}: Finding, left: Map<string, number>): boolean {
  const rest = left.get(fingerprint) ?? 0

  if (suppression || rest === 0) return false

  left.set(fingerprint, rest - 1)

  return true
}
