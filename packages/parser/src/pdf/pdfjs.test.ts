import {expect, test} from 'vitest'
import {loadPdfjs} from './pdfjs.ts'

test('should leave the functions of the platform as they were', async () => {
  const before = [Array.prototype.push, JSON.parse, JSON.stringify]

  await loadPdfjs()

  expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(before)
})
