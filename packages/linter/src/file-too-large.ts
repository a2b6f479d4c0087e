import type {ReadFailure} from '@tenderlint/core'

/** Tell that a file has more bytes than the limit; `undefined` where it has not. */
export function fileTooLarge(bytes: number, limit: number): ReadFailure | undefined {
  if (bytes <= limit) return undefined

  return {
    code: 'limit',
    cause: `the file has ${bytes} bytes, more than ${limit}`,
    remedy: 'Raise `limits.fileBytes` in tenderlint.yaml, or split the document.',
    limit: 'fileBytes'
  }
}
