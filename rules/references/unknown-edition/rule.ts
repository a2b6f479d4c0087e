import {defineSegmentRule} from '@tenderlint/core'
import {
  type Edition,
  type Evidence,
  isDraft,
  isInQuotationMarks,
  type StandardEntry,
  type StandardMatch,
  weakestEvidence
} from '@tenderlint/matchers'
import {isAdoption, soften} from '../edition-verdicts.ts'

/** Report years in which no edition of a standard was published. */
export default defineSegmentRule({
  id: 'references/unknown-edition',
  description: 'Cite editions that exist',
  severity: 'warning',
  messages: {
    between: 'Unexpected year in `{actual}`, expected {expected}',
    future: 'Unexpected edition `{actual}`, which was not published by {asOf}: expected `{expected}`',
    later: 'Unexpected year in `{actual}`, expected `{expected}` (the latest edition by data of {dataAsOf})'
  },
  about: 'standards',
  *segment(prose, {vocabulary, asOf}) {
    for (const match of vocabulary.standards(prose)) {
      const {range, designation, normal} = match

      // An adoption has a year of its own, and a draft has none that counts.
      if (designation.year === undefined || isDraft(designation) || isAdoption(match)) continue
      if (prose.quoted || isInQuotationMarks(prose.text, range)) continue

      const gap = gapOf(match, designation.year, asOf)

      if (!gap) continue

      yield {
        range,
        messageId: gap.messageId,
        data: {actual: normal, expected: gap.expected, asOf, dataAsOf: gap.dataAsOf},
        severity: soften('warning', gap, asOf)
      }
    }
  }
})

interface Gap {
  readonly messageId: 'between' | 'future' | 'later'
  readonly expected: string
  readonly evidence: Evidence
  readonly dataAsOf: string
}

function gapOf({entry, edition, parts = []}: StandardMatch, year: number, asOf: string): Gap | undefined {
  if (edition) return futureGap(edition, entry, asOf)
  if (entry) return betweenGap(entry, year) ?? laterGap([entry], year)

  // Without a part, the year may be that of any part, so only one later than all is none.
  return parts.length > 0 ? laterGap(parts, year) : undefined
}

/** An edition that was not there yet on the day of the verdict. */
function futureGap(edition: Edition, entry: StandardEntry | undefined, asOf: string): Gap | undefined {
  if (edition.published === undefined || edition.published <= asOf || edition.evidence !== 'read') return undefined

  const expected = entry?.editions.findLast((d) => d.published !== undefined && d.published <= asOf)

  return (
    expected && {
      messageId: 'future',
      expected: expected.designation,
      evidence: expected.evidence,
      // What is published stays published, so this data does not grow old.
      dataAsOf: asOf
    }
  )
}

/** A year between an edition and the one that replaced it. */
function betweenGap({editions}: StandardEntry, year: number): Gap | undefined {
  for (const [index, before] of editions.entries()) {
    const after = editions[index + 1]

    if (!after || before.replacedBy !== after.designation || year <= before.year || year >= after.year) continue

    return {
      messageId: 'between',
      expected: `\`${before.designation}\` or \`${after.designation}\``,
      evidence: weakestEvidence([before, after]),
      dataAsOf: after.asOf
    }
  }

  return undefined
}

/** A year after the latest edition of each, and before the year the data is of. */
function laterGap(entries: readonly StandardEntry[], year: number): Gap | undefined {
  const latest = entries.map((d) => d.editions.at(-1))
  const newest = latest.reduce((a, b) => ((b?.year ?? 0) > (a?.year ?? 0) ? b : a), undefined)
  const dataAsOf = latest.map((d) => d?.asOf ?? '').sort()[0] ?? ''

  if (!newest || latest.some((d) => d === undefined || d.year === 0)) return undefined
  if (year <= newest.year || year >= Number(dataAsOf.slice(0, 4))) return undefined

  return {
    messageId: 'later',
    expected: newest.designation,
    evidence: weakestEvidence(latest.filter((d) => d !== undefined)),
    dataAsOf
  }
}
