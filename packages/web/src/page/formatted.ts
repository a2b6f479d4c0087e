import {element} from './element.ts'

/** Make nodes of words, those in backticks as code. */
export function formatted(words: string): readonly (Node | string)[] {
  return words
    .split('`')
    .map((d, i) => (i % 2 === 1 ? element('code', {}, d) : d))
    .filter((d) => d !== '')
}
