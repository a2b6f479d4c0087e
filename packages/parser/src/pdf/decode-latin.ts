/** Decode bytes one by one, for what a PDF writes in ASCII. */
export function decodeLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
