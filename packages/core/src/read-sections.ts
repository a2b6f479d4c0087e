import type {Heading} from 'mdast'
import type {Section} from './section.ts'
import {isInPageRegion, opensSection, type Segment} from './segment.ts'

interface OpenSection {
  number?: string
  title: string
  depth: number
  heading: Segment
  start: number
  end: number
  children: OpenSection[]
}

const typedNumbers: readonly RegExp[] = [
  // `Annex B – Prices`, `Appendix 2.1`
  /^((?:annex|appendix) (?:[A-Z]|\d+|[IVX]+)(?:\.\d+)*)(?![A-Za-zÀ-ɏ\d\u3400-\u9FFF])\s*[.:：–—-]?\s*/iu,
  // `3.2.1 Scope`, `A.2 Scope`, `3.2范围`
  /^((?:[A-Z]|\d+)(?:\.\d+)+)[.:、：]?(?:\s+|(?=[\u3400-\u9FFF]))/u,
  // `3 Scope`, `3. scope`; but `2026 outlook`, `3 phases`, `5G` and `1号机组` begin with a year, a count and a name.
  /^(\d{1,2})(?:[.:、：)]\s*(?=\D)|\s+(?=[A-ZÀ-ÖØ-ÞΑ-ΩА-Я\u3400-\u9FFF]))/u,
  // `第三章 范围`, `三、范围`
  /^(第[一二三四五六七八九十百零〇\d]+(?:[章节条篇]|部分))[:：]?\s*/u,
  /^([一二三四五六七八九十]+)[、.]\s*/u
]

/** Nest the headings of a document; page headers and footers, which stand last, belong to no section. */
export function readSections(segments: readonly Segment[], textLength: number): readonly Section[] {
  const region = segments.find(isInPageRegion)
  const end = region?.start ?? textLength
  const roots: OpenSection[] = []
  const open: OpenSection[] = []

  for (const heading of segments) {
    if (!opensSection(heading)) continue

    const depth = (heading.node as Heading).depth

    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()!.end = heading.start

    const section: OpenSection = {depth, heading, start: heading.start, end, children: [], ...titleOf(heading)}
    const siblings = open.at(-1)?.children ?? roots

    siblings.push(section)
    open.push(section)
  }

  return roots
}

const titles = new WeakMap<Segment['node'], {readonly number?: string; readonly title: string}>()

/** Title of a heading; one that did not change since the last version of a text is not read again. */
function titleOf(heading: Segment): {readonly number?: string; readonly title: string} {
  const title = titles.get(heading.node) ?? readTitle(heading)

  titles.set(heading.node, title)

  return title
}

function readTitle(heading: Segment): {number?: string; title: string} {
  const text = heading.text.trim().replace(/\s+/gu, ' ')

  if (heading.label !== undefined) return {number: heading.label.replace(/[.、]$/u, ''), title: text}

  const match = typedNumbers.map((d) => d.exec(text)).find((d) => d !== null)
  const title = text.slice(match?.[0].length ?? 0)

  // A heading that is all number ("Annex B") is its own title.
  return match && title !== '' ? {number: match[1]!, title} : {title: text}
}
