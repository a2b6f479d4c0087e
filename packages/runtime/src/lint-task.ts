import {readFile} from 'node:fs/promises'
import type {CompiledVocabulary} from '@tenderlint/linter'
import {createLinter, type Linter} from '@tenderlint/linter'
import type {NumberedResult, Task, WorkerSetup} from './task.ts'

/** Make the linter of a thread. */
export async function setUpLinter({vocabularyPath, ...options}: WorkerSetup): Promise<Linter> {
  const vocabulary: CompiledVocabulary = JSON.parse(await readFile(vocabularyPath, 'utf8'))

  return createLinter({...options, vocabulary})
}

/** Lint one file; what is thrown on the way is a mistake of ours, and is told as one. */
export async function lintTask(linter: Linter, {id, path, bytes, seconds}: Task): Promise<NumberedResult> {
  const deadline = performance.now() + seconds * 1000
  const signal = {
    get aborted() {
      return performance.now() > deadline
    }
  }

  try {
    return {id, report: await linter.lint({path, bytes, signal})}
  } catch (error) {
    return {id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}
