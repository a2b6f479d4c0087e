import {type CompiledStandards, createStandardRegistry, type Designation, parseDesignation} from '@tenderlint/matchers'

/** What came of one line that should be a designation. Plain data. */
export interface StandardLine {
  readonly input: string
  readonly recognised: boolean
  readonly parts?: Designation
  /** Right form of the whole. */
  readonly normal?: string
  readonly problems: readonly {readonly kind: string; readonly actual: string; readonly expected: string}[]
}

/** Parse a text with a designation on each line; empty lines are left out. */
export function parseStandardLines(text: string, compiled: CompiledStandards): readonly StandardLine[] {
  const registry = createStandardRegistry(compiled)

  return text
    .split(/\r?\n/u)
    .map((d) => d.trim())
    .filter((d) => d !== '')
    .map((input) => {
      const parsed = parseDesignation(input, registry.knows)

      if (!parsed) return {input, recognised: false, problems: []}

      return {
        input,
        recognised: true,
        parts: parsed.designation,
        normal: parsed.normal,
        problems: parsed.defects.map(({kind, range, expected}) => ({
          kind,
          actual: input.slice(range.start, range.end),
          expected
        }))
      }
    })
}
