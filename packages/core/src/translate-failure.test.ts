import {expect, test} from 'vitest'
import {translateFailure} from './translate-failure.ts'
import type {Translation} from './translate-finding.ts'

const translation: Translation = {
  rules: {},
  phrases: {},
  labels: {},
  remarks: {
    'the file has {bytes} bytes, more than {limit}': '文件为 {bytes} 字节，超过 {limit} 字节',
    'Split it.': '请拆分。'
  }
}

test('should translate cause and remedy, and keep what has no translation', () => {
  expect(
    translateFailure({code: 'limit', cause: 'the file has 9 bytes, more than 8', remedy: 'Split it.'}, translation)
  ).toEqual({code: 'limit', cause: '文件为 9 字节，超过 8 字节', remedy: '请拆分。'})
  expect(translateFailure({code: 'empty', cause: 'the file is empty', remedy: 'Give.'}, translation)).toEqual({
    code: 'empty',
    cause: 'the file is empty',
    remedy: 'Give.'
  })
})
