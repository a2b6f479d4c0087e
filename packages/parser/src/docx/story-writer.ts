import {writeMark} from './marks.ts'
import type {Leaf, Paragraph, Records} from './story.ts'
import {encodeAttribute} from './xml-text.ts'

/** What of a leaf is not known by where it is written. */
export type NewLeaf = Omit<Leaf, 'paragraph' | 'part'>

/**
 * Writes the copy of a story that mammoth reads, and records what each of its marks stands for.
 *
 * The copy holds what mammoth reads and nothing else: no properties, no runs, no drawings, no fields.
 */
export interface StoryWriter {
  /** Write blocks in a container of their own, and give their copy. A paragraph that is open waits. */
  writeFlow(writeBlocks: () => void): string
  beginParagraph(): void
  /** End the open paragraph; one that holds nothing is not written. `describe` gets its words. */
  endParagraph(joinsNext: boolean, describe: (text: string) => Omit<Paragraph, 'part' | 'pictures'>): void
  /** Write a leaf into the open paragraph: the words of a text, or an element; nothing of what mammoth does not know. */
  addLeaf(leaf: NewLeaf, copy: string): void
  /** Record a picture that stands beside the open paragraph. */
  addPicture(leaf: NewLeaf): void
  /** Refer to a comment: in the open paragraph, or in the next one. */
  addComment(id: string): void
  /** Write a text box: behind the open paragraph, or as blocks where none is open. */
  addTextBox(copy: string): void
  addTable(copy: string): void
  /** Whether a paragraph is open that holds words. */
  hasWords(): boolean
}

interface OpenParagraph {
  readonly index: number
  text: string
  copy: string
  boxes: string
  hasLeaf: boolean
  /** Texts that follow each other, which mammoth reads as one. */
  run: {readonly first: number; count: number; words: string} | undefined
  readonly pictures: number[]
}

// Holds the index of a paragraph until that is read to its end.
const unread: Paragraph = {part: 0, role: {type: 'paragraph'}, pictures: []}
const deletedMark = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>'

/** Begin the copy of a story in a part, given by its index in `Document.parts`. */
export function createStoryWriter({boxes, leaves, paragraphs}: Records, part: number): StoryWriter {
  let output = ''
  let open: OpenParagraph | undefined
  let comments = ''
  // Whether mammoth joins the paragraph before to the one that comes next.
  let joins = false

  return {
    writeFlow,
    beginParagraph,
    endParagraph,
    addLeaf,
    addPicture,
    addComment,
    addTextBox,
    addTable,
    hasWords: () => open !== undefined && open.text !== ''
  }

  function writeFlow(writeBlocks: () => void): string {
    const outside = {joins, open, output}

    joins = false
    open = undefined
    output = ''
    writeBlocks()
    closeJoin()

    const copy = output

    ;({joins, open, output} = outside)

    return copy
  }

  function beginParagraph(): void {
    open = {
      index: paragraphs.push(unread) - 1,
      text: '',
      copy: comments,
      boxes: '',
      hasLeaf: false,
      run: undefined,
      pictures: []
    }
    comments = ''
  }

  function endParagraph(joinsNext: boolean, describe: (text: string) => Omit<Paragraph, 'part' | 'pictures'>): void {
    const ended = open!

    closeRun(ended)
    open = undefined

    if (ended.copy === '' && ended.boxes === '' && ended.pictures.length === 0) {
      // Nothing in it was recorded, so that it is still the last one.
      paragraphs.pop()
      if (!joinsNext) closeJoin()
      return
    }

    const mark = ended.hasLeaf ? '' : writeMark('paragraph', ended.index)

    joins = joinsNext
    output += `<w:p>${joins ? deletedMark : ''}${mark}${ended.copy}${ended.boxes}</w:p>`
    paragraphs[ended.index] = {part, pictures: ended.pictures, ...describe(ended.text)}
  }

  /** Give a paragraph whose mark is deleted one to join, where none comes that holds anything. */
  function closeJoin(): void {
    if (joins) output += '<w:p/>'

    joins = false
  }

  function addLeaf(leaf: NewLeaf, copy: string): void {
    const target = open!
    const index = leaves.push({part, paragraph: target.index, ...leaf}) - 1

    target.hasLeaf = true

    if (leaf.kind !== 'text') {
      closeRun(target)
      target.copy += writeMark('leaf', index) + copy
      return
    }

    target.text += leaf.text

    if (target.run && target.run.first + target.run.count === index) {
      target.run.count++
      target.run.words += copy
    } else {
      closeRun(target)
      target.run = {first: index, count: 1, words: copy}
    }
  }

  function closeRun(target: OpenParagraph): void {
    if (target.run)
      target.copy += `${writeMark('leaf', target.run.first, target.run.count)}<w:t>${target.run.words}</w:t>`

    target.run = undefined
  }

  function addPicture(leaf: NewLeaf): void {
    open!.pictures.push(leaves.push({part, paragraph: open!.index, ...leaf}) - 1)
  }

  function addComment(id: string): void {
    const copy = `<w:commentReference w:id="${encodeAttribute(id)}"/>`

    if (open) {
      closeRun(open)
      open.copy += copy
    } else comments += copy
  }

  function addTextBox(copy: string): void {
    if (copy === '') return

    const index = boxes.push({region: 'textBox'}) - 1
    const content = writeMark('box', index) + copy + writeMark('end', index)

    // What mammoth finds in a picture it places behind the paragraph.
    if (open) open.boxes += `<w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict>`
    else output += content
  }

  function addTable(copy: string): void {
    closeJoin()
    output += `<w:tbl>${copy}</w:tbl>`
  }
}
