type Defined<T> = {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Copy an object without the keys that have no value. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  const copy: Partial<T> = {}

  // For each term of a glossary; lists of entries would cost more than all else that is done with it.
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) copy[key] = value[key]
  }

  return copy as object as Defined<T>
}
