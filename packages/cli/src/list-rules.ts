import {createStyle, type RuleFacts, width, wrap} from '@tenderlint/reporters'
import type {RulesCommand} from './command.ts'
import {ruleFacts} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readTranslation, translateRules} from './translate.ts'

/** List all rules with their severity and what they ask for. */
export async function listRules({json, messages = 'en', color}: RulesCommand, host: Host): Promise<ExitCode> {
  const {stdout} = host
  const rules = translateRules(ruleFacts(), readTranslation(messages, host.packageFolder))

  stdout.write(json ? `${JSON.stringify(rules, undefined, 2)}\n` : table(rules, stdout.columns, color && stdout.color))

  return exitCodes.clean
}

function table(rules: readonly RuleFacts[], columns: number | undefined, color: boolean): string {
  const style = createStyle(color)
  const idWidth = Math.max(...rules.map((d) => width(d.id))) + 2
  const indent = idWidth + 'warning'.length + 2
  const lines = rules.flatMap(({id, severity, description}) => {
    const [first, ...rest] = columns === undefined ? [description] : wrap(description, Math.max(columns - indent, 24))

    return [
      `${style.bold(id.padEnd(idWidth))}${severity.padEnd(indent - idWidth)}${first}`,
      ...rest.map((d) => ' '.repeat(indent) + d)
    ]
  })

  return `${lines.join('\n')}\n\nMore on one: tenderlint explain RULE\n`
}
