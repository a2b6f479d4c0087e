/** Options of `references/undated-reference`. */
export interface UndatedOptions {
  /** Where a reference has to name its edition: `always`, in `requirements` (shall, must), or `never`. */
  readonly dated: 'always' | 'never' | 'requirements'
}

const choices: readonly unknown[] = ['always', 'never', 'requirements'] satisfies readonly UndatedOptions['dated'][]

/** Read the options; nothing given means that undated references are right, since they mean the latest edition. */
export function readOptions(value: unknown): UndatedOptions {
  const {dated = 'never', ...rest} = (value ?? {}) as Readonly<Record<string, unknown>>
  const unknown = Object.keys(rest)[0]

  if (unknown !== undefined) throw new Error(`Unexpected option \`${unknown}\`, expected \`dated\``)
  if (!choices.includes(dated)) {
    throw new Error(
      `Unexpected value \`${String(dated)}\` of \`dated\`, expected \`always\`, \`never\` or \`requirements\``
    )
  }

  return {dated: dated as UndatedOptions['dated']}
}
