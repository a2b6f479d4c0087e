import type {Line} from './lay-lines.ts'
import {countChinese, isChinese} from './scripts.ts'

/**
 * Width that the first word of a line and a space need at the end of another line, in points.
 *
 * A Chinese line breaks between any two characters, but not before a sign, so one character is pulled down with it.
 */
export function firstWordWidth(line: Line): number {
  const text = line.text

  if (isChinese(text[0])) return 2.3 * line.height

  const word = /^[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]*/u.exec(text)![0]
  const wide = countChinese(text)

  return ((line.x1 - line.x0) / (text.length + wide)) * (word.length + 1)
}
