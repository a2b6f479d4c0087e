import type {Labels, Translation} from '@tenderlint/core'
import type {MessageLanguage} from '@tenderlint/linter'
import {type SayOnPage, sayOnPage} from '../common/labels.ts'

/** A language the page speaks. */
export interface Language {
  readonly name: MessageLanguage
  /** Absent for English, which all is written in. */
  readonly translation: Translation | undefined
  readonly labels: Labels
  readonly say: SayOnPage
}

/** English, which needs no file. */
export const english: Language = {name: 'en', translation: undefined, labels: {}, say: sayOnPage()}

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<MessageLanguage, string>> = {en: 'English', zh: '中文'}

/** Load a language; English where the file of another cannot be loaded. */
export async function loadLanguage(name: MessageLanguage): Promise<Language> {
  if (name === 'en') return english

  const response = await fetch(`data/messages.${name}.json`)

  if (!response.ok) return english

  const translation: Translation = await response.json()

  return {name, translation, labels: translation.labels, say: sayOnPage(translation.labels)}
}

/** The language that the browser is set to, if the page speaks it. */
export function preferredLanguage(): MessageLanguage {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
