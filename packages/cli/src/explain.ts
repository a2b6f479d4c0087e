import {readFileSync} from 'node:fs'
import {createStyle} from '@tenderlint/reporters'
import type {ExplainCommand} from './command.ts'
import {dataFolder} from './data-folder.ts'
import {ruleFacts} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import {formatRulePage} from './format-rule-page.ts'
import type {Host} from './host.ts'
import {tell} from './tell.ts'
import {readTranslation, translateRules} from './translate.ts'

/** Show the page of a rule; its id may go without the family where that is clear. */
export async function explain({ruleId, all, messages = 'en', color}: ExplainCommand, host: Host): Promise<ExitCode> {
  const translation = readTranslation(messages, host.packageFolder)
  const rules = translateRules(ruleFacts(), translation)
  const matches = rules.filter((d) => d.id === ruleId || d.id.endsWith(`/${ruleId}`))
  const [rule] = matches

  if (!rule || matches.length > 1) {
    const message = rule
      ? `\`${ruleId}\` may be ${matches.map((d) => `\`${d.id}\``).join(' or ')}`
      : `unknown rule \`${ruleId}\``
    const known = rules.flatMap((d) => [d.id, d.id.slice(d.id.indexOf('/') + 1)])

    return tell(host, [{message, ...(rule ? undefined : {written: ruleId, known})}], '`tenderlint rules` lists all.')
  }

  const page = readFileSync(new URL(`${dataFolder}pages/${rule.id}.md`, host.packageFolder), 'utf8')
  const {stdout} = host

  stdout.write(
    formatRulePage(page, {
      rule,
      all,
      labels: translation?.labels ?? {},
      messages: Object.values(translation?.rules[rule.id]?.messages ?? {}),
      style: createStyle(color && stdout.color),
      ...(stdout.columns === undefined ? undefined : {columns: stdout.columns})
    })
  )

  return exitCodes.clean
}
