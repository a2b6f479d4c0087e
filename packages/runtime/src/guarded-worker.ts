import type {Worker} from 'node:worker_threads'
import {type ReadFailure, type RunLimits, tookTooLong} from '@tenderlint/linter'
import type {NumberedResult, Task, TaskResult, WorkerSetup} from './task.ts'

/** Thread that lints files and is stopped when one of them costs too much. */
export interface GuardedWorker {
  /** Lint or rewrite a file; never more than one at a time. A file that is stopped gives a report with a failure. */
  lint(file: Omit<Task, 'id' | 'seconds'>): Promise<TaskResult>
  close(): Promise<void>
}

interface GuardOptions {
  readonly workerPath: string
  readonly setup: WorkerSetup
  readonly limits: Pick<RunLimits, 'memoryMegabytes' | 'seconds'>
  /** Files that are read at this moment, in all threads. */
  filesAtWork(): number
}

/** A reader asks for the time between two pages; a single page that hangs gets this much more, in seconds. */
const grace = 1

/** Milliseconds between two looks at the memory of the process. */
const watchInterval = 50

/** Heap of a thread in megabytes below the watched limit, so that V8's own limit ends what a look may miss. */
const heapShare = 0.9

/** Make a worker that starts its thread with the first file, and a new one after each that had to be stopped. */
export function createGuardedWorker({workerPath, setup, limits, filesAtWork}: GuardOptions): GuardedWorker {
  let worker: Worker | undefined
  let tasks = 0

  return {
    lint,
    async close() {
      await worker?.terminate()
      worker = undefined
    }
  }

  async function lint(file: Omit<Task, 'id' | 'seconds'>): Promise<TaskResult> {
    worker ??= await start()

    const thread = worker
    const id = ++tasks
    const memory = process.memoryUsage.rss()

    return new Promise((resolve) => {
      const timer = setTimeout(() => stop(tookTooLong(limits.seconds)), (limits.seconds + grace) * 1000)
      const watch = setInterval(() => {
        // Buffers lie outside the heap of the thread, where its own limit does not see them.
        if (process.memoryUsage.rss() - memory > limits.memoryMegabytes * 1e6 * filesAtWork())
          stop(memoryFailure(limits.memoryMegabytes))
      }, watchInterval)

      thread.on('message', onMessage)
      thread.on('error', onError)
      thread.on('exit', onExit)
      thread.postMessage({...file, id, seconds: limits.seconds} satisfies Task)

      function onMessage(result: NumberedResult): void {
        settle()
        resolve(result)
      }

      function onError(error: Error & {code?: string}): void {
        settle()
        worker = undefined
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(failed(memoryFailure(limits.memoryMegabytes)))
        else resolve({defect: error.stack ?? error.message})
      }

      function onExit(): void {
        settle()
        worker = undefined
        resolve({defect: 'the thread ended while it read the file'})
      }

      function stop(failure: ReadFailure): void {
        settle()
        worker = undefined
        void thread.terminate().then(() => resolve(failed(failure)))
      }

      function failed(failure: ReadFailure): TaskResult {
        return {report: {path: file.path, failure}}
      }

      function settle(): void {
        clearTimeout(timer)
        clearInterval(watch)
        thread.off('message', onMessage)
        thread.off('error', onError)
        thread.off('exit', onExit)
      }
    })
  }

  async function start(): Promise<Worker> {
    // Node takes as long to load its threads as to check a small text, which needs none.
    const {Worker} = await import('node:worker_threads')

    return new Worker(workerPath, {
      workerData: setup,
      // The thread runs what was built, whatever the process around it was told about sources or debugging.
      execArgv: [],
      resourceLimits: {maxOldGenerationSizeMb: Math.ceil(limits.memoryMegabytes * heapShare)}
    })
  }
}

function memoryFailure(megabytes: number): ReadFailure {
  return {
    code: 'limit',
    cause: `reading took more than ${megabytes} MB of memory`,
    remedy: 'Raise `limits.memoryMegabytes` in tenderlint.yaml if the document is as it should be.',
    limit: 'memoryMegabytes'
  }
}
