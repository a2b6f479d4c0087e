import {expect, test} from 'vitest'
import {pageItems} from '../../test/page-items.ts'
import {findOverprints} from './find-overprints.ts'

test('should find what is drawn twice in one place', () => {
  const items = pageItems([
    {text: 'Scope', x: 60},
    {text: 'Scope', x: 60.3},
    {text: 'Scope', x: 60, y: 680}
  ])

  expect(findOverprints(items)).toEqual([items[1]])
})
