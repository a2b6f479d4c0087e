import type {Format} from '@tenderlint/core'

/** Name of what is saved of a file: `Offer.tenderlint.docx` for an annotated copy, its own for a text that was mended. */
export function copyName(name: string, format: Format): string {
  if (format === 'markdown' || /\.tenderlint\.[^.]+$/u.test(name)) return name

  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(name) ?? []

  return `${stem}.tenderlint${ending}`
}
