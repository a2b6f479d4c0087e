import {type Annotation, type Box, groupBy, type Severity, severities} from '@tenderlint/core'

/** One annotation to be written on a page. */
export interface Highlight {
  /** From 1. */
  readonly page: number
  /** What is painted; absent for a note on the page as a whole. */
  readonly boxes?: readonly Box[]
  readonly severity: Severity
  readonly text: string
}

/**
 * Plan what is written where: a highlight on each page that a finding touches, and one note on a page for all that have no
 * words there, on the first page for what concerns the document.
 */
export function planHighlights(annotations: readonly Annotation[]): readonly Highlight[] {
  const placed = annotations.filter((d) => boxesOf(d).length > 0)
  const others = annotations.filter((d) => boxesOf(d).length === 0)

  return [
    ...[...groupBy(others, pageOf)].map(([page, group]) => noteOf(page, group)),
    ...placed.flatMap((d) => highlightsOf(d))
  ]
}

function boxesOf({location}: Annotation): readonly {readonly page: number; readonly box: Box}[] {
  return location?.format === 'pdf' ? location.boxes : []
}

function pageOf({location}: Annotation): number {
  return location?.format === 'pdf' ? location.page : 1
}

function noteOf(page: number, group: readonly Annotation[]): Highlight {
  return {
    page,
    severity: severities.findLast((severity) => group.some((d) => d.severity === severity))!,
    text: group.map((d) => [d.place, ...d.lines].join('\n')).join('\n\n')
  }
}

/** The comment stands on the first page; a reader who comes to the rest is sent there. */
function highlightsOf(annotation: Annotation): readonly Highlight[] {
  const {lines, severity} = annotation
  const [first, ...rest] = groupBy(boxesOf(annotation), (d) => d.page)
  const highlight = ([page, group]: NonNullable<typeof first>, text: string) => ({
    page,
    boxes: group.map((d) => d.box),
    severity,
    text
  })

  return [
    highlight(first!, lines.join('\n')),
    ...rest.map((d) => highlight(d, `${lines[0]}\nContinued from page ${first![0]}`))
  ]
}
