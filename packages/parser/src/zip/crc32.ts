const table = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte

  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1

  return value
})

/** Checksum of bytes as ZIP archives carry it: CRC-32, reflected, unsigned. */
export function crc32(bytes: Uint8Array): number {
  let value = -1

  for (let i = 0; i < bytes.length; i++) value = table[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8)

  return ~value >>> 0
}
