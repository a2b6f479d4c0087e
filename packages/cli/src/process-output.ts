import {fstatSync, writeSync} from 'node:fs'
import type {Output} from './host.ts'

/** Open standard output or standard error of this process. */
export function processOutput(fd: 1 | 2): Output {
  if (!isFileOrPipe(fd)) return streamOutput(streamOf(fd))

  return {write: createWriter(fd), color: wantsColor(false)}
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    ...(stream.isTTY ? {columns: stream.columns} : undefined),
    color: wantsColor(stream.isTTY === true)
  }
}

function isFileOrPipe(fd: number): boolean {
  try {
    const stats = fstatSync(fd)

    return stats.isFIFO() || stats.isFile() || stats.isSocket()
  } catch {
    return false
  }
}

function streamOf(fd: 1 | 2): NodeJS.WriteStream {
  return (fd === 1 ? process.stdout : process.stderr).on('error', endWithReader)
}

/** Write at once what is printed: to make a stream of a pipe takes Node 5 ms, a tenth of a cold start. */
function createWriter(fd: 1 | 2): Output['write'] {
  let stream: NodeJS.WriteStream | undefined

  return (text) => {
    const bytes = Buffer.from(text)
    let start = 0

    try {
      while (!stream && start < bytes.length) start += writeSync(fd, bytes, start)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException

      // A pipe that does not wait for its reader is one for Node's streams.
      if (code === 'EAGAIN') stream = streamOf(fd)
      else endWithReader(error as NodeJS.ErrnoException)
    }

    stream?.write(bytes.subarray(start))
  }
}

/** A reader that has seen enough (`tenderlint … | head`) is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error

  process.exit()
}

/** See no-color.org and force-color.org. */
function wantsColor(isTerminal: boolean): boolean {
  const {FORCE_COLOR, NO_COLOR, TERM} = process.env

  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'

  return isTerminal && TERM !== 'dumb'
}
