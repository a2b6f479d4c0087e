/** Options of `units/wrong-spacing`. */
export interface SpacingOptions {
  /** Whether a percent sign has to stand with a `space`, `tight` at its number, or in `any` way. */
  readonly percent: 'any' | 'space' | 'tight'
}

const choices: readonly unknown[] = ['any', 'space', 'tight'] satisfies readonly SpacingOptions['percent'][]

/** Read the options; nothing given leaves the percent sign to the house. */
export function readOptions(value: unknown): SpacingOptions {
  const {percent = 'any', ...rest} = (value ?? {}) as Readonly<Record<string, unknown>>
  const unknown = Object.keys(rest)[0]

  if (unknown !== undefined) throw new Error(`Unexpected option \`${unknown}\`, expected \`percent\``)
  if (!choices.includes(percent)) {
    throw new Error(`Unexpected value \`${String(percent)}\` of \`percent\`, expected \`any\`, \`space\` or \`tight\``)
  }

  return {percent: percent as SpacingOptions['percent']}
}
