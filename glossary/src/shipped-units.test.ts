import {readdirSync, readFileSync} from 'node:fs'
import {ucum} from '@atomic-ehr/ucum'
import {createQuantityMatcher, type Prose, sameDimension} from '@tenderlint/matchers'
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
const matcher = createQuantityMatcher(table)
const linear = table.units.filter((d) => d.offset === 0 && d.factor !== 1)

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
    table.units.filter((d) => !table.forms[table.forms.findIndex((f) => f.form === d.symbol)]?.use).map((d) => d.symbol)
  )('should read the preferred symbol %s', (symbol) => {
    expect(matcher.match(proseOf(`It shows 7 ${symbol} now.`), []).map((d) => [d.value, d.unit.preferred])).toEqual([
      [7, symbol]
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

  test('should read back what it writes', () => {
    const symbols = linear.filter((d) => /^[A-Za-zµ]{2,}$/u.test(d.symbol))

    fc.assert(
      fc.property(fc.integer({min: 0, max: 10 ** 7}), fc.constantFrom(...symbols), (value, {symbol}) => {
        const [first, ...others] = matcher.match(proseOf(`${value} ${symbol}`), [])

        fc.pre(first !== undefined)

        const written = `${String(first.value)} ${first.unit.preferred}`
        const [again] = matcher.match(proseOf(written), [])

        expect([others, again?.value, again?.unit.ucum]).toEqual([[], first.value, first.unit.ucum])
      })
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
      '½'
    ]

    for (const piece of hard) {
      const steps = (length: number) => countSteps(piece.repeat(length))

      expect(steps(2000) / steps(200)).toBeLessThan(12)
    }
  })
})

/** Characters that a match looks at: what its time depends on, but the same on every machine. */
function countSteps(text: string): number {
  const original = String.prototype.charCodeAt
  let steps = 0

  String.prototype.charCodeAt = function (index) {
    steps++

    return original.call(this, index)
  }

  try {
    matcher.match(proseOf(text), [])
  } finally {
    String.prototype.charCodeAt = original
  }

  return steps
}
