import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createTokenizer} from './tokenizer.ts'
import type {WordIndex} from './word-index.ts'

/** Tokens of a text as `written form` and `folded form`. */
function read(
  text: string,
  breaks: readonly {start: number; end: number}[] = []
): readonly (readonly [string, string])[] {
  const seen: string[] = []
  const idOf = (word: string) => seen.push(word)
  const index: WordIndex = {idOf, idOfCode: (code) => idOf(String.fromCharCode(code))}
  const {count, starts, ends, words} = createTokenizer(index)(text, breaks)

  return Array.from({length: count}, (_, i) => [text.slice(starts[i], ends[i]), seen[words[i]! - 1]!])
}

test('should fold case, width and what nobody sees', () => {
  expect(read('Remote diag\u00adnostics ＰＬＣ')).toEqual([
    ['Remote', 'remote'],
    ['diag\u00adnostics', 'diagnostics'],
    ['ＰＬＣ', 'plc']
  ])
})

test('should take space and joining hyphens as gaps', () => {
  expect(
    read('tele-diagnosis tele\u2011diagnosis tele\u00a0diagnosis tele-\ndiagnosis tele- diagnosis').map(([, d]) => d)
  ).toEqual(Array.from({length: 5}, () => ['tele', 'diagnosis']).flat())
})

test('should take a hyphen that joins nothing as a sign', () => {
  expect(read('tele - diagnosis -3').map(([d]) => d)).toEqual(['tele', '-', 'diagnosis', '-', '3'])
})

test('should take each Chinese character as a word', () => {
  expect(read('采用PLC控制').map(([d]) => d)).toEqual(['采', '用', 'PLC', '控', '制'])
})

test('should cut off the possessive and read an ampersand as a word', () => {
  expect(read("PLC's M&V, milestone’s don't")).toEqual([
    ['PLC', 'plc'],
    ["'s", "'s"],
    ['M', 'm'],
    ['&', 'and'],
    ['V', 'v'],
    [',', ','],
    ['milestone', 'milestone'],
    ['’s', "'s"],
    ['don', 'don'],
    ["'", "'"],
    ['t', 't']
  ])
})

test('should end a word where a note number begins', () => {
  expect(read('diagnostics1 are', [{start: 11, end: 12}]).map(([d]) => d)).toEqual(['diagnostics', '1', 'are'])
})

test('should keep masked content as a sign of its own', () => {
  expect(read('remote\uFFFCdiagnostics').map(([d]) => d)).toEqual(['remote', '\uFFFC', 'diagnostics'])
})

test('should give tokens in order that hold no white space', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const tokens = read(text)
      let end = 0

      for (const [written] of tokens) {
        const start = text.indexOf(written, end)

        if (start < end || /\s/u.test(written)) return false
        end = start + written.length
      }

      return true
    })
  )
})
