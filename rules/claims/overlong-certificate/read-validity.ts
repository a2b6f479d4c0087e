import {readDates, type WrittenDate} from './read-dates.ts'

const words =
  /(?:\b(?:valid(?:ity)?|expir[a-z]*|until|till|through)|有效期限?|有效|到期日?)(?:[ \u00A0:：(（]|\b(?:at|by|date|end|for|from|in|is|of|on|period|the|through|till|to|until|up|years?|three|one|two)\b|[一二三3]年，?|[自从为是至到止日期限])*$/i
const range = /^[ \u00A0]*(?:to|until|till|through|起?至|起?到|[-–—~～])[ \u00A0]*(?:the )?(?:end of )?$/i
const start = /\b(?:from|since)[ \u00A0]*(?:the )?$|[自从]$/i
const isStart = /^ ?起/
const chineseEnd = /^ ?(?:到期|止|期满|失效|前有效)/

/** Find the days until which something is said to be valid: `valid until 2029-05-01`, `有效期至2029年5月1日`. */
export function readValidity(text: string): readonly WrittenDate[] {
  const dates = readDates(text)

  return dates.filter((date, index) => {
    const before = text.slice(0, date.range.start)
    const after = text.slice(date.range.end)
    const last = dates[index - 1]
    const isEnd = last !== undefined && range.test(text.slice(last.range.end, date.range.start))

    if (isEnd) return words.test(text.slice(0, last.range.start))
    if (start.test(before) || isStart.test(after)) return false

    const next = dates[index + 1]

    // The first day of a period says when validity begins.
    if (next && range.test(text.slice(date.range.end, next.range.start))) return false

    return words.test(before) || chineseEnd.test(after)
  })
}
