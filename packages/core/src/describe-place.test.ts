import type {DocxLocation, PdfLocation, Place} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {describePlace} from './describe-place.ts'

const section = {number: '3.1', title: 'Remote services'}

function docx(place: Place, fields: Partial<DocxLocation> = {}): DocxLocation {
  return {format: 'docx', part: 'word/document.xml', start: 0, end: 1, place, ...fields}
}

function pdf(place: Place): PdfLocation {
  return {format: 'pdf', page: 7, boxes: [], place}
}

test('should name section and paragraph', () => {
  expect(describePlace(docx({kind: 'paragraph', section, paragraph: 2}))).toEqual('3.1 Remote services ¶2')
})

test('should name a section without a number by its title', () => {
  expect(describePlace(docx({kind: 'item', section: {title: 'Scope'}, paragraph: 1}))).toEqual('Scope ¶1')
})

test('should name a section without a title by its number', () => {
  expect(describePlace(docx({kind: 'item', section: {number: '2', title: ''}, paragraph: 1}))).toEqual('2 ¶1')
})

test('should say when there is no heading before', () => {
  expect(describePlace(docx({kind: 'paragraph', paragraph: 3}))).toEqual('before the first heading ¶3')
})

test('should name table, row and column, and guess the page where Word marked one', () => {
  const place: Place = {kind: 'cell', section, table: {number: 3, row: 4, column: 2}}

  expect(describePlace(docx(place, {aboutPage: 12}))).toEqual(
    '3.1 Remote services, Table 3, row 4, column 2, about page 12'
  )
})

test('should name the page of a PDF', () => {
  expect(describePlace(pdf({kind: 'caption', section}))).toEqual('3.1 Remote services, caption, p. 7')
})

test('should name headers and footers by the pages they are printed on, and no section', () => {
  expect(describePlace(docx({kind: 'header', pages: 'all'}))).toEqual('page header')
  expect(describePlace(docx({kind: 'header', pages: 'first'}))).toEqual('page header, first page')
  expect(describePlace(docx({kind: 'footer', pages: 'even'}))).toEqual('page footer, even pages')
})

test('should tell footnotes from endnotes', () => {
  expect(describePlace(docx({kind: 'note', section}))).toEqual('3.1 Remote services, footnote')
  expect(describePlace(docx({kind: 'note', section}, {part: 'word/endnotes.xml'}))).toEqual(
    '3.1 Remote services, endnote'
  )
})

test('should name headings and alternative texts', () => {
  expect(describePlace(docx({kind: 'heading', section}))).toEqual('3.1 Remote services, heading')
  expect(describePlace(docx({kind: 'alt', section}))).toEqual('3.1 Remote services, alternative text')
})

test('should cut a long title and keep it harmless', () => {
  const title = `Remote\u001B[2J ${'very '.repeat(20)}long`

  expect(describePlace(docx({kind: 'heading', section: {title}}))).toEqual(
    'Remote\uFFFD[2J very very very very very very very very very very…, heading'
  )
})
