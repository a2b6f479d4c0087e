// Entry of the worker: sets its linter up once, then carries out what it is sent, one file at a time.
import {notices} from '@tenderlint/core'
import {rules} from '@tenderlint/linter'
import type {Setup, Started, Task} from '../common/task.ts'
import {carryOut} from './carry-out.ts'
import {openLinter} from './open-linter.ts'

// Messages go over a port of their own: pdfjs, once it is loaded in a worker, listens to those of the worker itself.
addEventListener('message', ({data, ports: [port]}: MessageEvent<Setup>) => serve(data, port!), {once: true})

async function serve(setup: Setup, port: MessagePort): Promise<void> {
  const tell = (started: Started) => port.postMessage(started)

  try {
    const opened = await openLinter(setup)

    if ('problems' in opened) return tell(opened)

    port.onmessage = async ({data}: MessageEvent<Task>) => port.postMessage(await carryOut(data, opened))
    tell({dataAsOf: opened.linter.vocabulary.asOf, seconds: opened.limits.seconds, descriptions: descriptions()})
  } catch (error) {
    tell({defect: error instanceof Error ? error.message : String(error)})
  }
}

function descriptions(): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(rules.map((d) => [d.id, d.description])),
    ...Object.fromEntries(Object.entries(notices).map(([id, d]) => [id, d.description]))
  }
}
