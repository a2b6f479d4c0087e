// What browsers and Node both have, and neither types of the language nor ours do.

declare class TextDecoder {
  constructor(encoding?: string, options?: {readonly fatal?: boolean})
  decode(bytes: Uint8Array): string
}
