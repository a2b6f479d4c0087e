import type {DocumentType} from './document.ts'
import type {Segment} from './segment.ts'

// Titles in use for each type, English and Chinese; the longest phrase that stands in a title decides.
const titles: readonly (readonly [DocumentType, RegExp])[] = [
  ['sow', /\bstatements? of work\b|\bSOW\b|\bscope of (?:work|services)\b|工作说明书|工作说明|服务范围说明/iu],
  [
    'delivery-report',
    /\b(?:delivery|completion|acceptance|commissioning|close-?out|post-delivery|verification|inspection|test) report\b|交付报告|竣工报告|验收报告|检测报告|测试报告/iu
  ],
  ['proposal', /\b(?:proposal|tender|bid|offer|quotation)\b|投标文件|投标书|建议书|技术方案/iu]
]

/** Segments at the start of a document in which its title may stand. */
const titleReach = 12

/**
 * Tell what a document is for by its title, or else by the first headings and lines that are no sentences.
 *
 * Gives `undefined` where none tells.
 */
export function detectDocumentType(title: string | undefined, segments: readonly Segment[]): DocumentType | undefined {
  const candidates = [
    title ?? '',
    ...segments
      .slice(0, titleReach)
      .filter(isTitle)
      .map((d) => d.text)
  ]

  for (const candidate of candidates) {
    const found = titles
      .map(([type, pattern]) => ({type, length: pattern.exec(candidate)?.[0].length ?? 0}))
      .toSorted((a, b) => b.length - a.length)[0]!

    if (found.length > 0) return found.type
  }

  return undefined
}

/** Whether a segment may be a title: "We are pleased to offer this." is none. */
function isTitle({kind, text}: Segment): boolean {
  return kind === 'heading' || (kind === 'paragraph' && text.length < 120 && !/[.。!?！？;；:：,，]\s*$/u.test(text))
}
