import {readdirSync, readFileSync} from 'node:fs'
import {createTermMatcher} from '@tenderlint/matchers'
import {expect, test} from 'vitest'
import {compileTerms, readTermLayer} from './compile-terms.ts'
import {formatDataProblem} from './data-problem.ts'

const head = '  domain: drives\n  definition: A thing\n  source: practice\n  as-of: 2026-11-22\n'

function compile(text: string) {
  return compileTerms([{path: 'drives.yaml', text: text.replaceAll(/^- id: .*$/gmu, `$&\n${head.trimEnd()}`)}])
}

function problemsOf(text: string): readonly string[] {
  return compile(text).problems.map(formatDataProblem)
}

/** Terms found in a text, as `words → preferred`. */
function find(yaml: string, text: string): readonly string[] {
  const {value, problems} = compile(yaml)
  const matches = createTermMatcher(value).match({kind: 'paragraph', language: 'en', text, marks: [], quoted: false})

  expect(problems).toEqual([])

  return matches.map(({range, preferred}) => `${text.slice(range.start, range.end)} → ${preferred}`)
}

const gearbox = `
- id: gearbox
  en:
    - {term: gearbox, status: preferred}
    - {term: transmission case, status: deprecated}
`

test('should find a term in every inflection and spelling', () => {
  expect(find(gearbox, 'Gear-boxes, a gear box, the TRANSMISSION CASES and its transmission case’s lid')).toEqual([
    'Gear-boxes → Gearboxes',
    'gear box → gearbox',
    'TRANSMISSION CASES → GEARBOXES',
    'transmission case → gearbox'
  ])
})

test('should inflect verbs and keep the inflection', () => {
  const yaml = `
- id: commissioning
  en:
    - {term: commissioning, status: preferred}
    - {term: commission, status: preferred, part-of-speech: verb}
    - {term: debug, status: deprecated, part-of-speech: verb}
`

  expect(find(yaml, 'The pump was debugged; we debug, they are debugging.')).toEqual([
    'debugged → commissioned',
    'debug → commission',
    'debugging → commissioning'
  ])
})

test('should know the words nearby in the plural and with a capital', () => {
  const yaml = gearbox.replace('deprecated', 'deprecated, near: [ticket], not-near: [leaflet]')

  expect([
    find(yaml, 'Tickets name the transmission case.'),
    find(yaml, 'Tickets name the transmission case. Leaflets do not.')
  ]).toEqual([['transmission case → gearbox'], []])
})

test('should write instead what the glossary says', () => {
  const yaml = `
- id: testing
  en:
    - {term: testing, status: preferred}
    - {term: detection report, status: deprecated, instead: test report}
`

  expect(find(yaml, 'Two Detection Reports')).toEqual(['Detection Reports → Test Reports'])
})

test('should give an abbreviation the best abbreviation', () => {
  const yaml = `
- id: energy-performance-indicator
  en:
    - {term: energy performance indicator, status: preferred}
    - {term: EnPI, status: admitted, abbreviation: true}
    - {term: EPI, status: deprecated, abbreviation: true}
`

  expect(find(yaml, 'EPIs and epis')).toEqual(['EPIs → EnPIs'])
})

test('should prefer what is written to what is inflected or spelled otherwise', () => {
  const yaml = `
- id: energy-savings
  en:
    - {term: energy savings, status: preferred}
    - {term: energy saving, status: admitted}
- id: milestone
  en:
    - {term: milestone, status: preferred}
    - {term: mile stone, status: deprecated}
`

  expect(compile(yaml).problems).toEqual([])
  expect(find(yaml, 'energy savings, milestone, mile-stone')).toEqual([
    'energy savings → energy savings',
    'milestone → milestone',
    'mile-stone → milestone'
  ])
})

test.each([
  [
    'a second preferred term',
    gearbox.replace('deprecated', 'preferred'),
    'drives.yaml:9:41: Unexpected second preferred term in `en` for `gearbox`: make one `admitted`'
  ],
  [
    'no preferred term',
    gearbox.replace('preferred', 'admitted'),
    'drives.yaml:8:5: Missing preferred term in `en` for `gearbox`: make one `preferred`'
  ],
  [
    'a second concept',
    `${gearbox}${gearbox.replaceAll('gearbox, ', 'box, ').replace('transmission ', '')}`,
    'drives.yaml:11:7: Unexpected second concept `gearbox`: merge the two, or rename one'
  ],
  [
    'a term preferred twice',
    `${gearbox}- id: box\n  en:\n    - {term: gearbox, status: preferred}\n`,
    'drives.yaml:16:14: Unexpected preferred term `gearbox`, which `gearbox` prefers too: make one `admitted`'
  ],
  [
    'a second entry',
    gearbox.replace('transmission case', 'gearbox'),
    'drives.yaml:9:14: Unexpected second entry of `gearbox` in `gearbox`: delete one'
  ],
  [
    'an unknown related concept',
    gearbox.replace('  en:', '  related: [gear]\n  en:'),
    'drives.yaml:7:13: Unknown related concept `gear` in `gearbox`, did you mean `gearbox`?'
  ],
  [
    'a deprecated term that another concept prefers',
    `${gearbox}- id: case\n  en:\n    - {term: transmission case, status: preferred}\n`,
    'drives.yaml:9:41: Unexpected `deprecated` term `transmission case`, which `case` prefers: delete it, or say with `near` which words tell the two apart'
  ],
  [
    'a phrase where a word is due',
    gearbox.replace('deprecated', 'deprecated, near: [hydraulic pump]'),
    'drives.yaml:9:60: Unexpected `hydraulic pump` in `near` of `transmission case`, expected one word'
  ],
  [
    'an exception that does not hold the term',
    gearbox.replace('deprecated', 'deprecated, except: [gear case]'),
    'drives.yaml:9:62: Unexpected exception `gear case`, expected a longer phrase that holds `transmission case`'
  ],
  [
    'a term that nothing can match',
    gearbox.replace('transmission case', '—'),
    'drives.yaml:9:14: Unexpected term `—`, which can never match: no text can hold it'
  ],
  [
    'a term hidden by an exception',
    `${gearbox}- id: case\n  en:\n    - term: case\n      status: preferred\n      except: [transmission case]\n`,
    'drives.yaml:9:14: Unexpected term `transmission case`, which can never match: no text can hold it'
  ],
  [
    'an unknown key',
    gearbox.replace('status: deprecated', 'state: deprecated'),
    'drives.yaml:9:7: Missing `status`, expected one of: preferred, admitted, deprecated, superseded'
  ]
])('should tell the keeper of %s', (_, yaml, problem) => {
  expect(problemsOf(yaml)[0]).toBe(problem)
})

test('should see no term in a protected name', () => {
  const yaml = `${gearbox}- id: our-names
  names: [Transmission Case Works Ltd, gearbox road 5]
`

  expect(find(yaml, 'Transmission Case Works Ltd, Gearbox Road 5, transmission case')).toEqual([
    'transmission case → gearbox'
  ])
})

test('should lay a client’s glossary over another', () => {
  const base = {path: 'drives.yaml', text: gearbox}
  const overlay = {
    path: 'client.yaml',
    text: `- id: gearbox
  en:
    - {term: transmission case, status: preferred, market: Client A}
- id: clutch
  en:
    - {term: clutch, status: preferred}
    - {term: coupling, status: preferred}
`
  }
  const {value, problems} = compileTerms([base], [readTermLayer([overlay])])

  const {concept} = createTermMatcher(value)

  expect(['gearbox', 'clutch'].map((id) => concept(id)?.terms.map((d) => `${d.text}: ${d.status}`))).toEqual([
    ['transmission case: preferred', 'gearbox: admitted'],
    ['clutch: preferred', 'coupling: preferred']
  ])
  expect(problems.map(formatDataProblem)).toEqual([
    'client.yaml:7:32: Unexpected second preferred term in `en` for `clutch`: make one `admitted`'
  ])
})

const folder = new URL('../terms/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((d) => d.endsWith('.yaml'))
  .map((name) => ({
    path: `glossary/terms/${name}`,
    text: readFileSync(new URL(name, folder), 'utf8')
  }))

test('should compile the shipped glossary, in which every term can match', () => {
  expect(compileTerms(shipped).problems.map(formatDataProblem)).toEqual([])
})

test('should say of each shipped concept what it is, by which source, and of what day', () => {
  const lacking = readTermLayer(shipped).concepts.filter(({source}) => {
    const {definition, source: from, 'as-of': asOf, domain} = source

    return [definition, from, asOf, domain].some((d) => d === undefined)
  })

  expect(lacking.map((d) => d.source.id)).toEqual([])
})

test('should be sure of a shipped Chinese term only where a source is named', () => {
  const unfounded = readTermLayer(shipped).concepts.flatMap(({source}) =>
    (source.zh ?? []).filter(
      (d) => (d.certainty ?? 'sure') === 'sure' && (d.source ?? 'common usage').startsWith('common usage')
    )
  )

  expect(unfounded.map((d) => d.term)).toEqual([])
})

test('should keep the shipped glossary sorted and dated', () => {
  for (const {text} of shipped) {
    const ids = [...text.matchAll(/^- id: (.*)$/gmu)].map((d) => d[1])

    expect(ids).toEqual(ids.toSorted())
  }

  expect(compileTerms(shipped).value.asOf).toBe('2026-11-29')
})
