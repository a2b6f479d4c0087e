// What every runtime has and the ECMAScript library does not declare.

declare class TextEncoder {
  encode(text: string): Uint8Array
}

interface TimerHandle {
  readonly timer: unique symbol
}

declare function setTimeout(callback: () => void, milliseconds: number): TimerHandle
declare function clearTimeout(handle: TimerHandle | undefined): void
