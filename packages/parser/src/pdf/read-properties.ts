import type {DocumentProperties, ReadOptions} from '@tenderlint/core'

/** Read what a file says of itself; the configuration goes before. */
export function readProperties(
  info: Readonly<Record<string, unknown>>,
  options: ReadOptions
): Partial<DocumentProperties> {
  const title = titleOf(info.Title)
  const language = options.language ?? languageOf(info.Language)

  return {
    ...(title !== undefined && {title}),
    ...(language !== undefined && {language}),
    ...(options.type && {type: options.type})
  }
}

/** Title a person gave; programs put the name of a file in its place. */
function titleOf(value: unknown): string | undefined {
  const title = typeof value === 'string' ? value.trim() : ''

  return title === '' || /^(?:untitled|microsoft word - .*|.*\.(?:docx?|html?|odt|pdf|tex|tmp))$/iu.test(title)
    ? undefined
    : title
}

/**
 * Language the file names, unless it is one that its text can be asked for.
 *
 * Programs write their own language when nobody chose one, so `en` on a Chinese text is common.
 */
function languageOf(value: unknown): string | undefined {
  const language = typeof value === 'string' ? /^[a-z]{2,3}(?=$|-)/iu.exec(value)?.[0].toLowerCase() : undefined

  return language === 'en' || language === 'zh' ? undefined : language
}
