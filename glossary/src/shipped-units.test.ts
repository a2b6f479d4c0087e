import {readdirSync, readFileSync} from 'node:fs'
import {ucum} from '@atomic-ehr/ucum'
import {createQuantityMatcher, type Prose, sameDimension, unpackForms} from '@tenderlint/matchers'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileUnits} from './compile-units.ts'
import {formatDataProblem} from './data-problem.ts'

const folder = new URL('../units/', import.meta.url)
const sources = readdirSync(folder)
  .filter((d) => d.endsWith('.yaml'))
  .toSorted()
  .map((d) => ({path: `glossary/units/${d}`, text: readFileSync(new URL(d, folder), 'utf8')}))
const {value: table, problems} = compileUnits(sources)
const forms = unpackForms(table.forms)
const matcher = createQuantityMatcher(table)
const linear = table.units.filter((d) => d.offset === 0 && d.factor !== 1)

function isMoney(symbol: string): boolean {
  return table.units.find((d) => d.symbol === symbol)?.kinds[0] === 'money'
}

/** Whether a symbol may stand behind another unit only, since it is a word. */
function isWord(symbol: string): boolean {
  return forms.some((d) => d.form === symbol && d.use === 'compound')
}

function proseOf(text: string): Prose {
  return {kind: 'paragraph', language: 'en', text, marks: [], quoted: false}
}

describe('glossary/units', () => {
  test('should have no mistakes', () => {
    expect(problems.map(formatDataProblem)).toEqual([])
  })

  test('should be sorted by id in each file', () => {
    for (const {text} of sources) {
      const ids = [...text.matchAll(/^- id: (.*)$/gmu)].map((d) => d[1]!)

      expect(ids).toEqual(ids.toSorted())
    }
  })

  test('should have codes that the engine knows', () => {
    expect(table.units.filter((d) => !ucum.validate(d.ucum).valid).map((d) => d.id)).toEqual([])
  })

  test('should have kinds that are known', () => {
    const kinds = new Set(table.kinds.map((d) => d.id))

    expect(table.units.flatMap((d) => d.kinds).filter((d) => !kinds.has(d))).toEqual([])
  })

  test.each(
    table.units
      .filter((d) => !forms.find((f) => f.form === d.symbol)?.use)
      .map((d) => d.symbol)
      // Behind a number, 万 is a part of it.
      .filter((d) => !/^[万亿]/u.test(d))
  )('should read the preferred symbol %s', (symbol) => {
    // Money is read in prices only.
    const written = isMoney(symbol) ? `${symbol}/kWh` : symbol

    expect(matcher.match(proseOf(`It shows 7 ${written} now.`), []).map((d) => [d.value, d.unit.preferred])).toEqual([
      [7, written]
    ])
  })

  test('should convert as the engine does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...linear),
        fc.constantFrom(...linear),
        fc.integer({min: 1, max: 10_000}),
        (from, to, value) => {
          fc.pre(sameDimension(from.dimension, to.dimension) && ucum.isConvertible(from.ucum, to.ucum))

          const own = (value * from.factor) / to.factor
          const engine = ucum.convert(value, from.ucum, to.ucum)

          expect(Math.abs(own / engine - 1)).toBeLessThan(1e-9)
        }
      ),
      {numRuns: 400}
    )
  })

  test('should convert temperatures as the engine does', () => {
    const celsius = table.units.find((d) => d.ucum === 'Cel')!
    const fahrenheit = table.units.find((d) => d.ucum === '[degF]')!

    fc.assert(
      fc.property(fc.integer({min: -200, max: 2000}), (value) => {
        const kelvin = (value + celsius.offset) * celsius.factor

        expect(kelvin / fahrenheit.factor - fahrenheit.offset).toBeCloseTo(ucum.convert(value, 'Cel', '[degF]'), 6)
      })
    )
  })

  test('should read back what it writes, in units of one part and of several', () => {
    const symbols = linear.map((d) => d.symbol).filter((d) => /^[A-Za-zµΩ]{2,}$/u.test(d) && !isMoney(d) && !isWord(d))
    const below = ['h', 'a', 'm²', 'm³', 't', 'kg', 'kWh', 'd']
    const units = fc.oneof(
      fc.constantFrom(...symbols),
      fc.tuple(fc.constantFrom(...symbols, 'EUR', 'CNY'), fc.constantFrom(...below)).map(([a, b]) => `${a}/${b}`),
      fc
        .tuple(
          fc.constantFrom(...symbols, 'EUR'),
          fc.uniqueArray(fc.constantFrom(...below), {minLength: 2, maxLength: 3})
        )
        .map(([a, parts]) => `${a}/(${parts.join('·')})`)
    )
    const numbers = fc
      .tuple(fc.integer({min: 0, max: 10 ** 9}), fc.integer({min: 0, max: 3}))
      .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals))

    fc.assert(
      fc.property(numbers, units, fc.constantFrom(' ', '\u00a0', '\u202f'), (number, unit, gap) => {
        const written = `${number}${gap}${unit}`
        const [first, ...others] = matcher.match(proseOf(written), [])

        expect([written, first?.range, first?.value, others]).toEqual([
          written,
          {start: 0, end: written.length},
          Number(number),
          []
        ])

        const formatted = `${number}${gap}${first!.unit.preferred}`
        const [again] = matcher.match(proseOf(formatted), [])

        expect([formatted, again?.value, again?.unit.preferred]).toEqual([
          formatted,
          first!.value,
          first!.unit.preferred
        ])
        expect(again?.unit.dimension).toEqual(first!.unit.dimension)
        expect(again!.unit.factor / first!.unit.factor).toBeCloseTo(1, 9)
        expect(ucum.validate(again!.unit.ucum).valid).toEqual(true)
      }),
      {numRuns: 500}
    )
  })

  test('should read a text ten times as long with at most twelve times as many steps', () => {
    const hard = [
      '1 ',
      '1,',
      '1-',
      '5 and ',
      '12, 13, ',
      '1/',
      '5.5.',
      '１',
      '(',
      '5 W/m2 ',
      'Table 3 ',
      '10^',
      '5 kW ',
      'a1',
      '½',
      '€ 5/kWh ',
      'USD 5 ',
      'rated power of 5 kW (5 kW) ',
      '5 kW in kWh/m² ',
      'x@5',
      '电价5元/千瓦时，',
      '5 kW·'
    ]

    for (const piece of hard) {
      const steps = (length: number) => countSteps(piece.repeat(length))

      expect([piece, steps(2000) <= 12 * steps(200)]).toEqual([piece, true])
    }
  })
})

/**
 * Characters that a match looks at, one by one or in the text functions it calls: what its time depends on, but the same on every
 * machine.
 */
function countSteps(text: string): number {
  const {charCodeAt, indexOf, lastIndexOf, slice, startsWith, toLowerCase} = String.prototype
  const {exec} = RegExp.prototype
  let steps = 0

  String.prototype.charCodeAt = function (index) {
    steps++

    return charCodeAt.call(this, index)
  }
  String.prototype.startsWith = function (...args) {
    steps++

    return startsWith.apply(this, args)
  }
  String.prototype.slice = function (...args) {
    return counted(slice.apply(this, args))
  }
  String.prototype.toLowerCase = function () {
    return counted(toLowerCase.call(this))
  }
  String.prototype.indexOf = function (words, start = 0) {
    const at = indexOf.call(this, words, start)

    steps += (at < 0 ? this.length : at) - start + 1

    return at
  }
  String.prototype.lastIndexOf = function (this: string, words, start = this.length) {
    const at = lastIndexOf.call(this, words, start)

    steps += start - at + 1

    return at
  }
  RegExp.prototype.exec = function (this: RegExp, words) {
    const start = this.global ? this.lastIndex : 0
    const match = exec.call(this, words)

    // Anchored patterns look at their beginning only; what they can look at is short.
    if (!this.source.startsWith('^')) steps += (match ? match.index : words.length) - start + 1

    return match
  }

  try {
    matcher.match(proseOf(text), [])
  } finally {
    Object.assign(String.prototype, {charCodeAt, indexOf, lastIndexOf, slice, startsWith, toLowerCase})
    RegExp.prototype.exec = exec
  }

  return steps

  function counted(words: string): string {
    steps += words.length

    return words
  }
}

describe('units that are words, or parts of dates, elsewhere', () => {
  test.each([
    ['A 4 in (100 mm) line.', ['4 in', '100 mm']],
    ['It has 4 in (3 of them spare).', []],
    ['延期不得超过15日。', ['15日']],
    ['签约后30日内付款。', ['30日']],
    ['3月15日内完成。', []],
    ['3月15日至20日内完成。', []],
    ['每月5日结算。', []],
    ['光源色温4000K。', ['4000K']],
    ['It costs 4000K.', []],
    ['It fell from 5 GWh in 2024 to 4 GWh.', ['5 GWh', '4 GWh']],
    ['A motor of frame size 132 S.', []],
    ['A 132 S frame.', []],
    ['Team B 3 m.', []]
  ])('should be read in %s', (text, expected) => {
    expect(matcher.match(proseOf(text), []).map(({range}) => text.slice(range.start, range.end))).toEqual(expected)
  })
})
