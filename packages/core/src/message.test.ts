import {expect, test} from 'vitest'
import {formatMessage} from './message.ts'

test('should fill in values once', () => {
  expect(
    formatMessage('Unexpected `{actual}`, expected {count} of `{expected}`', {
      actual: '{count}',
      expected: '$&',
      count: 2
    })
  ).toBe('Unexpected `{count}`, expected 2 of `$&`')
})

test('should not hide that a value is missing', () => {
  expect(() => formatMessage('Unexpected `{actual}`', {})).toThrow(
    new Error('Missing value `actual` for message `Unexpected `{actual}``')
  )
})
