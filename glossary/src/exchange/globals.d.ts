// What every runtime has and the ECMAScript library does not declare.

declare class TextDecoder {
  constructor(encoding?: string, options?: {readonly fatal?: boolean; readonly ignoreBOM?: boolean})
  decode(bytes?: Uint8Array): string
}
