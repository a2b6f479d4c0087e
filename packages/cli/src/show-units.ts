import {describeQuantities, listUnits, type QuantityDescription, type UnitDescription} from '@tenderlint/glossary'
import {width} from '@tenderlint/reporters'
import type {UnitsCommand} from './command.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readVocabulary} from './read-vocabulary.ts'
import {tell} from './tell.ts'

/** Show what is read from a quantity or a unit, or list the units. */
export async function showUnits(command: UnitsCommand, host: Host): Promise<ExitCode> {
  const vocabulary = await readVocabulary(command.configPath, host)

  if ('problem' in vocabulary) {
    host.stderr.write(`${vocabulary.problem}\n`)

    return exitCodes.usage
  }

  if (command.action === 'list') {
    const units = listUnits(vocabulary.units)

    host.stdout.write(command.json ? formatJson(units) : formatUnits(units))

    return exitCodes.clean
  }

  const quantities = describeQuantities(vocabulary.units, command.text)

  if (quantities.length === 0) {
    return tell(
      host,
      [{message: `no quantity or unit is read from \`${command.text}\``}],
      '`tenderlint units list` lists the units.'
    )
  }

  host.stdout.write(command.json ? formatJson(quantities) : quantities.map(formatQuantity).join('\n'))

  return exitCodes.clean
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

function formatQuantity({text, value, unit, ...quantity}: QuantityDescription): string {
  const {preferred, ucum, dimension, kinds, status, siValue, siUnit, defects} = quantity
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['value', formatValue(value)],
    ['unit', unit],
    ['expected', defects.length > 0 ? defects.join('; ') : undefined],
    ['preferred', preferred],
    ['UCUM', ucum],
    ['dimension', dimension],
    ['kind', kinds.length > 0 ? kinds.join(', ') : undefined],
    ['status', status],
    ['SI value', siValue === undefined ? undefined : `${formatValue(siValue)} ${siUnit}`]
  ]
  const known = facts.filter(([, fact]) => fact !== undefined)

  return [text, ...known.map(([name, fact]) => `  ${name.padEnd(10)} ${fact}`), ''].join('\n')
}

function formatValue(value: QuantityDescription['value']): string | undefined {
  return typeof value === 'object' ? `${value.min} to ${value.max}` : value?.toString()
}

function formatUnits(units: readonly UnitDescription[]): string {
  const rows = [
    ['symbol', 'UCUM', 'kind', 'also right', 'told of'],
    ...units.map(({symbol, ucum, kinds, admitted, wrong}) => [symbol, ucum, ...[kinds, admitted, wrong].map(joinNames)])
  ]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => width(row[i]!))))

  return rows
    .map(
      (row) =>
        `${row
          .map((d, i) => d + ' '.repeat(widths[i]! - width(d)))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}

function joinNames(names: readonly string[]): string {
  return names.join(', ')
}
