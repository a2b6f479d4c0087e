/**
 * Document tree of mammoth, as far as our copy of a document brings it forth.
 *
 * Its types are not published; the shapes are those of `lib/documents.js` of mammoth 1.13.
 */
export type MammothNode =
  | {readonly type: 'bookmarkStart'; readonly name: string}
  | {readonly type: 'break'; readonly breakType: 'column' | 'line' | 'page'}
  | {readonly type: 'commentReference'; readonly commentId: string}
  | {readonly type: 'noteReference'; readonly noteType: NoteType; readonly noteId: string}
  | {readonly type: 'paragraph' | 'table' | 'tableCell' | 'tableRow'; readonly children: readonly MammothNode[]}
  | {readonly type: 'tab'}
  | {readonly type: 'text'; readonly value: string}

export type NoteType = 'endnote' | 'footnote'

export interface MammothComment {
  readonly commentId: string
  readonly authorName: string | null
  readonly body: readonly MammothNode[]
}

export interface MammothDocument {
  readonly children: readonly MammothNode[]
  readonly notes: {
    resolve(reference: {readonly noteType: NoteType; readonly noteId: string}): {
      readonly body: readonly MammothNode[]
    } | null
  }
  readonly comments: readonly MammothComment[]
}

/** Have mammoth read a document, without the HTML it would make of it. */
export async function readMammothTree(bytes: Uint8Array<ArrayBuffer>): Promise<MammothDocument> {
  // Half of what a cold start costs; a run over Markdown needs none of it.
  const {default: mammoth} = await import('mammoth')
  let tree: MammothDocument | undefined

  await mammoth.convertToHtml(
    // Node's build reads one of them, the browser's the other.
    {buffer: bytes, arrayBuffer: bytes.buffer} as never,
    {
      externalFileAccess: false,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument(document: MammothDocument) {
        tree = document

        return {...document, children: []}
      }
    }
  )

  return tree!
}
