const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/**
 * Decode a file of text: UTF-16 where its first bytes say so, what its XML declaration names, UTF-8 else.
 *
 * Gives `undefined` for bytes that are no such text. To guess another encoding would make other words of some.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = marks.find(([, mark]) => mark.every((d, i) => bytes[i] === d))
  const encoding = marked?.[0] ?? declaredEncoding(bytes) ?? 'utf-8'

  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    // Bytes that are no text in this encoding, or an encoding that nobody knows.
    return undefined
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 100))

  return /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/u.exec(head)?.[1]
}
