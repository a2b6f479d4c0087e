import {readFileSync} from 'node:fs'
import {type Labels, type Report, type Translation, translateDocument, translateRemark} from '@tenderlint/core'
import type {MessageLanguage} from '@tenderlint/linter'
import type {RuleFacts} from '@tenderlint/reporters'
import {dataFolder} from './data-folder.ts'

/** Read the messages of a language. Rules speak English, so for that nothing is read. */
export function readTranslation(language: MessageLanguage, packageFolder: URL): Translation | undefined {
  if (language === 'en') return undefined

  return JSON.parse(readFileSync(new URL(`${dataFolder}messages.${language}.json`, packageFolder), 'utf8'))
}

/** In which language to say what in a run. */
export interface RunLanguage {
  /** Language for the findings of a document. */
  languageOf(path: string): MessageLanguage
  /** Present where a document's findings are wanted in another language than English. */
  readonly translation: Translation | undefined
  /** What is said of no single document: in another language where all documents want it. */
  readonly labels: Labels
}

interface LanguageOptions {
  readonly paths: readonly string[]
  /** Language that was asked for; as `configured` when not given. */
  readonly messages: MessageLanguage | undefined
  configured(path: string): MessageLanguage | undefined
  readonly packageFolder: URL
}

/** Find out in which language a run speaks. */
export function openLanguage({paths, messages, configured, packageFolder}: LanguageOptions): RunLanguage {
  const languages = new Map(paths.map((d) => [d, messages ?? configured(d) ?? 'en']))
  const [first = 'en', ...others] = new Set(languages.values())
  // A folder that may not be looked into has no settings of its own.
  const common = others.length === 0 ? first : 'en'
  const translation = [first, ...others].includes('zh') ? readTranslation('zh', packageFolder) : undefined

  return {
    languageOf: (path) => languages.get(path) ?? common,
    translation,
    labels: (common === 'zh' && translation?.labels) || {}
  }
}

/** Say a report in another language, as far as it is wanted. */
export function translateReport(report: Report, {languageOf, translation, labels}: RunLanguage): Report {
  if (!translation) return report

  return {
    ...report,
    documents: report.documents.map((d) => (languageOf(d.path) === 'en' ? d : translateDocument(d, translation))),
    skipped:
      labels === translation.labels
        ? report.skipped.map((d) => ({...d, reason: translateRemark(d.reason, translation)}))
        : report.skipped
  }
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
