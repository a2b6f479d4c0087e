import {type ExclusionReason, pieceKinds, pieceStride} from '@tenderlint/core'
import {countHeadRows} from './find-head-rows.ts'
import {writeMark} from './marks.ts'
import type {Part} from './open-package.ts'
import {paragraphRole} from './paragraph-role.ts'
import {type Fields, fieldKind, readFields} from './read-fields.ts'
import {readGrid, showsPlaceholder} from './read-grid.ts'
import type {Numbering} from './read-numbering.ts'
import {
  type CharacterFormat,
  combineFormats,
  readCharacterFormat,
  readParagraphFormat,
  type Style,
  type Styles
} from './read-styles.ts'
import {childOf, childValue, findAttribute, readAttribute, type XmlElement} from './scan-xml.ts'
import type {Leaf, Paragraph, Records} from './story.ts'
import {encodeAttribute, encodeText, readXmlText} from './xml-text.ts'

/** What reading takes from the rest of the document. */
export interface StoryContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly records: Records
}

/** A part that holds blocks, and its index in `Document.parts`. */
export interface StoryPart {
  readonly part: Part
  readonly index: number
}

/** Story as mammoth shall read it. */
export interface Story {
  /** Blocks in WordprocessingML, with the prefix `w`. */
  readonly copy: string
  /** Section properties, in the order of the sections. */
  readonly sections: readonly XmlElement[]
}

/** What an element inherits from those around it. */
interface Around {
  readonly format: CharacterFormat
  /** Why text is not checked. */
  readonly reason?: ExclusionReason | undefined
}

/** Paragraph that is being read. */
interface OpenParagraph {
  readonly index: number
  readonly style: Style
  /** Words, and what mammoth shall read for them. */
  text: string
  inline: string
  /** Texts that follow each other, which mammoth reads as one. */
  run: {readonly first: number; count: number; copy: string} | undefined
  boxes: string
  hasLeaf: boolean
  hasSequence: boolean
  page: number | undefined
  readonly pictures: number[]
}

interface OpenField {
  readonly kind: string
  showsResult: boolean
}

const verbatim = pieceKinds.indexOf('verbatim')
const fold = pieceKinds.indexOf('fold')
const mask = pieceKinds.indexOf('mask')

// What no reader sees takes no place in the text either: words on both sides of it belong together.
const invisible: ReadonlySet<ExclusionReason> = new Set(['deleted', 'duplicate', 'hidden', 'markup'])
// Fields whose results repeat other text of the document.
const repeatingFields = new Set(['INDEX', 'TOA', 'TOC'])
const tableOfContents = /^toc [1-9]$|^table of figures$/u
// Names that programs give a picture that nobody described.
const noDescription =
  /^(?:(?:图片|图像|图形|picture|image|img|graphic|shape|chart)[\s_-]*\d*|.*\.(?:bmp|emf|gif|jpe?g|png|svg|tiff?|wmf))$|automatically generated|自动生成/iu
const han = /\p{Script=Han}/u

/**
 * Read the blocks inside an element: record what each is and where it stands, and write them again for mammoth.
 *
 * The copy holds what mammoth reads and nothing else: no properties, no runs, no drawings, no fields. What mammoth would
 * drop, or read otherwise than Word shows it, is written as what it keeps.
 */
export function readStory({part, index}: StoryPart, root: XmlElement, context: StoryContext): Story {
  const {xml} = part
  const {numbering, records, styles} = context
  const sections: XmlElement[] = []
  const fields: OpenField[] = []
  const commented = new Set<string>()
  const notes = {endnote: 0, footnote: 0}
  let marks: Fields | undefined
  let paragraph: OpenParagraph | undefined
  let waitingComments = ''
  let output = ''
  // Whether mammoth joins the paragraph before to the one that comes next.
  let joins = false
  let page = 1
  let hasJustBroken = false

  return {copy: readFlow(root.children, {format: styles.defaults}), sections}

  /** Read blocks that stand in a container of their own: the body, a cell, a text box. */
  function readFlow(blocks: readonly XmlElement[], around: Around): string {
    const outside = {joins, output, paragraph}

    joins = false
    output = ''
    paragraph = undefined

    for (const block of blocks) read(block, around)

    closeJoin()

    const copy = output

    ;({joins, output, paragraph} = outside)

    return copy
  }

  function readChildren(element: XmlElement, around: Around): void {
    for (const child of element.children) read(child, around)
  }

  function read(element: XmlElement, around: Around): void {
    switch (element.name) {
      case 'w:p':
        if (paragraph) readBox([element], around)
        else readParagraph(element, around)
        break
      case 'w:tbl':
        if (paragraph) readBox([element], around)
        else readTable(element, around)
        break
      case 'w:txbxContent':
        readBox(element.children, around)
        break
      case 'w:r':
        inParagraph(element, around, readRun)
        break
      case 'w:del':
      case 'w:moveFrom':
        readChildren(element, {...around, reason: 'deleted'})
        break
      case 'w:rt':
        // Ruby text spells out the sound of the word under it.
        readChildren(element, {...around, reason: 'markup'})
        break
      case 'w:sdt':
        readChildren(
          element,
          showsPlaceholder(xml, element) ? {...around, reason: around.reason ?? 'placeholder'} : around
        )
        break
      case 'w:fldSimple':
        readSimpleField(element, around)
        break
      case 'mc:AlternateContent':
        readAlternatives(element, (branch) => readChildren(branch, around))
        break
      case 'w:delText':
        addText(element, {...around, reason: 'deleted'})
        break
      case 'w:t':
        inParagraph(element, around, addText)
        break
      case 'w:ptab':
      case 'w:tab':
        addLeaf(element, around, {kind: 'tab', text: '\t'}, '<w:tab/>')
        break
      case 'w:br':
      case 'w:cr':
        readBreak(element, around)
        break
      case 'w:noBreakHyphen':
        addLeaf(element, around, {kind: 'text', text: '\u2011'}, '\u2011')
        break
      case 'w:sym':
        addLeaf(element, around, {kind: 'symbol', text: ''}, writeSymbol(element))
        break
      case 'm:oMath':
      case 'm:oMathPara':
        inParagraph(element, around, readFormula)
        break
      case 'w:endnoteReference':
      case 'w:footnoteReference':
        readNoteReference(element, around)
        break
      case 'w:commentRangeStart':
      case 'w:commentReference':
        readCommentReference(element, around)
        break
      case 'w:drawing':
      case 'w:object':
      case 'w:pict':
        inParagraph(element, around, readDrawing)
        break
      case 'w:fldChar':
        readFieldMark(element)
        break
      case 'w:lastRenderedPageBreak':
        records.hasPages = true
        if (!hasJustBroken) page++
        hasJustBroken = false
        break
      case 'w:altChunk':
        embed('altChunk', element, around, 'r:id')
        break
      case 'w:sectPr':
        sections.push(element)
        break
      case 'w:delInstrText':
      case 'w:instrText':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
      case 'w:tblGrid':
      case 'w:tblPr':
      case 'w:tcPr':
      case 'w:trPr':
        break
      case 'w:pPr':
        for (const child of element.children) if (child.name === 'w:sectPr') sections.push(child)
        break
      default:
        // An element that is not known may hold what is.
        readChildren(element, around)
    }
  }

  /** Read inline content; what stands outside of any paragraph is one by itself. */
  function inParagraph(element: XmlElement, around: Around, readInline: typeof read): void {
    if (paragraph) readInline(element, around)
    else readParagraph({...element, children: [element]}, around)
  }

  function readParagraph(element: XmlElement, around: Around): void {
    const properties = childOf(element, 'w:pPr')
    const style = styles.paragraphStyle(childValue(xml, properties, 'w:pStyle'))
    const stated = readParagraphFormat(xml, properties)
    const format = {...style.paragraph, ...stated}
    const mark = childOf(properties, 'w:rPr')
    const isJoined = (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined
    const reason = around.reason ?? (tableOfContents.test(style.name) ? 'duplicate' : undefined)
    const id = format.numberingId ?? '0'
    const level = stated.numberingLevel ?? numbering.styleLevel(id, style.id) ?? format.numberingLevel ?? 0
    // Word prints no number before the mark of a section, where nothing else stands.
    const isBare = childOf(properties, 'w:sectPr') !== undefined && textLength(xml, element) === 0
    const isCounted = id !== '0' && reason === undefined && !isJoined && !isBare
    const place = isCounted ? numbering.count(id, level) : undefined
    const open: OpenParagraph = {
      index: records.paragraphs.push(unread) - 1,
      style,
      text: '',
      inline: waitingComments,
      run: undefined,
      boxes: '',
      hasLeaf: false,
      hasSequence: false,
      page: undefined,
      pictures: []
    }

    waitingComments = ''
    paragraph = open
    readChildren(element, {...around, reason})
    closeRun(open)
    paragraph = undefined

    const {boxes, hasSequence, inline, pictures, text} = open

    if (inline === '' && boxes === '' && pictures.length === 0) {
      // What stands in a paragraph without content was not recorded either, so that it is the last one.
      records.paragraphs.pop()
      if (!isJoined) closeJoin()
      return
    }

    const own = open.hasLeaf ? '' : writeMark('paragraph', open.index)

    joins = isJoined
    output += `<w:p>${isJoined ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : ''}${own}${inline}${boxes}</w:p>`
    if (index === 0 && style.name === 'title' && text.trim() !== '') records.title ??= text.trim()

    records.paragraphs[open.index] = {
      part: index,
      role: paragraphRole({style, format, text, place, hasSequence}),
      pictures,
      ...(place?.label === undefined ? undefined : {label: place.label}),
      ...(index > 0 ? undefined : {page: open.page ?? page})
    }
  }

  /** Write the texts that wait for one that continues them. */
  function closeRun(open: OpenParagraph): void {
    if (open.run) open.inline += `${writeMark('leaf', open.run.first, open.run.count)}<w:t>${open.run.copy}</w:t>`

    open.run = undefined
  }

  /** Give a paragraph whose mark is deleted one to join, where none comes that holds anything. */
  function closeJoin(): void {
    if (joins) output += '<w:p/>'

    joins = false
  }

  /** Read blocks that are anchored in a paragraph; mammoth places them after it. */
  function readBox(blocks: readonly XmlElement[], around: Around): void {
    const copy = readFlow(blocks, {...around, format: styles.defaults})

    if (copy === '') return

    const content = writeMark('box', records.boxes.length) + copy + writeMark('end', records.boxes.length)

    records.boxes.push({region: 'textBox'})

    if (paragraph) {
      paragraph.boxes += `<w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict>`
    } else output += content
  }

  function readTable(element: XmlElement, around: Around): void {
    const grid = readGrid(xml, element)
    const heads = countHeadRows(xml, element, grid, styles)
    let table = ''

    closeJoin()

    for (const [ordinal, row] of grid.rows.entries()) {
      table += '<w:tr>'

      for (const cell of row.cells) {
        const reason = around.reason ?? (cell.isPlaceholder ? 'placeholder' : undefined)
        const copy = readFlow(cell.element.children, {...around, reason})

        // A merged cell is none by itself, unless a program left text in it.
        if (cell.isMerged && copy === '') continue

        table += `<w:tc>${writeMark('cell', records.cells.length)}${copy}</w:tc>`
        records.cells.push({column: cell.column, columns: cell.columns, rows: cell.rows, isHead: ordinal < heads})
      }

      table += '</w:tr>'
    }

    for (const deleted of grid.deleted) readFlow(deleted.children, {...around, reason: 'deleted'})

    if (!isInvisible(around.reason)) output += `<w:tbl>${table}</w:tbl>`
  }

  function readRun(element: XmlElement, around: Around): void {
    const properties = childOf(element, 'w:rPr')
    const styleId = childValue(xml, properties, 'w:rStyle')
    const format = combineFormats(
      readCharacterFormat(xml, properties),
      styleId === undefined ? noFormat : styles.characterStyle(styleId).character,
      paragraph!.style.character,
      styles.defaults
    )

    readChildren(element, {
      format,
      reason: around.reason ?? (format.isHidden ? 'hidden' : format.isStruck ? 'struck' : undefined)
    })
  }

  function addText(element: XmlElement, around: Around): void {
    const {text, pieces} = readXmlText(xml, element.contentStart, element.contentEnd)
    const isPlain = pieces.length === pieceStride && pieces[4] === verbatim

    if (text === '') return

    const isAdded = addLeaf(element, around, {kind: 'text', text, pieces}, isPlain ? text : encodeText(text))

    if (!isAdded || around.format.language === undefined || han.test(text)) return

    records.languages.set(around.format.language, (records.languages.get(around.format.language) ?? 0) + text.length)
  }

  function readBreak(element: XmlElement, around: Around): void {
    const type = readAttribute(xml, element, 'w:type') ?? 'textWrapping'

    // A page that begins before the first word breaks no line.
    if (type === 'textWrapping' || paragraph?.text) addLeaf(element, around, {kind: 'break', text: '\n'}, '<w:br/>')

    if (around.reason === undefined && type === 'page') {
      page++
      // Word marks the same break again in the text that follows it.
      hasJustBroken = true
    }
  }

  function writeSymbol(element: XmlElement): string {
    const read = (name: string) => encodeAttribute(readAttribute(xml, element, name) ?? '')

    return `<w:sym w:font="${read('w:font')}" w:char="${read('w:char')}"/>`
  }

  function readFormula(element: XmlElement, around: Around): void {
    const reason = isInvisible(around.reason) ? around.reason : 'formula'

    addLeaf(element, {...around, reason}, {kind: 'excluded', text: formulaText(xml, element)}, '')
  }

  function readNoteReference(element: XmlElement, around: Around): void {
    const type = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const id = encodeAttribute(readAttribute(xml, element, 'w:id') ?? '')
    const hasOwnMark = readAttribute(xml, element, 'w:customMarkFollows') !== undefined
    const label = hasOwnMark || around.reason ? '' : String(++notes[type])

    addLeaf(element, around, {kind: 'note', text: label}, `<w:${type}Reference w:id="${id}"/>`)
  }

  /** Refer to a comment once, where its range begins. */
  function readCommentReference(element: XmlElement, around: Around): void {
    const id = readAttribute(xml, element, 'w:id') ?? ''

    if (isInvisible(around.reason) || commented.has(id)) return

    const copy = `<w:commentReference w:id="${encodeAttribute(id)}"/>`

    commented.add(id)

    if (!paragraph) {
      waitingComments += copy
      return
    }

    closeRun(paragraph)
    paragraph.inline += copy
  }

  function readSimpleField(element: XmlElement, around: Around): void {
    const kind = fieldKind(readAttribute(xml, element, 'w:instr') ?? '')

    if (kind === 'SEQ' && paragraph) paragraph.hasSequence = true

    readChildren(element, repeatingFields.has(kind) ? {...around, reason: around.reason ?? 'duplicate'} : around)
  }

  function readFieldMark(mark: XmlElement): void {
    marks ??= readFields(xml, part.root)

    const instruction = marks.instructionAt(mark)

    if (instruction !== undefined) {
      const kind = fieldKind(instruction)

      fields.push({kind, showsResult: false})

      if (kind === 'SEQ' && paragraph) paragraph.hasSequence = true
    } else if (marks.endsAt(mark)) {
      fields.pop()
    } else {
      const field = fields.at(-1)

      if (field) field.showsResult = true
    }
  }

  /** Why text in the fields that are open is not checked. */
  function fieldReason(): ExclusionReason | undefined {
    if (fields.length === 0) return undefined
    if (fields.some((d) => !d.showsResult)) return 'markup'

    return fields.some((d) => repeatingFields.has(d.kind)) ? 'duplicate' : undefined
  }

  function readDrawing(element: XmlElement, around: Around): void {
    let description: ReturnType<typeof findAttribute>
    let isFloating = false
    let isFormula = false

    visit(element)

    if (isFormula) {
      addLeaf(element, {...around, reason: around.reason ?? 'formula'}, {kind: 'excluded', text: ''}, '')
      return
    }

    const named = description?.value.trim() ?? ''
    const isDescribed = named !== '' && !noDescription.test(named)

    if (description && !isDescribed) leaveOut('markup', description.value.length)
    // A floating picture stands beside the text, not in it.
    if (isFloating && !isDescribed) return

    const {text, pieces} = isDescribed ? readXmlText(xml, description!.start, description!.end) : nothing
    const isAdded = addLeaf(element, around, {kind: 'image', text, pieces}, isFloating ? undefined : '')

    if (isAdded && isFloating) paragraph!.pictures.push(records.leaves.length - 1)

    function visit(node: XmlElement): void {
      switch (node.name) {
        case 'wp:anchor':
          isFloating = true
          break
        case 'wp:docPr':
          description ??= findAttribute(xml, node, 'descr') ?? findAttribute(xml, node, 'title')
          break
        case 'v:shape':
        case 'v:rect':
          description ??= findAttribute(xml, node, 'alt')
          isFloating ||= readAttribute(xml, node, 'style')?.includes('position:absolute') ?? false
          break
        case 'w:txbxContent':
          readBox(node.children, around)
          return
        case 'mc:AlternateContent':
          readAlternatives(node, visit)
          return
        case 'c:chart':
        case 'cx:chart':
          embed('chart', node, around, 'r:id')
          break
        case 'dgm:relIds':
          embed('diagram', node, around, 'r:dm')
          break
        case 'o:OLEObject':
          // Equation editors before Office 2007 were embedded objects.
          if (readAttribute(xml, node, 'ProgID')?.startsWith('Equation')) isFormula = true
          else embed('object', node, around, 'r:id')
          break
        default:
      }

      for (const child of node.children) visit(child)
    }
  }

  /** Read the branch that Word shows, and count the text that others repeat. */
  function readAlternatives(element: XmlElement, readBranch: (branch: XmlElement) => void): void {
    const shown = element.children.find((d) => textLength(xml, d) > 0) ?? element.children[0]

    for (const branch of element.children) {
      if (branch === shown) readBranch(branch)
      else leaveOut('duplicate', textLength(xml, branch))
    }
  }

  function embed(
    kind: 'altChunk' | 'chart' | 'diagram' | 'object',
    element: XmlElement,
    around: Around,
    attribute: string
  ): void {
    const relationship = readAttribute(xml, element, attribute)

    if (relationship === undefined || isInvisible(around.reason)) return

    records.embedded.push({kind, part: part.name, relationship})
  }

  /**
   * Record a leaf, and write its copy: words for a text, or an element; without one it is only recorded.
   *
   * Gives false for what no reader sees.
   */
  function addLeaf(
    element: XmlElement,
    around: Around,
    leaf: Pick<Leaf, 'kind' | 'text'> & {readonly pieces?: readonly number[]},
    copy: string | undefined
  ): boolean {
    const reason = around.reason ?? fieldReason()

    if (isInvisible(reason) || !paragraph) {
      leaveOut(reason ?? 'markup', leaf.text.length)

      return false
    }

    const {start, end} = element
    const isExcluded = reason !== undefined && leaf.kind !== 'image' && leaf.kind !== 'note'
    const kind = isExcluded ? 'excluded' : leaf.kind
    const {script} = around.format

    if (copy !== undefined) writeLeaf(paragraph, kind, copy)

    records.leaves.push({
      part: index,
      paragraph: paragraph.index,
      kind,
      text: leaf.text,
      pieces:
        leaf.pieces && !isExcluded
          ? leaf.pieces
          : [0, start, 1, end - start, kind === 'tab' || kind === 'text' ? fold : mask],
      start,
      end,
      ...(script === undefined || script === 'baseline' ? undefined : {script}),
      ...(isExcluded ? {reason} : undefined)
    })

    if (kind === 'text') {
      paragraph.text += leaf.text
      paragraph.page ??= page
      hasJustBroken = false
    }

    return true
  }

  /** Write the copy of the leaf that is recorded next: words, or an element. */
  function writeLeaf(open: OpenParagraph, kind: Leaf['kind'], copy: string): void {
    const next = records.leaves.length

    open.hasLeaf = true

    if (kind === 'text' && open.run && open.run.first + open.run.count === next) {
      open.run.count++
      open.run.copy += copy
      return
    }

    closeRun(open)

    if (kind === 'text') open.run = {first: next, count: 1, copy}
    else open.inline += writeMark('leaf', next) + (kind === 'excluded' ? '' : copy)
  }

  function leaveOut(reason: ExclusionReason, characters: number): void {
    if (characters > 0) records.leftOut.set(reason, (records.leftOut.get(reason) ?? 0) + characters)
  }
}

const noFormat: CharacterFormat = {}
/** Holds the index of a paragraph until it is read to its end. */
const unread: Paragraph = {part: 0, role: {type: 'paragraph'}, pictures: []}
const nothing = {text: '', pieces: []}

function isInvisible(reason: ExclusionReason | undefined): boolean {
  return reason !== undefined && invisible.has(reason)
}

function formulaText(xml: string, element: XmlElement): string {
  if (element.name === 'm:t') return readXmlText(xml, element.contentStart, element.contentEnd).text

  return element.children.map((d) => formulaText(xml, d)).join('')
}

/** Characters of all text in an element, seen or not. */
function textLength(xml: string, element: XmlElement): number {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t') {
    return readXmlText(xml, element.contentStart, element.contentEnd).text.length
  }

  return element.children.reduce((sum, d) => sum + textLength(xml, d), 0)
}
