import type {Prose} from '@tenderlint/matchers'

const han = /\p{Script=Han}/u

/** Whether prose is Chinese: by its language, or, for a cell of nothing but figures and units, by its heads. */
export function isChinese({language, columnHead, rowHead, tableCaption}: Prose): boolean {
  return language === 'zh' || [columnHead, rowHead, tableCaption].some((d) => d !== undefined && han.test(d))
}
