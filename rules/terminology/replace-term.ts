import type {Edit, Fix} from '@tenderlint/core'
import {indefiniteArticle, type TermMatch} from '@tenderlint/matchers'

/** Make a fix that writes the preferred term for a matched one, and mends the article before it. */
export function replaceTerm(text: string, match: TermMatch, safety: Fix['safety']): Fix {
  const {range, preferred} = match
  const article = mendArticle(text, match)
  const isDropped = article?.text === ''
  const word = isDropped && /^[A-ZÀ-ÖØ-Þ]/u.test(text.slice(article.range.start)) ? capitalize(preferred) : preferred

  return {
    title: `Replace with \`${word}\``,
    edits: [...(article ? [article] : []), {range, text: word}],
    safety
  }
}

/** Edit of the article before a match, where the preferred term asks for another one or for none. */
function mendArticle(text: string, {range, preferred, isUncountable}: TermMatch): Edit | undefined {
  const before = /(?<![A-Za-zÀ-ɏ\d'’])([Aa]n?|AN)(\s+)$/u.exec(text.slice(0, range.start))

  if (!before) return undefined

  const article = before[1]!
  const start = before.index

  if (isUncountable) return {range: {start, end: range.start}, text: ''}

  const right = indefiniteArticle(preferred)

  if (right === article.toLowerCase()) return undefined

  const isShouted = preferred.length > 1 && preferred === preferred.toUpperCase() && article === article.toUpperCase()

  return {
    range: {start, end: start + article.length},
    text:
      isShouted && text.slice(range.start, range.end) === text.slice(range.start, range.end).toUpperCase()
        ? right.toUpperCase()
        : article.startsWith('A')
          ? capitalize(right)
          : right
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
