import {createLinter, type Linter} from '@tenderlint/linter'
import {readVocabularyFiles} from './read-vocabulary-files.ts'
import type {Task, TaskResult, WorkerSetup} from './task.ts'

/** Make the linter of a thread. */
export function setUpLinter({vocabularyPaths, ...options}: WorkerSetup): Linter {
  return createLinter({...options, vocabulary: readVocabularyFiles(vocabularyPaths)})
}

/** Lint or rewrite one file; what is thrown on the way is a mistake of ours, and is told as one. */
export async function lintTask(
  linter: Linter,
  {path, bytes, withView, seconds, rewriting}: Omit<Task, 'id'>
): Promise<TaskResult> {
  // `performance` takes Node a millisecond to make.
  const deadline = process.uptime() + seconds
  const signal = {
    get aborted() {
      return process.uptime() > deadline
    }
  }

  try {
    const file = {path, bytes, signal, ...(withView && {withView})}

    return rewriting ? await linter.rewrite(file, rewriting) : {report: await linter.lint(file)}
  } catch (error) {
    return {defect: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}
