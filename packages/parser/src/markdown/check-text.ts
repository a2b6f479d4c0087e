import type {ReadFailure} from '@tenderlint/core'

/** Say why a text is not to be read, if it is not; `undefined` stands for bytes in no known encoding. */
export function checkText(source: string | undefined): ReadFailure | undefined {
  if (source === undefined) {
    return {
      code: 'unsupported',
      cause: 'the text is in neither UTF-8 nor UTF-16 with a byte order mark',
      remedy: 'Save it as UTF-8.'
    }
  }

  if (source.includes('\0')) {
    return {
      code: 'wrong-format',
      cause: 'it is no text: it holds NUL characters',
      remedy: 'Give the Markdown source, or name the file by what it is.'
    }
  }

  if (source.trim() === '') return {code: 'empty', cause: 'the file is empty', remedy: 'Give a file with content.'}

  return undefined
}

/** Say that a text is nested deeper than a limit allows. */
export function tooDeep(depth: number): ReadFailure {
  return {
    code: 'limit',
    cause: `blocks are nested deeper than ${depth}`,
    remedy: 'Raise `limits.depth` in tenderlint.yaml, or flatten the quotations and lists.',
    limit: 'depth'
  }
}
