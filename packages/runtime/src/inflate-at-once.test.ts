import {deflateRawSync, deflateSync} from 'node:zlib'
import {afterEach, expect, test} from 'vitest'
import {inflateAtOnce} from './inflate-at-once.ts'

const native = globalThis.DecompressionStream
const text = 'Remote diagnostics, '.repeat(20)

afterEach(() => {
  globalThis.DecompressionStream = native
})

test('should give what was compressed', async () => {
  inflateAtOnce()

  expect(await decompress('deflate', deflateSync(text))).toBe(text)
})

test('should tell of damage when it is read, as a stream does', async () => {
  inflateAtOnce()

  await expect(decompress('deflate', deflateSync(text).subarray(0, 20))).rejects.toThrow('unexpected end of file')
})

test('should leave other formats to the platform', async () => {
  inflateAtOnce()

  expect(new DecompressionStream('deflate-raw')).toBeInstanceOf(native)
  expect(await decompress('deflate-raw', deflateRawSync(text))).toBe(text)
})

async function decompress(format: 'deflate' | 'deflate-raw', bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const {readable, writable} = new DecompressionStream(format)
  const writer = writable.getWriter()
  const chunks: Uint8Array[] = []

  void writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => {})

  for await (const chunk of readable as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)

  return Buffer.concat(chunks).toString()
}
