import {formatMessage} from './message.ts'

/**
 * Translations by the English phrase; `{name}` in both stands for words that stay. Of several with
 * such words the first that fits counts.
 */
export type Phrases = Readonly<Record<string, string>>

/** Translate a phrase; `undefined` where it has no translation. */
export function translatePhrase(words: string, phrases: Phrases = {}): string | undefined {
  if (Object.hasOwn(phrases, words)) return phrases[words]

  for (const [english, translation] of Object.entries(phrases)) {
    if (!english.includes('{')) continue

    const match = patternOf(english).exec(words)

    if (match) return formatMessage(translation, match.groups ?? {})
  }

  return undefined
}

function patternOf(phrase: string): RegExp {
  const pattern = phrase
    .split(/(\{\w+\})/u)
    .map((d, index) => (index % 2 === 1 ? `(?<${d.slice(1, -1)}>.+)` : d.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&')))

  return new RegExp(`^${pattern.join('')}$`, 'su')
}
