/**
 * Hash a text to 16 hexadecimal digits.
 *
 * Not for secrets: two rounds of a 53-bit multiplicative hash (cyrb53, public domain) tell texts apart well enough for
 * fingerprints and memos, and run wherever the core runs.
 */
export function hash(text: string): string {
  return hash53(text, 0).slice(-8) + hash53(text, 1).slice(-8)
}

function hash53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)

    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }

  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)

  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
