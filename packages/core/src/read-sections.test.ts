import {describe, expect, test} from 'vitest'
import {documentOf, heading, paragraph, table} from '../test/tree.ts'
import type {Section} from './section.ts'

describe('readSections', () => {
  test('should nest headings by depth, whatever depth the first one has', () => {
    const {sections} = documentOf([
      heading(2, 'Notes'),
      heading(1, 'Scope'),
      paragraph('a'),
      heading(3, 'Works'),
      heading(2, 'Limits'),
      heading(1, 'Price')
    ])

    expect(outline(sections)).toEqual([
      ['Notes', 0, 6, []],
      [
        'Scope',
        6,
        27,
        [
          ['Works', 14, 20, []],
          ['Limits', 20, 27, []]
        ]
      ],
      ['Price', 27, 32, []]
    ])
  })

  test('should leave out headings of quotations and of lists', () => {
    const {sections, segments} = documentOf([
      heading(1, 'Scope'),
      {type: 'blockquote', children: [heading(1, 'Theirs') as never]},
      {type: 'list', children: [{type: 'listItem', children: [heading(1, 'Item') as never]}]}
    ])

    expect(outline(sections)).toEqual([['Scope', 0, 17, []]])
    expect(segments.map((d) => d.kind)).toEqual(['heading', 'heading', 'item'])
  })

  test('should end before the headers and footers of pages, be it with a table', () => {
    const {sections} = documentOf([
      heading(1, 'Scope'),
      {type: 'pageRegion', region: 'header', pages: 'all', children: [table(['Rev', 'B']) as never]}
    ])

    expect(outline(sections)).toEqual([['Scope', 0, 6, []]])
  })

  test('should believe computed numbering before typed numbers', () => {
    const {sections} = documentOf([heading(1, '5 Whys', '3.2.')])

    expect(sections.map((d) => [d.number, d.title])).toEqual([['3.2', '5 Whys']])
  })

  test.each([
    ['3 Scope', '3', 'Scope'],
    ['3. scope', '3', 'scope'],
    ['3.2.1  Scope\tof work', '3.2.1', 'Scope of work'],
    ['3.2: Scope', '3.2', 'Scope'],
    ['A.2 Scope', 'A.2', 'Scope'],
    ['Annex B – Prices', 'Annex B', 'Prices'],
    ['APPENDIX 2.1: Prices', 'APPENDIX 2.1', 'Prices'],
    ['第三章 范围', '第三章', '范围'],
    ['第二部分：范围', '第二部分', '范围'],
    ['三、范围', '三', '范围'],
    ['3.2范围', '3.2', '范围'],
    ['3 范围', '3', '范围'],
    ['2026 outlook', undefined, '2026 outlook'],
    ['2026', undefined, '2026'],
    ['3 phases of delivery', undefined, '3 phases of delivery'],
    ['3-phase supply', undefined, '3-phase supply'],
    ['3:1 ratio', undefined, '3:1 ratio'],
    ['3D printing', undefined, '3D printing'],
    ['1号机组改造', undefined, '1号机组改造'],
    ['Annex B', undefined, 'Annex B'],
    ['Appendix table of values', undefined, 'Appendix table of values'],
    ['第三方检验', undefined, '第三方检验'],
    ['Scope', undefined, 'Scope']
  ])('should read the number in `%s`', (text, number, title) => {
    expect(documentOf([heading(1, text)]).sections.map((d) => [d.number, d.title])).toEqual([[number, title]])
  })
})

function outline(sections: readonly Section[]): readonly unknown[] {
  return sections.map((d) => [d.title, d.start, d.end, outline(d.children)])
}
