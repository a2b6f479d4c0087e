import type {Heading} from 'mdast'
import type {Section} from './section.ts'
import type {Segment} from './segment.ts'

interface OpenSection {
  number?: string
  title: string
  depth: number
  heading: Segment
  start: number
  end: number
  children: OpenSection[]
}

// A typed number: `3`, `3.2.1`, `A.2`, `Annex B`, `第三章`, `三、`.
const typedNumber =
  /^\s*((?:annex|appendix)\s+[A-Z0-9]+(?:\.\d+)*|[A-Z]\.\d+(?:\.\d+)*|\d+(?:\.\d+)*|第[一二三四五六七八九十百零〇\d]+[章节条篇部分]+|[一二三四五六七八九十]+(?=、))[.:、：]?\s*/iu

/** Nest the headings of a document; page headers and footers, which stand last, belong to no section. */
export function readSections(segments: readonly Segment[], textLength: number): readonly Section[] {
  const region = segments.find((d) => d.kind === 'header' || d.kind === 'footer')
  const end = region?.start ?? textLength
  const roots: OpenSection[] = []
  const open: OpenSection[] = []

  for (const heading of segments) {
    if (heading.kind !== 'heading') continue

    const depth = (heading.node as Heading).depth

    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()!.end = heading.start

    const section: OpenSection = {...readTitle(heading), depth, heading, start: heading.start, end, children: []}
    const siblings = open.at(-1)?.children ?? roots

    siblings.push(section)
    open.push(section)
  }

  return roots
}

function readTitle(heading: Segment): {number?: string; title: string} {
  const text = heading.text.trim().replace(/\s+/gu, ' ')

  if (heading.label !== undefined) return {number: heading.label.replace(/[.、]$/u, ''), title: text}

  const match = typedNumber.exec(text)
  const title = match ? text.slice(match[0].length) : text

  // A heading that is all number ("2026") has no number.
  return match && title !== '' ? {number: match[1]!, title} : {title: text}
}
