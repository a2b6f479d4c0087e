import {tookTooLong} from '@tenderlint/core'
import type {Setup, Started, Task, TaskResult} from '../common/task.ts'

/** Checks files in a worker, which is ended when one of them takes too long. */
export interface Checker {
  /** What came of the settings. */
  readonly started: Promise<Started>
  /** Carry out a task; never more than one at a time. Gives nothing when the checker is closed meanwhile. */
  carryOut(task: Task): Promise<TaskResult | undefined>
  close(): void
}

/** A reader asks for the time between two pages; a single page that hangs gets this much more, in seconds. */
const grace = 1

/** Start a checker. A new worker takes the place of each that has to be ended. */
export function createChecker(setup: Setup): Checker {
  let engine = startEngine(setup)
  let leave: (() => void) | undefined
  let isClosed = false

  return {
    started: engine.started,
    carryOut,
    close() {
      isClosed = true
      engine.worker.terminate()
      leave?.()
    }
  }

  async function carryOut(task: Task): Promise<TaskResult | undefined> {
    const started = await engine.started

    if (isClosed) return undefined
    if ('defect' in started) return {defect: started.defect}
    if ('problems' in started) throw new Error('a checker whose settings have problems was given a task')

    return new Promise((resolve) => {
      const {port, worker} = engine
      const timer = setTimeout(stop, (started.seconds + grace) * 1000)

      leave = () => settle(undefined)
      port.onmessage = ({data}: MessageEvent<TaskResult>) => settle(data)
      worker.onerror = ({message}) => {
        engine = startEngine(setup)
        settle({defect: message})
      }
      port.postMessage(task)

      function stop(): void {
        worker.terminate()
        engine = startEngine(setup)
        settle({report: {path: task.file.name, failure: tookTooLong((started as {seconds: number}).seconds)}})
      }

      function settle(result: TaskResult | undefined): void {
        clearTimeout(timer)
        leave = undefined
        resolve(result)
      }
    })
  }
}

interface Engine {
  readonly worker: Worker
  readonly port: MessagePort
  readonly started: Promise<Started>
}

function startEngine(setup: Setup): Engine {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {type: 'module'})
  const {port1, port2} = new MessageChannel()
  const started = new Promise<Started>((resolve) => {
    port1.onmessage = ({data}: MessageEvent<Started>) => resolve(data)
    // A script that cannot be loaded has no message of its own.
    worker.onerror = ({message}) => resolve({defect: message || 'the script of the worker cannot be loaded'})
  })

  worker.postMessage(setup, [port2])

  return {worker, port: port1, started}
}
