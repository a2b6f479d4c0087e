import {expect, test, vi} from 'vitest'
import {startProgress} from './progress.ts'

function record(columns: number | undefined, act: (progress: ReturnType<typeof startProgress>) => void): string {
  let printed = ''

  vi.useFakeTimers()

  try {
    const write = (text: string) => {
      printed += text
    }

    act(startProgress({write, color: false, ...(columns === undefined ? undefined : {columns})}, 3))
  } finally {
    vi.useRealTimers()
  }

  return printed.replaceAll('\r\u001B[K', '|')
}

test('should show how far a long run is, and take the line away', () => {
  expect(
    record(80, (progress) => {
      progress.advance()
      vi.advanceTimersByTime(1000)
      progress.advance()
      progress.end()
    })
  ).toEqual('|1 of 3 documents checked|2 of 3 documents checked|')
})

test('should show nothing of a short run', () => {
  expect(
    record(80, (progress) => {
      progress.advance()
      progress.end()
      vi.advanceTimersByTime(2000)
    })
  ).toEqual('')
})

test('should show nothing without a terminal', () => {
  expect(
    record(undefined, (progress) => {
      vi.advanceTimersByTime(2000)
      progress.advance()
      progress.end()
    })
  ).toEqual('')
})
