import type {ReadOptions, ReadResult} from '@tenderlint/core'
import {checkText} from './check-text.ts'
import {decodeText} from './decode-text.ts'
import {followMarkdown} from './follow-markdown.ts'

/** Read Markdown. A place in the source is an offset in the decoded text, without byte order mark. */
export async function readMarkdown(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const source = decodeText(bytes)

  return source === undefined ? {failure: checkText(source)!} : followMarkdown(options).read(source)
}
