/**
 * Decode the bytes of a text file: UTF-8, or UTF-16 with a byte order mark. The mark is not part of the text.
 *
 * Gives `undefined` for any other encoding.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes)
  } catch (error) {
    // What a fatal decoder throws for bytes that are not in its encoding.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-16be' | 'utf-16le' | 'utf-8' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'

  return 'utf-8'
}
