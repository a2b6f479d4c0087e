import type {Finding} from './finding.ts'
import type {Labels} from './labels.ts'
import {formatMessage} from './message.ts'
import {type Phrases, translatePhrase} from './translate-phrase.ts'

/** Messages in another language. Plain data, compiled from the `messages.*.yaml` files. */
export interface Translation {
  /** Translations of rules and notices, by id. */
  readonly rules: Readonly<Record<string, RuleTranslation>>
  /** Phrases that stand in values, notes and titles of fixes of all rules. */
  readonly phrases: Phrases
  /** What we say beside findings. */
  readonly labels: Labels
  /** Why a file was not read or checked, what its owner can do, and what else there is to tell of it, as whole sentences. */
  readonly remarks: Phrases
}

/** What one rule says, in another language. */
export interface RuleTranslation {
  /** Name of the defect. */
  readonly title: string
  /** What to do. */
  readonly description: string
  /** Templates by message id, with the names of the English ones. */
  readonly messages: Readonly<Record<string, string>>
  /** Phrases of this rule alone; they go before those of all. */
  readonly values?: Phrases
}

/**
 * Say a finding in another language: its message, the notes on other places, and the titles of its fixes.
 *
 * Ids, data and the words of the document stay. A finding without a translation stays as it is.
 */
export function translateFinding(finding: Finding, {rules, phrases}: Translation): Finding {
  const rule = rules[finding.ruleId]
  const template = rule?.messages[finding.messageId]

  if (!rule || template === undefined) return finding

  const say = (words: string) => translatePhrase(words, rule.values) ?? translatePhrase(words, phrases) ?? words

  return {
    ...finding,
    message: formatTranslated(template, finding.data, say),
    related: finding.related.map((d) => ({...d, note: say(d.note)})),
    fixes: finding.fixes.map((d) => ({...d, title: say(d.title)}))
  }
}

/** Values in backticks are words of the document and stay; all others may be phrases. */
function formatTranslated(template: string, data: Finding['data'], say: (words: string) => string): string {
  const translated = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, say(String(value))]))

  return template
    .split('`')
    .map((part, index) => formatMessage(part, index % 2 === 1 ? data : translated))
    .join('`')
}
