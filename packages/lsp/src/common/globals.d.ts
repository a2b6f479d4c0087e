// What every runtime has and the ECMAScript library does not declare.

interface TimerHandle {
  readonly timer: unique symbol
}

declare function setTimeout(callback: () => void, milliseconds: number): TimerHandle
declare function clearTimeout(handle: TimerHandle | undefined): void
