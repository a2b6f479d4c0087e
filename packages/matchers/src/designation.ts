import {type DesignationStyle, styleOf} from './designation-style.ts'
import type {Designation} from './standard-match.ts'

const draftTypes = new Set(['AWI', 'CD', 'CDV', 'DIS', 'DPAS', 'DTR', 'DTS', 'FDIS', 'NP', 'PRF', 'PWI', 'WD'])

/** Write a designation as its publisher does: `ISO/IEC 17021-1:2015`, `GB/T 20438.1-2017`, `IEC TS 62443-1-1:2009`. */
export function formatDesignation(designation: Designation): string {
  const {year, month, supplement} = designation

  return [
    formatUndated(designation),
    year === undefined ? '' : formatYear(year, styleOf(designation.publisher)),
    month === undefined ? '' : `-${String(month).padStart(2, '0')}`,
    supplement ?? ''
  ].join('')
}

function formatYear(year: number, {year: separator, hasShortYear}: DesignationStyle): string {
  return `${separator}${hasShortYear ? String(year).slice(-2) : year}`
}

/** Write a designation without its year and what follows: the name of the standard over all its editions. */
export function formatUndated({publisher, type, number, part}: Designation): string {
  const style = styleOf(publisher)
  // `ISO Guide 73`: a guide is named after a space by all publishers.
  const typed = type === undefined ? publisher : `${publisher}${type === 'Guide' ? ' ' : style.type}${type}`
  // The hyphen of `ANSI/ISA-62443` joins publisher and number only.
  const gap = type === undefined ? style.gap : ' '

  return `${typed}${number === '' ? '' : gap}${number}${part === undefined ? '' : `${style.part}${part}`}`
}

/** Whether a designation names a draft, which is no standard yet. */
export function isDraft({publisher, type}: Designation): boolean {
  return (type !== undefined && draftTypes.has(type)) || /(?:^| )(?:Fpr|pr)EN(?: |$)/u.test(publisher)
}

/** Order designations by publisher, number, part and year; numbers by value. */
export function compareDesignations(a: Designation, b: Designation): number {
  return (
    compareText(a.publisher, b.publisher) ||
    compareText(a.type ?? '', b.type ?? '') ||
    compareNumbers(a.number, b.number) ||
    compareNumbers(a.part ?? '', b.part ?? '') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.month ?? 0) - (b.month ?? 0) ||
    compareNumbers(a.supplement ?? '', b.supplement ?? '')
  )
}

/** Order texts with the runs of digits in them by value: `3-2` before `3-10`. */
function compareNumbers(a: string, b: string): number {
  const left = a.split(/(\d+)/u)
  const right = b.split(/(\d+)/u)

  for (const [index, value] of left.entries()) {
    const other = right[index] ?? ''
    const order = index % 2 === 1 && other !== '' ? Number(value) - Number(other) : compareText(value, other)

    if (order !== 0) return order
  }

  return left.length - right.length
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
