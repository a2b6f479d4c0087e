import type {SyntaxExtension} from './parse-markdown.ts'

/** Whether a label names a link or a footnote. */
export type LabelKind = 'link' | 'note'

/** A label by its kind and normal form: what a reference and a definition have in common. */
export type LabelKey = `${LabelKind} ${string}`

/** Makes a part of a text know what the rest of it defines, and notes what the part asks for. */
export interface ReferenceTracker {
  /** To be parsed with. */
  readonly syntax: SyntaxExtension
  /** Labels whose definitions would matter, each with an offset in the part near it. */
  readonly questions: readonly (readonly [offset: number, label: LabelKey])[]
}

/** What micromark keeps of a text while it parses it; the second list is of the extension for footnotes. */
interface Parser {
  defined: string[]
  gfmFootnotes?: string[]
}

type Construct = Extract<NonNullable<NonNullable<SyntaxExtension['text']>[number]>, {tokenize: unknown}>

/**
 * Make a tracker for parsing one part of a text, once.
 *
 * Definitions stand in the flow of a text, which micromark reads to its end before it reads phrasing. When it meets the first
 * bracket there, its lists of definitions are complete for the part, and the rest is laid beside them.
 */
export function trackReferences(isDefined: (label: LabelKey) => boolean): ReferenceTracker {
  const questions: (readonly [number, LabelKey])[] = []
  let offset = 0
  let isPrepared = false

  const construct: Construct = {
    tokenize(_, __, nok) {
      offset = this.now().offset
      if (!isPrepared) prepare(this.parser as unknown as Parser)

      isPrepared = true

      // Somebody else has to read it.
      return nok
    }
  }

  // `[` and `]`
  return {syntax: {text: {91: construct, 93: construct}}, questions}

  function prepare(parser: Parser): void {
    parser.defined = listen('link', parser.defined)
    parser.gfmFootnotes = listen('note', parser.gfmFootnotes ?? [])
  }

  function listen(kind: LabelKind, own: string[]): string[] {
    const ownLabels = new Set(own)

    return Object.assign([], {
      includes(identifier: string): boolean {
        const label: LabelKey = `${kind} ${identifier}`

        questions.push([offset, label])

        return ownLabels.has(identifier) || isDefined(label)
      }
    })
  }
}
