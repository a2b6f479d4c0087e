const chinese = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u
const everyChinese = new RegExp(chinese.source, 'gu')

/** Whether a character belongs to a script that is written without spaces, its punctuation included. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && chinese.test(character)
}

/** Count the characters of such scripts in a text. */
export function countChinese(text: string): number {
  return text.match(everyChinese)?.length ?? 0
}
