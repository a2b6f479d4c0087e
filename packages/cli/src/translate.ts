import {readFileSync} from 'node:fs'
import {type DocumentReport, isFailed, type Translation, translateFinding} from '@tenderlint/core'
import type {MessageLanguage} from '@tenderlint/linter'
import type {RuleFacts} from '@tenderlint/reporters'

/** Read the messages of a language. Rules speak English, so for that nothing is read. */
export function readTranslation(language: MessageLanguage, packageFolder: URL): Translation | undefined {
  if (language === 'en') return undefined

  return JSON.parse(readFileSync(new URL(`dist/bundle/messages.${language}.json`, packageFolder), 'utf8'))
}

/** In which language to say what. */
export interface ReportLanguage {
  /** Language for the findings of a document. */
  languageOf(path: string): MessageLanguage
  readonly translation: Translation | undefined
}

/** Say the findings of documents in another language, where it is wanted. */
export function translateReports(
  reports: readonly DocumentReport[],
  {languageOf, translation}: ReportLanguage
): readonly DocumentReport[] {
  if (!translation) return reports

  return reports.map((d) =>
    isFailed(d) || languageOf(d.path) === 'en'
      ? d
      : {...d, findings: d.findings.map((finding) => translateFinding(finding, translation))}
  )
}

/** Say in another language what rules ask for, after the name of what they find. */
export function translateRules(
  rules: readonly RuleFacts[],
  translation: Translation | undefined
): readonly RuleFacts[] {
  return rules.map((rule) => {
    const translated = translation?.rules[rule.id]

    return translated ? {...rule, description: `${translated.title}：${translated.description}`} : rule
  })
}
