import {
  type Document,
  type Finding,
  type Memo,
  notices,
  type Pause,
  type RunOptions,
  run,
  type Vocabulary,
  waive
} from '@tenderlint/core'
import {rules} from '@tenderlint/rules'
import type {DocumentConfig} from './config/config.ts'
import {respectNames} from './respect-names.ts'
import {rulePage} from './rule-page.ts'

/** What a verdict rests on beside the document. */
export interface JudgeOptions {
  readonly config: DocumentConfig
  readonly vocabulary: Vocabulary
  /** ISO 8601; the date of the verdicts where the configuration names none, and of waivers in any case. */
  readonly today: string
  /** What earlier runs over the document found. */
  readonly memo?: Memo
}

const noticeIds = Object.keys(notices)
const knownIds = new Set([...noticeIds, ...rules.map((d) => d.id)])

/** Run rules over a document; leave protected names alone, and mark what the document or the configuration allows. */
export function judge(document: Document, options: JudgeOptions): readonly Finding[] {
  const {config, memo, today} = options
  const found = run(document, {...runOptions(options), ...(memo && {memo})})

  const findings = waive(document, respectNames(found, {text: document.text, names: config.protect}), {
    waivers: config.waivers,
    knownIds,
    activeIds: new Set([...noticeIds, ...config.rules.map((d) => d.rule.id)]),
    today,
    url: rulePage
  })

  return findings.flatMap((finding) => {
    const severity = config.notices[finding.ruleId] ?? finding.severity

    if (severity === 'off') return []

    return severity === finding.severity ? [finding] : [{...finding, severity}]
  })
}

/** Judge a document that may be long, and let others have their turn. */
export async function judgeInTurns(
  document: Document,
  {memo, ...options}: JudgeOptions & {readonly memo: Memo},
  pause: Pause
): Promise<readonly Finding[]> {
  await memo.warm(document, runOptions(options), pause)

  return judge(document, {memo, ...options})
}

function runOptions({config, today, vocabulary}: JudgeOptions): RunOptions {
  return {rules: config.rules, vocabulary, asOf: config.asOf ?? today, url: rulePage}
}
