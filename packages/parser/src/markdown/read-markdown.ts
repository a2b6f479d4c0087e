import {
  createDocument,
  type MarkdownLocation,
  type ReadFailure,
  type ReadOptions,
  type ReadResult
} from '@tenderlint/core'
import type {Nodes} from 'mdast'
import {decodeText} from './decode-text.ts'
import {readFrontMatter} from './front-matter.ts'
import {parseMarkdown} from './parse-markdown.ts'
import {createPointAt} from './points.ts'
import {refineTree} from './refine-tree.ts'

/** Read Markdown. A place in the source is an offset in the decoded text, without byte order mark. */
export async function readMarkdown(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const source = decodeText(bytes)
  const failure = checkText(source)

  if (failure) return {failure}

  const tree = parseMarkdown(source!)

  if (isDeeper(tree, options.limits.depth)) return {failure: tooDeep(options.limits.depth)}

  const pointAt = createPointAt(source!)

  refineTree(tree, pointAt)

  return {
    document: createDocument({
      path: options.path,
      format: 'markdown',
      tree,
      parts: [options.path],
      properties: {
        ...(await readFrontMatter(tree)),
        ...(options.language === undefined ? undefined : {language: options.language}),
        ...(options.type === undefined ? undefined : {type: options.type})
      },
      notes: (counted) => [{state: 'excluded', reason: 'markup', characters: source!.length - counted}],
      locate: ([range], place): MarkdownLocation => ({
        format: 'markdown',
        place,
        start: pointAt(range!.start),
        end: pointAt(range!.end)
      })
    })
  }
}

function checkText(source: string | undefined): ReadFailure | undefined {
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

function isDeeper(node: Nodes, depth: number): boolean {
  return depth < 0 || ('children' in node && node.children.some((d) => isDeeper(d, depth - 1)))
}

function tooDeep(depth: number): ReadFailure {
  return {
    code: 'limit',
    cause: `blocks are nested deeper than ${depth}`,
    remedy: 'Raise `limits.depth` in tenderlint.yaml, or flatten the quotations and lists.',
    limit: 'depth'
  }
}
