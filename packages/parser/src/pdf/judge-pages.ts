import type {Notice} from '@tenderlint/core'
import type {OpenPdf} from './open-pdf.ts'
import type {PdfPage} from './pdf-page.ts'
import type {PdfContent} from './read-content.ts'

/** Share of characters without a meaning above which a page's text is not to be relied on. */
const unreliableShare = 0.02

const meaningless = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/u
const everyMeaningless = new RegExp(meaningless.source, 'gu')

/** What is said about pages; pages are from 0. */
export interface PageJudgement {
  readonly pages: readonly PdfPage[]
  readonly blank: readonly number[]
  readonly unreliable: readonly number[]
  readonly damaged: readonly number[]
  readonly isEncrypted: boolean
}

/**
 * Find pages that show something but hold no text beside headers and footers.
 *
 * A page that shows nothing is left blank on purpose.
 */
export async function findBlankPages(
  pages: readonly PdfPage[],
  {running, leftOut}: PdfContent,
  {document, pdfjs}: OpenPdf
): Promise<readonly number[]> {
  const apart = new Set([...running.flatMap((d) => d.line.items), ...leftOut.flatMap((d) => [...d.items])])
  const blank: number[] = []

  for (const page of pages) {
    if (page.items.some((d) => d.text.trim() !== '' && !apart.has(d))) continue

    const proxy = await document.getPage(page.index + 1)
    const {fnArray} = await proxy.getOperatorList({annotationMode: 0})

    proxy.cleanup()

    // Pictures are not decoded, so all that is left of one is the matrix that places it.
    if (fnArray.some((d) => d === pdfjs.OPS.transform || d === pdfjs.OPS.paintFormXObjectBegin)) {
      blank.push(page.index)
    }
  }

  return blank
}

/** Find pages of whose characters too many stand for nothing: their fonts do not say what they mean. */
export function findUnreliablePages(pages: readonly PdfPage[]): readonly number[] {
  return pages
    .filter((page) => meaningless.test(page.source) && meaninglessShare([page]) > unreliableShare)
    .map((d) => d.index)
}

/** Say what is to be known about the pages of a document. */
export function pageNotices({pages, blank, unreliable, damaged, isEncrypted}: PageJudgement): readonly Notice[] {
  const notices: Notice[] = []

  if (isEncrypted) notices.push({id: 'document/encrypted', data: {format: 'PDF'}})
  if (blank.length > 0) {
    notices.push({id: 'document/no-text-layer', data: {pages: namePages(blank)}, page: blank[0]! + 1})
  }

  if (damaged.length > 0) {
    notices.push({
      id: 'document/unchecked-part',
      data: {what: namePages(damaged), reason: 'damaged, export the file again'},
      page: damaged[0]! + 1
    })
  }

  if (unreliable.length > 0) {
    notices.push({
      id: 'document/unreliable-text',
      data: {
        pages: namePages(unreliable),
        share: percent(meaninglessShare(unreliable.map((d) => pages[d]!))),
        limit: percent(unreliableShare)
      },
      page: unreliable[0]! + 1
    })
  }

  return notices
}

function meaninglessShare(pages: readonly PdfPage[]): number {
  let all = 0
  let lost = 0

  for (const {items} of pages) {
    for (const {text} of items) {
      // A bullet of a symbol font stands alone.
      if (text.trim().length <= 1) continue

      all += text.replace(/\s/gu, '').length
      lost += text.match(everyMeaningless)?.length ?? 0
    }
  }

  return all === 0 ? 0 : lost / all
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}

/** Name pages, from 0, as a reader counts them: `page 3`, `pages 1–4 and 9`. */
export function namePages(pages: readonly number[]): string {
  const runs: [number, number][] = []

  for (const page of pages) {
    const last = runs.at(-1)

    if (last && last[1] + 1 === page) last[1] = page
    else runs.push([page, page])
  }

  const names = runs.map(([start, end]) => (start === end ? `${start + 1}` : `${start + 1}–${end + 1}`))
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]

  return `${pages.length > 1 ? 'pages' : 'page'} ${list}`
}
