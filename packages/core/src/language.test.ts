import {expect, test} from 'vitest'
import {countScripts, detectLanguage, segmentLanguage} from './language.ts'

test.each([
  ['', 'en'],
  ['500', 'en'],
  ['Remote diagnostics of the PLC', 'en'],
  ['远程诊断', 'zh'],
  ['PLC 远程诊断', 'zh'],
  ['The Chinese for remote diagnostics is 远程.', 'en']
])('should detect the language of `%s`', (text, language) => {
  expect(detectLanguage([countScripts(text)])).toBe(language)
})

test.each([
  ['Scope', undefined, 'en'],
  ['范围', undefined, 'zh'],
  ['范围', 'en', 'zh'],
  ['Scope', 'zh', 'en'],
  ['500', 'zh', 'zh'],
  ['\uFFFC', 'zh', 'zh'],
  ['Umfang', 'de', 'de']
])('should tell the language of the segment `%s` in a document in %s', (text, document, language) => {
  expect(segmentLanguage(countScripts(text), document)).toBe(language)
})
