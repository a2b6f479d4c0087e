import {expect, test} from 'vitest'
import {documentOf, heading, paragraph} from '../test/tree.ts'
import {sectionAt} from './section.ts'

const {sections} = documentOf([paragraph('Before'), heading(1, 'Scope'), heading(2, 'Works'), paragraph('a')])

test('should find no section before the first heading', () => {
  expect(sectionAt(sections, 3)).toBeUndefined()
})

test('should find the section of a heading', () => {
  expect(sectionAt(sections, 7)).toBe(sections[0])
})

test('should prefer the innermost section', () => {
  expect(sectionAt(sections, 19)).toBe(sections[0]?.children[0])
})
