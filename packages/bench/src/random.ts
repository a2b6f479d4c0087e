/** Gives numbers from 0 to below 1, the same for the same seed (Lehmer's generator, modulus 2³¹ − 1). */
export function createRandom(seed: number): () => number {
  let state = seed % 2147483647

  return () => {
    state = (state * 48271) % 2147483647

    return state / 2147483647
  }
}

/** Take one of several values. */
export function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!
}
