/** Values of each option, the default first. */
type Choices = Readonly<Record<string, readonly [string, ...string[]]>>

/** Options that are read: one of its values each. */
export type ChosenOptions<T extends Choices> = {readonly [Name in keyof T]: T[Name][number]}

/** Make a reader of options that are each one of some words. What is not given has its default. */
export function readChoices<const T extends Choices>(choices: T): (value: unknown) => ChosenOptions<T> {
  return (value) => {
    const given = (value ?? {}) as Readonly<Record<string, unknown>>
    const unknown = Object.keys(given).find((d) => !Object.hasOwn(choices, d))

    if (unknown !== undefined) {
      throw new Error(`Unexpected option \`${unknown}\`, expected ${listOf(Object.keys(choices))}`)
    }

    return Object.fromEntries(
      Object.entries(choices).map(([name, values]) => {
        const chosen = given[name] ?? values[0]

        if (typeof chosen === 'string' && values.includes(chosen)) return [name, chosen]

        throw new Error(`Unexpected value \`${String(chosen)}\` of \`${name}\`, expected ${listOf(values)}`)
      })
    ) as ChosenOptions<T>
  }
}

/** `a`, `b` or `c` */
function listOf(words: readonly string[]): string {
  const quoted = words.map((d) => `\`${d}\``)

  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
