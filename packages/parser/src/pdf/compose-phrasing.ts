import {pieceKinds} from '@tenderlint/core'
import type {PhrasingContent} from 'mdast'
import {foldCharacter} from './fold-character.ts'
import type {Hyphenation} from './hyphenation.ts'
import {type Line, narrowestSpace} from './lay-lines.ts'
import type {PageItem} from './pdf-page.ts'
import {isChinese} from './scripts.ts'

/** What the words of a block depend on beside its lines. */
export interface PhrasingContext {
  readonly hyphenation: Hyphenation
  /** Whether an item is set in a font for code. */
  isCode(item: PageItem): boolean
}

type Style = 'code' | 'plain' | 'reference' | 'subscript' | 'superscript'

/** Leaf under construction. */
interface Leaf {
  readonly style: Style
  readonly part: number
  value: string
  readonly pieces: number[]
}

/** Text with the source it came from. */
interface Written {
  readonly text: string
  readonly part: number
  readonly source: number
  readonly sourceLength: number
  readonly kind: number
}

const verbatim = pieceKinds.indexOf('verbatim')
const fold = pieceKinds.indexOf('fold')
const mask = pieceKinds.indexOf('mask')
const virtual = pieceKinds.indexOf('virtual')

// White space; characters without width; characters that may be folded; characters without a meaning; all others, and single
// spaces between them where no ideograph stands beside.
const tokens =
  /(\s+)|([\u00AD\u200B-\u200D\u2060\uFEFF]+)|([\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06])|([\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF])|(?:[!-~] (?=[!-~])|[^\s\u00AD\u200B-\u200D\u2060\uFEFF\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF])+/gu

/** What is one token of the last sort: most items are. */
const plain = /^[!-~]+(?: [!-~]+)*$/u

/** Join the lines of a block to phrasing, each leaf with the pieces that lead back to its page. */
export function composePhrasing(lines: readonly Line[], context: PhrasingContext): PhrasingContent[] {
  const leaves: (Leaf | PhrasingContent)[] = []
  let leaf: Leaf | undefined
  // White space waits until more follows: it may stand at the end, or between two ideographs.
  let space: Written | undefined
  let last = ''
  let endsSoft = false

  for (const [index, line] of lines.entries()) {
    if (index > 0) breakLine(line)

    let end: number | undefined

    for (const item of line.items) {
      if (end !== undefined && item.x - end > narrowestSpace * Math.min(line.height, item.height)) {
        space ??= virtualSpace(item.page)
      }

      writeItem(item, styleOf(item, line))
      if (item.text.trim() !== '') end = item.x + item.width
    }
  }

  return leaves.map((d) => ('pieces' in d ? createNode(d) : d))

  function styleOf(item: PageItem, line: Line): Style {
    const rise = (item.y - line.y) / line.height

    if (item.height <= 0.88 * line.height) {
      if (rise >= 0.18) return isReference(item.text.trim(), leaf?.value ?? '') ? 'reference' : 'superscript'
      if (rise <= -0.07) return 'subscript'
    }

    return context.isCode(item) ? 'code' : 'plain'
  }

  function writeItem(item: PageItem, style: Style): void {
    const {text, page: part} = item

    if (plain.test(text)) {
      writeText({text, part, source: item.start, sourceLength: text.length, kind: verbatim}, style)
      return
    }

    for (const match of text.matchAll(tokens)) {
      const [token, blank, joiner, foldable, meaningless] = match
      const source = item.start + match.index

      if (blank !== undefined) {
        // A no-break space is one; all other white space is layout.
        space ??= {
          text: blank === '\u00A0' ? blank : ' ',
          part,
          source,
          sourceLength: blank.length,
          kind: blank === ' ' || blank === '\u00A0' ? verbatim : fold
        }
      } else if (joiner !== undefined) {
        endsSoft = joiner.endsWith('\u00AD')
      } else if (meaningless !== undefined) {
        writeSpace(meaningless, style)
        writeSymbol(meaningless, part, source)
        last = meaningless
        endsSoft = false
      } else {
        const form = foldable && foldCharacter(foldable)
        const kind = form === undefined ? verbatim : fold

        writeText({text: form ?? token, part, source, sourceLength: token.length, kind}, style)
      }
    }
  }

  function writeText(written: Written, style: Style): void {
    writeSpace(written.text, style)
    write(written, style)
    last = written.text.at(-1)!
    endsSoft = false
  }

  function writeSpace(next: string, style: Style): void {
    const before = space

    space = undefined

    if (!before || last === '' || (isChinese(last) && isChinese(next[0]))) return

    write(before, style === 'code' && leaf?.style === 'code' ? 'code' : 'plain')
  }

  function writeSymbol(text: string, part: number, source: number): void {
    leaf = undefined
    leaves.push({
      type: 'excluded',
      reason: 'symbol',
      value: text,
      data: {part, pieces: [0, source, 1, text.length, mask]}
    })
  }

  function write({text, part, source, sourceLength, kind}: Written, style: Style): void {
    if (leaf?.style !== style || leaf.part !== part) {
      leaf = {style, part, value: '', pieces: []}
      leaves.push(leaf)
    }

    const {pieces} = leaf
    const i = pieces.length - 5

    if (kind === verbatim && pieces[i + 4] === verbatim && pieces[i + 1]! + pieces[i + 3]! === source) {
      pieces[i + 2]! += text.length
      pieces[i + 3]! += text.length
    } else {
      pieces.push(leaf.value.length, source, text.length, sourceLength, kind)
    }

    leaf.value += text
  }

  /** Decide what stands between the end of a line and the next line. */
  function breakLine(next: Line): void {
    const first = next.items.find((d) => d.text.trim() !== '')?.text.trimStart()

    if (endsSoft || first === undefined) return

    // The word, or what there is of it, at the end of the line.
    const before = leaf?.value.slice(leaf.value.lastIndexOf(' ') + 1) ?? ''
    const dash = space === undefined && /\S[-\u2010\u2011\u2013/]$/u.test(before)

    if (dash && /[-\u2010]$/u.test(before) && context.hyphenation.isBroken(before, startOf(next)) && dropHyphen())
      return
    if (dash || (isAddress(before) && isAddressRest(before, startOf(next)))) return
    if (isChinese(last) || isChinese(first[0])) return

    space ??= virtualSpace(next.page)
  }

  /** Fold the hyphen at the end of a line into the letter before it. */
  function dropHyphen(): boolean {
    const {pieces} = leaf!
    const i = pieces.length - 5

    if (pieces[i + 4] !== verbatim || pieces[i + 2]! < 2) return false

    const letter = [pieces[i]! + pieces[i + 2]! - 2, pieces[i + 1]! + pieces[i + 2]! - 2, 1, 2, fold]

    pieces[i + 2]! -= 2
    pieces[i + 3]! -= 2
    if (pieces[i + 2] === 0) pieces.length = i
    pieces.push(...letter)
    leaf!.value = leaf!.value.slice(0, -1)
    last = leaf!.value.at(-1)!

    return true
  }
}

/** Tell a raised mark that leads to a note from a power: it stands after a sign of the sentence, or a word that is no unit. */
function isReference(text: string, before: string): boolean {
  if (!/^(?:\d{1,3}|[*†‡§])$/u.test(text)) return false

  const token = /[\p{L}\p{N}/·]*$/u.exec(before)![0]

  if (token === '') return /[.,;:!?"”’。，；：！？、）]$/u.test(before)

  return (
    /^\p{L}{4,}$|[\p{Script=Han}]$/u.test(token) &&
    !/(?:feet|inch|inches|metres?|meters?|seconds?|[米秒])$/iu.test(token)
  )
}

function startOf({items}: Line): string {
  return items
    .map((d) => d.text)
    .join('')
    .trimStart()
}

function virtualSpace(part: number): Written {
  return {text: ' ', part, source: 0, sourceLength: 0, kind: virtual}
}

function isAddress(text: string): boolean {
  return /(?:https?:\/\/|www\.)\S+$/iu.test(text)
}

/** Whether a line goes on with an address that was broken: the break is at a sign, or the rest looks like a path. */
function isAddressRest(before: string, rest: string): boolean {
  return /[/?=&_.%#-]$/u.test(before) || /^[\w.%-]*[/?=&#]/u.test(rest)
}

function createNode({style, part, value, pieces}: Leaf): PhrasingContent {
  const whole = [0, pieces[1]!, 1, sourceLength(pieces), mask]

  switch (style) {
    case 'code':
      return {type: 'inlineCode', value, data: {part, pieces: whole}}
    case 'reference':
      return {type: 'footnoteReference', identifier: value, label: value, data: {part, pieces: whole}}
    case 'plain':
      return {type: 'text', value, data: {part, pieces}}
    default:
      return {type: style, children: [{type: 'text', value, data: {part, pieces}}]}
  }
}

/** Length of source from the first piece to the last. */
function sourceLength(pieces: readonly number[]): number {
  return pieces.at(-4)! + pieces.at(-2)! - pieces[1]!
}
