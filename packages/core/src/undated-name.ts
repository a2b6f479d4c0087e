import {formatUndated, parseDesignation} from '@tenderlint/matchers'

/** Write the name of a standard as its publisher does, without a year; `undefined` where the words name none. */
export function undatedName(written: string): string | undefined {
  const designation = parseDesignation(written)?.designation

  return designation && formatUndated(designation)
}
