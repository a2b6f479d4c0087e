/** Offset of ASCII text in bytes, at or after `start`; -1 where there is none. */
export function findBytes(bytes: Uint8Array, text: string, start = 0): number {
  const codes = new TextEncoder().encode(text)

  for (let i = bytes.indexOf(codes[0]!, start); i !== -1; i = bytes.indexOf(codes[0]!, i + 1)) {
    if (codes.every((d, j) => bytes[i + j] === d)) return i
  }

  return -1
}

/** Offset where ASCII text stands last in bytes; -1 where there is none. */
export function findLastBytes(bytes: Uint8Array, text: string): number {
  const codes = new TextEncoder().encode(text)

  for (let i = bytes.lastIndexOf(codes[0]!); i !== -1; i = i > 0 ? bytes.lastIndexOf(codes[0]!, i - 1) : -1) {
    if (codes.every((d, j) => bytes[i + j] === d)) return i
  }

  return -1
}
