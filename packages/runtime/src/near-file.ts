import {existsSync, readdirSync, statSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {nearest} from '@tenderlint/linter'

/** Name the file beside a path that may have been meant. */
export function nearFile(path: string): string | undefined {
  const folder = dirname(path)
  const known = existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : undefined

  return known && `did you mean \`${known}\`?`
}

/** Whether there is a file at a path. */
export function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() === true
}
