import type {SkippedFile} from '@tenderlint/core'

/** Tell that the configuration excludes a file. */
export function excludedFile(path: string): SkippedFile {
  return {path, reason: '`exclude` in tenderlint.yaml names it', isExcluded: true}
}
