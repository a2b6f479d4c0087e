import {expect, test} from 'vitest'
import {column, type ItemSketch, pageItems} from '../../test/page-items.ts'
import {layLines} from './lay-lines.ts'
import {measureText} from './measure-text.ts'
import {splitParagraphs} from './split-paragraphs.ts'

const full = 'These words fill the line up to its right margin'
const body = [full, full, full, 'and end here.']

test('should end a paragraph where the next word would have fitted', () => {
  expect(sketch(column([...body, 'The next one.']))).toEqual([`paragraph ${body.join('/')}`, 'paragraph The next one.'])
})

test('should end a paragraph at a gap wider than that of its lines', () => {
  expect(sketch([...column([full, full], {y: 700}), ...column([full, full, full], {y: 666})])).toEqual([
    `paragraph ${full}/${full}`,
    `paragraph ${full}/${full}/${full}`
  ])
})

test('should begin a paragraph with a first line that is set in', () => {
  const short = full.slice(0, 44)

  expect(
    sketch([...column([full, full], {y: 700}), {text: short, x: 80, y: 676}, ...column([full, 'and on.'], {y: 664})])
  ).toEqual([`paragraph ${full}/${full}`, `paragraph ${short}/${full}/and on.`])
})

test('should go on with a sentence after a hard line break', () => {
  expect(sketch(column([...body, 'Subject: commissioning and remote', 'diagnostics of the station']))).toEqual([
    `paragraph ${body.join('/')}`,
    'paragraph Subject: commissioning and remote/diagnostics of the station'
  ])
})

test('should read what begins with a label as items', () => {
  expect(sketch(column([...body, '• Pump', '• Valve', '1. First', '2. Second']))).toEqual([
    `paragraph ${body.join('/')}`,
    'item <•> Pump',
    'item <•> Valve',
    'item <1.> First',
    'item <2.> Second'
  ])
})

test('should not take a number in the text for a label', () => {
  expect(sketch(column(['3.5 kW are needed by the pump.']))).toEqual(['paragraph 3.5 kW are needed by the pump.'])
})

test('should read larger lines, and short ones in a font of their own, as headings', () => {
  expect(
    sketch([
      {text: 'Scope', y: 730, height: 14, font: 'bold'},
      ...column(body, {y: 700}),
      {text: 'Service', y: 640, font: 'bold'},
      ...column(body, {y: 624})
    ])
  ).toEqual(['heading Scope', `paragraph ${body.join('/')}`, 'heading Service', `paragraph ${body.join('/')}`])
})

test('should read paragraphs in a second font as text', () => {
  const note = column([full, full, full, full, 'to the end of the note'], {y: 600, font: 'italic'})

  expect(sketch([...column([...body, ...body, ...body], {y: 780}), ...note])).toEqual([
    `paragraph ${body.join('/')}`,
    `paragraph ${body.join('/')}`,
    `paragraph ${body.join('/')}`,
    `paragraph ${full}/${full}/${full}/${full}/to the end of the note`
  ])
})

test('should end a Chinese paragraph where two characters would have fitted', () => {
  const line = '承包方应完成下列工作并提交全部文件以及记录'

  expect(sketch(column([line, line, '并签字。', '委托方审查。']))).toEqual([
    `paragraph ${line}/${line}/并签字。`,
    'paragraph 委托方审查。'
  ])
})

function sketch(items: readonly ItemSketch[]): readonly string[] {
  const lines = layLines(pageItems(items))

  return splitParagraphs(lines, {measure: measureText([lines])}).map(
    ({kind, label, lines}) => `${kind} ${label ? `<${label.text}> ` : ''}${lines.map((d) => d.text).join('/')}`
  )
}
