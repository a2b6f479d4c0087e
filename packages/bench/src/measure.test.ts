import {expect, test} from 'vitest'
import {measure, median} from './measure.ts'

test('should run in turns, once more than it counts', async () => {
  const log: string[] = []
  const samples = await measure({a: () => `${log.push('a')}`, b: () => void log.push('b')}, 2)

  expect(log.join('')).toBe('abbaab')
  expect(samples.a?.told).toBe('5')
  expect([samples.a?.milliseconds.length, samples.b?.milliseconds.length]).toEqual([2, 2])
})

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7]
])('should give the median of %j', (values, expected) => {
  expect(median(values)).toBe(expected)
})
