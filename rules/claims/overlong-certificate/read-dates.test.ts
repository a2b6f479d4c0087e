import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readDates} from './read-dates.ts'

const days = (text: string) => readDates(text).map((d) => [text.slice(d.range.start, d.range.end), d.day])

test.each([
  ['until 2031-05-01.', [['2031-05-01', '2031-05-01']]],
  ['until 1 May 2031', [['1 May 2031', '2031-05-01']]],
  ['until 1st of May, 2031', [['1st of May, 2031', '2031-05-01']]],
  ['until May 1st, 2031', [['May 1st, 2031', '2031-05-01']]],
  ['until Sept. 2031', [['Sept. 2031', '2031-09']]],
  ['until 13/05/2031', [['13/05/2031', '2031-05-13']]],
  ['until 05/01/2031', [['05/01/2031', '2031-01-05']]],
  [
    '01.07.2027 – 30.06.2030',
    [
      ['01.07.2027', '2027-07-01'],
      ['30.06.2030', '2030-06-30']
    ]
  ],
  [
    '05/2031 or 2031-05 or 2031',
    [
      ['05/2031', '2031-05'],
      ['2031-05', '2031-05'],
      ['2031', '2031']
    ]
  ],
  [
    '有效期至2031年5月1日，2031 年 5 月，2031年',
    [
      ['2031年5月1日', '2031-05-01'],
      ['2031 年 5 月', '2031-05'],
      ['2031年', '2031']
    ]
  ],
  ['ISO 14001:2015, no. 12 2031 45678, 120310501, 2031-05-01-77, 45/45/2031', [['2031', '2031']]],
  ['ISO 50001:2018', []]
])('should read the dates of `%s`', (text, expected) => {
  expect(days(text)).toEqual(expected)
})

test('should read a day in each form that names the month', () => {
  const date = fc.date({min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true})

  fc.assert(
    fc.property(date, (value) => {
      const day = value.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = day.split('-').map(Number)
      const name = value.toLocaleString('en', {month: 'long', timeZone: 'UTC'})

      for (const form of [
        day,
        day.replaceAll('-', '/'),
        day.replaceAll('-', '.'),
        `${dayOfMonth} ${name} ${year}`,
        `${name} ${dayOfMonth}, ${year}`,
        `${dayOfMonth}-${name.slice(0, 3)}-${year}`,
        `${year}年${month}月${dayOfMonth}日`
      ]) {
        expect(days(`valid until ${form}.`)).toEqual([[form, day]])
      }
    })
  )
})
