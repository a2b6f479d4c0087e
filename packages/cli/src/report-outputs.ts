import {extname} from 'node:path'
import {type ReportFormat, reportFormats} from '@tenderlint/reporters'
import type {ReportOutput} from './command.ts'
import {type ArgumentProblem, fault, type Given, unknownValue} from './given-options.ts'

interface Output {
  readonly format: ReportFormat
  readonly path?: string
}

/** Formats that the extension of a file tells, where none is named before it; any other file gets text. */
const formatsOfFiles: Readonly<Record<string, ReportFormat>> = {
  '.csv': 'csv',
  '.html': 'html',
  '.json': 'json',
  '.sarif': 'sarif',
  '.xlsx': 'xlsx'
}

/** Formats in the order they were written, each with the `--out` that follows it. */
export function reportOutputs(given: Given): readonly ReportOutput[] | {readonly problem: ArgumentProblem} {
  const outputs: Output[] = []

  for (const {name, value} of given) {
    if (name === 'format') {
      if (!isFormat(value)) return unknownValue('format', value, reportFormats)

      outputs.push({format: value})
    }

    if (name !== 'out') continue

    const output = outputs.pop() ?? {format: formatsOfFiles[extname(value).toLowerCase()] ?? 'text'}

    if (output.path !== undefined) return fault(`\`--out ${value}\` needs a \`--format\` of its own before it`)

    outputs.push({...output, path: value})
  }

  const printed = outputs.filter((d) => d.path === undefined)

  if (printed.length > 1) {
    return fault(
      `\`${printed[0]!.format}\` and \`${printed[1]!.format}\` cannot both go to standard output: give one \`--out FILE\``
    )
  }

  if (!outputs.every(isComplete)) return fault('`xlsx` cannot go to standard output: give it `--out FILE.xlsx`')

  return outputs.length === 0 ? [{format: 'text'}] : outputs
}

function isFormat(value: string): value is ReportFormat {
  return (reportFormats as readonly string[]).includes(value)
}

/** Whether a format can go where it is to go: a workbook is no text. */
function isComplete(output: Output): output is ReportOutput {
  return output.format !== 'xlsx' || output.path !== undefined
}
