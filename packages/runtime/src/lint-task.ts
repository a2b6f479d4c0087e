import {readFile} from 'node:fs/promises'
import type {CompiledVocabulary} from '@tenderlint/linter'
import {createLinter, type Linter} from '@tenderlint/linter'
import type {Task, TaskResult, WorkerSetup} from './task.ts'

/** Make the linter of a thread. */
export async function setUpLinter({vocabularyPath, ...options}: WorkerSetup): Promise<Linter> {
  const vocabulary: CompiledVocabulary = JSON.parse(await readFile(vocabularyPath, 'utf8'))

  return createLinter({...options, vocabulary})
}

/** Lint or rewrite one file; what is thrown on the way is a mistake of ours, and is told as one. */
export async function lintTask(
  linter: Linter,
  {path, bytes, withView, seconds, rewriting}: Omit<Task, 'id'>
): Promise<TaskResult> {
  const deadline = performance.now() + seconds * 1000
  const signal = {
    get aborted() {
      return performance.now() > deadline
    }
  }

  try {
    const file = {path, bytes, signal, ...(withView && {withView})}

    return rewriting ? await linter.rewrite(file, rewriting) : {report: await linter.lint(file)}
  } catch (error) {
    return {defect: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}
