import {defaultReadLimits, type ReadFailure} from '@tenderlint/core'
import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readZip, type Zip} from './read-zip.ts'
import {writeZip} from './write-zip.ts'

const limits = defaultReadLimits
const text = (value: string) => new TextEncoder().encode(value)

test('should read what another program wrote', () => {
  const zip = open(zipSync({'a.xml': text('<a/>'), 'b/c.bin': [new Uint8Array([1, 2, 3]), {level: 0}]}))

  expect([...zip.entries.keys()]).toEqual(['a.xml', 'b/c.bin'])
  expect(zip.read('a.xml')).toEqual(text('<a/>'))
  expect(zip.read('b/c.bin')).toEqual(new Uint8Array([1, 2, 3]))
  expect(zip.read('missing')).toEqual(undefined)
})

test('should write what it and another program read back', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé中/]{1,12}$/u), fc.uint8Array({maxLength: 5000})), {
        selector: ([name]) => name,
        maxLength: 6
      }),
      fc.boolean(),
      (parts, compress) => {
        const bytes = writeZip({changes: new Map(parts), compress})
        const zip = open(bytes)

        expect([...zip.entries.keys()].map((name) => [name, zip.read(name)])).toEqual(parts)
        // A name that ends in a slash is a folder to the other program.
        const files = parts.filter(([name]) => !name.endsWith('/'))
        expect(files.map(([name]) => [name, unzipSync(bytes)[name]])).toEqual(files)
      }
    )
  )
})

test('should keep order and compressed bytes of untouched entries', () => {
  const before = open(zipSync({'a.xml': text('a'.repeat(500)), 'b.xml': text('old'), 'c.xml': text('c'.repeat(500))}))
  const changes = new Map([
    ['b.xml', text('new')],
    ['d.xml', text('more')]
  ])
  const after = open(writeZip({from: before, changes, compress: true}))

  expect([...after.entries.keys()]).toEqual(['a.xml', 'b.xml', 'c.xml', 'd.xml'])
  expect(after.entries.get('a.xml')?.packed).toEqual(before.entries.get('a.xml')?.packed)
  expect(after.entries.get('c.xml')?.packed).toEqual(before.entries.get('c.xml')?.packed)
  expect(after.read('b.xml')).toEqual(text('new'))
  expect(after.read('d.xml')).toEqual(text('more'))
})

test('should refuse a bomb by what it inflates to, whatever size it declares', () => {
  const bytes = zipSync({'bomb.xml': new Uint8Array(50_000_000)}, {level: 9})
  const liar = bytes.slice()

  // Declare 100 bytes in the central directory.
  new DataView(liar.buffer).setUint32(findDirectory(liar) + 24, 100, true)

  for (const file of [bytes, liar]) {
    expect(open(file).read('bomb.xml')).toEqual({
      code: 'limit',
      cause: 'the part `bomb.xml` inflates to more than 400 times its size',
      remedy: 'Raise `limits.inflateRatio` in tenderlint.yaml if the file is to be trusted.',
      limit: 'inflateRatio'
    })
  }
})

test('should count all parts against the limit of inflated bytes', () => {
  const zip = open(zipSync({a: new Uint8Array(600), b: new Uint8Array(600)}), {inflatedBytes: 1000})

  expect(zip.read('a')).toEqual(new Uint8Array(600))
  expect(zip.read('b')).toEqual({
    code: 'limit',
    cause: 'its parts inflate to more than 1000 bytes',
    remedy: 'Raise `limits.inflatedBytes` in tenderlint.yaml if the file is to be trusted.',
    limit: 'inflatedBytes'
  })
})

test('should refuse too many entries', () => {
  expect(readZip(zipSync({a: text(''), b: text('')}), {...limits, entries: 1})).toEqual({
    code: 'limit',
    cause: 'it holds more than 1 parts',
    remedy: 'Raise `limits.entries` in tenderlint.yaml if the file is to be trusted.',
    limit: 'entries'
  })
})

test('should notice a damaged part', () => {
  const bytes = zipSync({'a.xml': text('some text that is long enough to be damaged')})
  const damaged = bytes.slice()

  damaged[45] = damaged[45]! ^ 0xff

  const result = open(damaged).read('a.xml') as ReadFailure

  expect(result.code).toEqual('broken')
})

test('should refuse an encrypted entry', () => {
  const bytes = zipSync({'a.xml': text('a')})

  new DataView(bytes.buffer).setUint16(findDirectory(bytes) + 8, 1, true)

  expect(readZip(bytes, limits)).toEqual({
    code: 'encrypted',
    cause: 'the archive is encrypted',
    remedy: 'Save a copy without a password.'
  })
})

test('should refuse two entries of one name', () => {
  const bytes = zipSync({'a.xml': text('a'), 'b.xml': text('b')})
  const second = findDirectory(bytes) + 46 + 5

  bytes.set(text('a'), second + 46)

  expect(readZip(bytes, limits)).toEqual({
    code: 'broken',
    cause: 'it holds two parts of the name `a.xml`',
    remedy: 'Open it in the program that wrote it, and save it again.'
  })
})

test('should give a failure, not throw, for any cut or altered archive', () => {
  const bytes = zipSync({'a.xml': text('text '.repeat(50)), 'b.xml': text('b')})

  fc.assert(
    fc.property(fc.nat(bytes.length), fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))), (length, changes) => {
      const altered = bytes.slice(0, length)

      for (const [index, value] of changes) if (index < length) altered[index] = value

      const zip = readZip(altered, limits)

      if (!('code' in zip)) for (const name of zip.entries.keys()) zip.read(name)
    })
  )
})

function open(bytes: Uint8Array, changed: Partial<typeof limits> = {}): Zip {
  const zip = readZip(bytes, {...limits, ...changed})

  if ('code' in zip) throw new Error(zip.cause)

  return zip
}

function findDirectory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

  for (let i = 0; i + 4 <= bytes.length; i++) if (view.getUint32(i, true) === 0x02014b50) return i

  throw new Error('no directory')
}
