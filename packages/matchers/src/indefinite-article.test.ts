import {expect, test} from 'vitest'
import {indefiniteArticle} from './indefinite-article.ts'

test.each([
  ['remote diagnostics', 'a'],
  ['energy audit', 'an'],
  ['inspection', 'an'],
  ['unit', 'a'],
  ['uninterrupted service', 'an'],
  ['unified architecture', 'a'],
  ['unplanned stop', 'an'],
  ['use case', 'a'],
  ['utility meter', 'a'],
  ['update', 'an'],
  ['upper limit', 'an'],
  ['European standard', 'a'],
  ['one-off cost', 'a'],
  ['hour', 'an'],
  ['handover', 'a'],
  ['honest estimate', 'an'],
  ['SLA', 'an'],
  ['M&V plan', 'an'],
  ['PLC', 'a'],
  ['SCADA system', 'a'],
  ['SAT report', 'a'],
  ['EnPI', 'an'],
  ['PdM programme', 'a'],
  ['UPS', 'a'],
  ['FMEA', 'an'],
  ['OPC UA server', 'an'],
  ['8-hour shift', 'an'],
  ['A', 'an'],
  ['', 'a']
])('should begin `%s` with `%s`', (phrase, article) => {
  expect(indefiniteArticle(phrase)).toBe(article)
})
