import {type ReportFormat, reporters} from '@tenderlint/reporters'
import type {ReportOutput} from './command.ts'
import {type ArgumentProblem, fault, type Given, unknownValue} from './given-options.ts'

/** Formats in the order they were written, each with the `--out` that follows it. */
export function reportOutputs(given: Given): readonly ReportOutput[] | {readonly problem: ArgumentProblem} {
  const outputs: ReportOutput[] = []

  for (const {name, value} of given) {
    if (name === 'format') {
      if (!isFormat(value)) return unknownValue('format', value, Object.keys(reporters))

      outputs.push({format: value})
    }

    if (name !== 'out') continue

    const output = outputs.pop() ?? {format: 'text'}

    if (output.path !== undefined) return fault(`\`--out ${value}\` needs a \`--format\` of its own before it`)

    outputs.push({...output, path: value})
  }

  const printed = outputs.filter((d) => d.path === undefined)

  if (printed.length > 1) {
    return fault(
      `\`${printed[0]!.format}\` and \`${printed[1]!.format}\` cannot both go to standard output: give one \`--out FILE\``
    )
  }

  return outputs.length === 0 ? [{format: 'text'}] : outputs
}

function isFormat(value: string): value is ReportFormat {
  return Object.hasOwn(reporters, value)
}
