import {excludedFile, fileTooLarge, type ReadFailure, type SourceFile} from '@tenderlint/linter'
import type {NamedFile, Task, TaskResult} from '../common/task.ts'
import type {OpenedLinter} from './open-linter.ts'

/** Lint or rewrite one file; what is thrown on the way is a mistake of ours, and is told as one. */
export async function carryOut({file, rewriting}: Task, opened: OpenedLinter): Promise<TaskResult> {
  const {linter, limits, isExcluded} = opened
  const path = file.name

  if (isExcluded(path)) return {skipped: excludedFile(path)}

  const bytes = await readBytes(file, limits.fileBytes)

  if (!(bytes instanceof Uint8Array)) return {report: {path, failure: bytes}}

  const source: SourceFile = {path, bytes, signal: deadlineIn(limits.seconds), withView: true}

  try {
    return rewriting ? await linter.rewrite(source, rewriting) : {report: await linter.lint(source)}
  } catch (error) {
    return {defect: error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
  }
}

async function readBytes(file: NamedFile, limit: number): Promise<ReadFailure | Uint8Array> {
  const tooLarge = fileTooLarge(file.size, limit)

  if (tooLarge) return tooLarge

  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // Browsers say no more than that it cannot be read.
    return {
      code: 'missing',
      cause: 'the browser cannot read it: it is a folder, or it was changed or moved since it was opened here',
      remedy: 'Open it here again.'
    }
  }
}

function deadlineIn(seconds: number): NonNullable<SourceFile['signal']> {
  const deadline = performance.now() + seconds * 1000

  return {
    get aborted() {
      return performance.now() > deadline
    }
  }
}
