/** Something to measure; what it gives is told beside the figures. */
export type Run = () => Promise<string | undefined> | string | undefined

/** Milliseconds of processor time of each run, round by round, and what the last round told. */
export interface Samples {
  readonly milliseconds: readonly number[]
  readonly told?: string
}

/**
 * Measure runs against each other: all of them in each round, so that what slows the machine slows all alike.
 *
 * The first round warms up and does not count. Processor time counts all threads.
 */
export async function measure(runs: Readonly<Record<string, Run>>, rounds: number): Promise<Record<string, Samples>> {
  const samples: Record<string, Samples> = {}

  for (let round = 0; round <= rounds; round++) {
    const inTurn = Object.entries(runs)

    // Who comes second finds caches and code warm: each is second as often as first.
    for (const [name, run] of round % 2 === 0 ? inTurn : inTurn.toReversed()) {
      globalThis.gc?.()

      const start = process.cpuUsage()
      const told = await run()
      const {system, user} = process.cpuUsage(start)
      const before = samples[name]?.milliseconds ?? []

      samples[name] = {
        milliseconds: round === 0 ? before : [...before, (system + user) / 1000],
        ...(told === undefined ? undefined : {told})
      }
    }
  }

  return samples
}

/** Megabytes that are kept, on the heap and beside it, by what is made. Needs `--expose-gc`. */
export function keptMegabytes(make: () => unknown): number {
  const before = usedBytes()
  const made = make()
  const after = usedBytes()

  // Whatever was made has to live until now.
  return made === undefined ? 0 : (after - before) / 1_000_000
}

function usedBytes(): number {
  globalThis.gc?.()

  const {heapUsed, external} = process.memoryUsage()

  return heapUsed + external
}

/** Median of numbers; there is at least one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)

  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
