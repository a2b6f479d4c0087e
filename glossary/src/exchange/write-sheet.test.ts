import readXlsxFile from 'read-excel-file/universal'
import {expect, test} from 'vitest'
import {writeSheet} from './write-sheet.ts'

test('should write cells as they are', async () => {
  const bytes = await writeSheet({name: 'Standards', head: ['A', 'B'], rows: [['=1+1', '007']]})

  expect(await readXlsxFile(bytes.buffer)).toEqual([
    {
      sheet: 'Standards',
      data: [
        ['A', 'B'],
        ['=1+1', '007']
      ]
    }
  ])
})
