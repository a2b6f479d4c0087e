import {statSync} from 'node:fs'
import {join} from 'node:path'
import {type DocumentReport, isFailed} from '@tenderlint/linter'
import {assetPaths} from './asset-paths.ts'
import {readCacheEntry, removeOldEntries, writeCacheEntry} from './cache/entry.ts'
import type {Task, WorkerSetup} from './task.ts'

/** Keeps reports of documents from one run to the next, by all that they depend on. */
export interface ReportCache {
  entryFor(task: Pick<Task, 'bytes' | 'path'>): Promise<ReportEntry>
  /** Take out what nobody will ask for again. */
  tidy(): void
}

/** Place of one report. */
export interface ReportEntry {
  read(): DocumentReport | undefined
  /** Keep a report, unless another run may come to another. */
  write(report: DocumentReport): void
}

/** Make a cache in a folder. An entry that cannot be read or written is none. */
export function createReportCache(folder: string, setup: WorkerSetup): ReportCache {
  let hasWritten = false
  let setting: string | undefined

  return {
    async entryFor(task) {
      const path = await pathOf(task)

      return {
        read() {
          const entry = readCacheEntry(path)

          return isReport(entry) ? entry : undefined
        },
        write(report) {
          if (isLasting(report) && writeCacheEntry(path, JSON.stringify(report))) hasWritten = true
        }
      }
    },
    tidy() {
      if (hasWritten) removeOldEntries(folder)
    }
  }

  async function pathOf({path, bytes}: Pick<Task, 'bytes' | 'path'>): Promise<string> {
    // Who has small texts only should not pay for it.
    const {createHash} = await import('node:crypto')

    setting ??= describe(setup)

    const hash = createHash('sha256').update(setting).update(`\n${path}\n`).update(bytes)

    return join(folder, `${hash.digest('hex')}.json`)
  }
}

/** All that a report depends on beside the document: settings, code, vocabulary. */
function describe(setup: WorkerSetup): string {
  const files = [assetPaths().workerPath, ...setup.vocabularyPaths].map((d) => statSync(d))

  return JSON.stringify([setup, files.map((d) => [d.mtimeMs, d.size])])
}

/** Whether another run would come to the same: time and memory may be more by then, and a mistake of ours mended. */
function isLasting(report: DocumentReport): boolean {
  return isFailed(report)
    ? !['defect', 'limit', 'missing'].includes(report.failure.code)
    : report.coverage.notes.every((d) => d.reason !== 'stopped')
}

function isReport(value: unknown): value is DocumentReport {
  return typeof value === 'object' && value !== null && 'path' in value && ('failure' in value || 'findings' in value)
}
