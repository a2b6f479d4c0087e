import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {type DocumentReport, isFailed} from '@tenderlint/linter'
import {assetPaths} from './asset-paths.ts'
import {readCacheEntry, writeCacheEntry} from './cache-entry.ts'
import type {Task, WorkerSetup} from './task.ts'

/** Keeps reports of documents from one run to the next, by all that they depend on. */
export interface ReportCache {
  entryFor(task: Pick<Task, 'bytes' | 'path'>): Promise<ReportEntry>
  /** Take out what nobody will ask for again. */
  tidy(): Promise<void>
}

/** Place of one report. */
export interface ReportEntry {
  read(): Promise<DocumentReport | undefined>
  /** Keep a report, unless another run may come to another. */
  write(report: DocumentReport): Promise<void>
}

/** Days after which an entry goes: verdicts are as of a day, so that most are for one day only. */
const keptDays = 7

const millisecondsOfDay = 86_400_000

/** Make a cache in a folder. An entry that cannot be read or written is none. */
export function createReportCache(folder: string, setup: WorkerSetup): ReportCache {
  let hasWritten = false
  let setting: Promise<string> | undefined

  return {
    async entryFor(task) {
      const path = await pathOf(task)

      return {
        async read() {
          const entry = await readCacheEntry(path)

          return isReport(entry) ? entry : undefined
        },
        async write(report) {
          if (isLasting(report) && (await writeCacheEntry(path, JSON.stringify(report)))) hasWritten = true
        }
      }
    },
    async tidy() {
      if (hasWritten) await removeOld(folder)
    }
  }

  async function pathOf({path, bytes}: Pick<Task, 'bytes' | 'path'>): Promise<string> {
    // Who has small texts only should not pay for it.
    const {createHash} = await import('node:crypto')

    setting ??= describe(setup)

    const hash = createHash('sha256')
      .update(await setting)
      .update(`\n${path}\n`)
      .update(bytes)

    return join(folder, `${hash.digest('hex')}.json`)
  }
}

/** All that a report depends on beside the document: settings, code, vocabulary. */
async function describe(setup: WorkerSetup): Promise<string> {
  const files = await Promise.all([assetPaths().workerPath, setup.vocabularyPath].map((d) => stat(d)))

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

async function removeOld(folder: string): Promise<void> {
  const oldest = Date.now() - keptDays * millisecondsOfDay

  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another run may tidy up at the same time.
    const stats = await stat(path).catch(() => undefined)

    if (stats && stats.mtimeMs < oldest) await rm(path, {force: true})
  }
}
