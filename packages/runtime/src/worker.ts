// Entry of the worker thread: sets its linter up once, then lints what it is sent, one file at a time.
import {parentPort, workerData} from 'node:worker_threads'
import {inflateAtOnce} from './inflate-at-once.ts'
import {lintTask, setUpLinter} from './lint-task.ts'
import type {NumberedResult, Task} from './task.ts'

inflateAtOnce()

const linter = setUpLinter(workerData)

parentPort!.on('message', async (task: Task) => {
  parentPort!.postMessage({...(await lintTask(linter, task)), id: task.id} satisfies NumberedResult)
})
