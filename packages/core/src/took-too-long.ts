import type {ReadFailure} from './read-result.ts'

/** Tell that reading a file was ended, since it took more than a number of seconds. */
export function tookTooLong(seconds: number): ReadFailure {
  return {
    code: 'limit',
    cause: `reading did not end within ${seconds} s`,
    remedy: 'Raise `limits.seconds` in tenderlint.yaml if the document is as it should be.',
    limit: 'seconds'
  }
}
