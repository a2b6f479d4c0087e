import {expect, test} from 'vitest'
import {copyName} from './copy-name.ts'

test('should name an annotated copy as the command line does', () => {
  expect([
    copyName('Offer.docx', 'docx'),
    copyName('Offer v1.2.PDF', 'pdf'),
    copyName('Offer.tenderlint.docx', 'docx'),
    copyName('offer', 'pdf')
  ]).toEqual(['Offer.tenderlint.docx', 'Offer v1.2.tenderlint.PDF', 'Offer.tenderlint.docx', 'offer.tenderlint'])
})

test('should keep the name of a text that was mended', () => {
  expect(copyName('notes.md', 'markdown')).toBe('notes.md')
})
