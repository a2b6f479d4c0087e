import {expect, test} from 'vitest'
import {diffConcepts} from './diff-concepts.ts'

test('should tell what was added, taken away and changed', () => {
  expect(
    diffConcepts(
      [
        {id: 'gear', en: [{term: 'gear', status: 'preferred'}]},
        {
          id: 'gearbox',
          definition: 'A box',
          en: [
            {term: 'gearbox', status: 'preferred'},
            {term: 'gear case', status: 'admitted', near: ['motor']},
            {term: 'gear unit', status: 'admitted'}
          ]
        }
      ],
      [
        {
          id: 'gearbox',
          definition: 'Gears in a case',
          note: 'new',
          en: [
            {term: 'gearbox', status: 'preferred'},
            {term: 'gear case', status: 'deprecated', near: ['motor', 'drive']},
            {term: 'gear head', status: 'admitted'}
          ]
        },
        {id: 'pump', zh: [{term: '泵', status: 'preferred'}]}
      ]
    )
  ).toEqual([
    {of: 'gear', field: 'concept', before: 'gear'},
    {of: 'gearbox', field: 'definition', before: 'A box', after: 'Gears in a case'},
    {of: 'gearbox', field: 'note', after: 'new'},
    {of: 'gearbox, gear case', field: 'status', before: 'admitted', after: 'deprecated'},
    {of: 'gearbox, gear case', field: 'near', before: 'motor', after: 'motor; drive'},
    {of: 'gearbox, gear unit', field: 'term', before: 'admitted'},
    {of: 'gearbox, gear head', field: 'term', after: 'admitted'},
    {of: 'pump', field: 'concept', after: '泵'}
  ])
})

test('should tell nothing of equal glossaries', () => {
  const concepts = [{id: 'gear', en: [{term: 'gear', status: 'preferred' as const}]}]

  expect(diffConcepts(concepts, concepts)).toEqual([])
})
