import {type ExclusionReason, pieceKinds, pieceStride} from '@tenderlint/core'
import {countHeadRows} from './find-head-rows.ts'
import {writeMark} from './marks.ts'
import type {Part} from './open-package.ts'
import {paragraphRole} from './paragraph-role.ts'
import {readAlternatives, textLength} from './read-alternatives.ts'
import {readDrawing} from './read-drawing.ts'
import {createFields, fieldKind, reasonOf} from './read-fields.ts'
import {readGrid, showsPlaceholder} from './read-grid.ts'
import type {ListPlace, Numbering} from './read-numbering.ts'
import {
  type CharacterFormat,
  combineFormats,
  noFormat,
  type ParagraphFormat,
  readCharacterFormat,
  readParagraphFormat,
  type Style,
  type Styles
} from './read-styles.ts'
import {childOf, childValue, readAttribute, type XmlElement} from './scan-xml.ts'
import type {Leaf, Records} from './story.ts'
import {createStoryWriter, type NewLeaf} from './story-writer.ts'
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
  readonly style: Style
  hasSequence: boolean
  page: number | undefined
}

const verbatim = pieceKinds.indexOf('verbatim')
const fold = pieceKinds.indexOf('fold')
const mask = pieceKinds.indexOf('mask')

// What no reader sees takes no place in the text either: words on both sides of it belong together.
const invisible: ReadonlySet<ExclusionReason> = new Set(['deleted', 'duplicate', 'hidden', 'markup'])
const tableOfContents = /^toc [1-9]$|^table of figures$/u
const han = /\p{Script=Han}/u

/**
 * Read the blocks inside an element: record what each is and where it stands, and write them again for mammoth.
 *
 * What mammoth would drop, or read otherwise than Word shows it, is written as what it keeps.
 */
export function readStory({part, index}: StoryPart, root: XmlElement, context: StoryContext): Story {
  const {xml} = part
  const {numbering, records, styles} = context
  const writer = createStoryWriter(records, index)
  const fields = createFields(xml, part.root)
  const sections: XmlElement[] = []
  const commented = new Set<string>()
  const notes = {endnote: 0, footnote: 0}
  let paragraph: OpenParagraph | undefined
  let page = 1
  let hasJustBroken = false

  return {copy: readFlow(root, {format: styles.defaults}), sections}

  /** Read the blocks of a container: the body, a cell, a text box. */
  function readFlow(container: XmlElement, around: Around): string {
    const host = paragraph

    paragraph = undefined

    const copy = writer.writeFlow(() => readChildren(container, around))

    paragraph = host

    return copy
  }

  function readChildren(element: XmlElement, around: Around): void {
    for (const child of element.children) read(child, around)
  }

  function read(element: XmlElement, around: Around): void {
    switch (element.name) {
      case 'w:p':
        if (paragraph) readBox({...element, children: [element]}, around)
        else readParagraph(element, around)
        break
      case 'w:tbl':
        if (paragraph) readBox({...element, children: [element]}, around)
        else readTable(element, around)
        break
      case 'w:txbxContent':
        readBox(element, around)
        break
      case 'w:r':
        inParagraph(element, around, readRun)
        break
      case 'w:t':
        inParagraph(element, around, readText)
        break
      case 'm:oMath':
      case 'm:oMathPara':
        inParagraph(element, around, readFormula)
        break
      case 'w:drawing':
      case 'w:object':
      case 'w:pict':
        inParagraph(element, around, readObject)
        break
      case 'w:del':
      case 'w:moveFrom':
        readChildren(element, {...around, reason: 'deleted'})
        break
      case 'w:delText':
        readText(element, {...around, reason: 'deleted'})
        break
      case 'w:rt':
        // Ruby text spells out the sound of the word under it.
        readChildren(element, {...around, reason: 'markup'})
        break
      case 'w:sdt':
        readChildren(element, showsPlaceholder(xml, element) ? giveReason(around, 'placeholder') : around)
        break
      case 'mc:AlternateContent': {
        const {repeated, shown} = readAlternatives(xml, element)

        leaveOut('duplicate', repeated)
        if (shown) readChildren(shown, around)
        break
      }
      case 'w:ptab':
      case 'w:tab':
        addLeaf(element, around, {kind: 'tab', text: '\t'}, '<w:tab/>')
        break
      case 'w:br':
      case 'w:cr':
        readBreak(element, around)
        break
      case 'w:lastRenderedPageBreak':
        records.hasPages = true
        if (!hasJustBroken) page++
        hasJustBroken = false
        break
      case 'w:noBreakHyphen':
        addLeaf(element, around, {kind: 'text', text: '\u2011'}, '\u2011')
        break
      case 'w:sym':
        addLeaf(element, around, {kind: 'symbol', text: ''}, copyAttributes(element, ['w:font', 'w:char']))
        break
      case 'w:endnoteReference':
      case 'w:footnoteReference':
        readNoteReference(element, around)
        break
      case 'w:commentRangeStart':
      case 'w:commentReference':
        readCommentReference(element, around)
        break
      case 'w:fldChar':
        readFieldBegin(fields.read(element))
        break
      case 'w:fldSimple': {
        const kind = fieldKind(readAttribute(xml, element, 'w:instr') ?? '')

        readFieldBegin(kind)
        readChildren(element, {...around, reason: around.reason ?? reasonOf(kind)})
        break
      }
      case 'w:altChunk':
        if (!isInvisible(around.reason))
          embed({kind: 'altChunk', relationship: readAttribute(xml, element, 'r:id') ?? ''})
        break
      case 'w:sectPr':
        sections.push(element)
        break
      case 'w:pPr':
        sections.push(...element.children.filter((d) => d.name === 'w:sectPr'))
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
    const joinsNext = (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined
    const own = tableOfContents.test(style.name) ? giveReason(around, 'duplicate') : around
    // Word prints no number before the mark of a section, where nothing else stands.
    const isBare = childOf(properties, 'w:sectPr') !== undefined && textLength(xml, element) === 0
    const place = own.reason || joinsNext || isBare ? undefined : countParagraph(style, stated, format)
    const open: OpenParagraph = {style, hasSequence: false, page: undefined}

    paragraph = open
    writer.beginParagraph()
    readChildren(element, own)
    writer.endParagraph(joinsNext, (text) => {
      if (index === 0 && style.name === 'title' && text.trim() !== '') records.title ??= text.trim()

      return {
        role: paragraphRole({style, format, text, place, hasSequence: open.hasSequence}),
        ...(place?.label === undefined ? undefined : {label: place.label}),
        ...(index > 0 ? undefined : {page: open.page ?? page})
      }
    })
    paragraph = undefined
  }

  function countParagraph(style: Style, stated: ParagraphFormat, format: ParagraphFormat): ListPlace | undefined {
    const {numberingId} = format

    if (numberingId === undefined || numberingId === '0') return undefined

    const level = stated.numberingLevel ?? numbering.styleLevel(numberingId, style.id) ?? format.numberingLevel ?? 0

    return numbering.count(numberingId, level)
  }

  function readBox(content: XmlElement, around: Around): void {
    writer.addTextBox(readFlow(content, {...around, format: styles.defaults}))
  }

  function readTable(element: XmlElement, around: Around): void {
    const grid = readGrid(xml, element)
    const heads = countHeadRows(xml, element, grid, styles)
    let table = ''

    for (const [ordinal, row] of grid.rows.entries()) {
      table += '<w:tr>'

      for (const {column, columns, element: content, isMerged, isPlaceholder, rows} of row.cells) {
        const copy = readFlow(content, isPlaceholder ? giveReason(around, 'placeholder') : around)

        // A merged cell is none by itself, unless a program left text in it.
        if (isMerged && copy === '') continue

        table += `<w:tc>${writeMark('cell', records.cells.length)}${copy}</w:tc>`
        records.cells.push({column, columns, rows, isHead: ordinal < heads})
      }

      table += '</w:tr>'
    }

    for (const deleted of grid.deleted) readFlow(deleted, {...around, reason: 'deleted'})

    if (!isInvisible(around.reason)) writer.addTable(table)
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
    const reason = around.reason ?? (format.isHidden ? 'hidden' : format.isStruck ? 'struck' : undefined)

    readChildren(element, {format, reason})
  }

  function readText(element: XmlElement, around: Around): void {
    const {text, pieces} = readXmlText(xml, element.contentStart, element.contentEnd)
    const isPlain = pieces.length === pieceStride && pieces[4] === verbatim
    const {language} = around.format

    if (text === '') return
    if (!addLeaf(element, around, {kind: 'text', text, pieces}, isPlain ? text : encodeText(text))) return
    if (language === undefined || han.test(text)) return

    records.languages.set(language, (records.languages.get(language) ?? 0) + text.length)
  }

  function readBreak(element: XmlElement, around: Around): void {
    const type = readAttribute(xml, element, 'w:type') ?? 'textWrapping'

    // A page that begins before the first word breaks no line.
    if (type === 'textWrapping' || writer.hasWords()) {
      addLeaf(element, around, {kind: 'break', text: '\n'}, '<w:br/>')
    }

    if (around.reason === undefined && type === 'page') {
      page++
      // Word marks the same break again in the text that follows it.
      hasJustBroken = true
    }
  }

  function readFormula(element: XmlElement, around: Around): void {
    const reason = isInvisible(around.reason) ? around.reason : 'formula'

    addLeaf(element, {...around, reason}, {kind: 'excluded', text: formulaText(xml, element)}, '')
  }

  function readObject(element: XmlElement, around: Around): void {
    const {boxes, description, generated, isFloating, isFormula, objects, repeated} = readDrawing(xml, element)

    leaveOut('duplicate', repeated)
    leaveOut('markup', generated)

    if (!isInvisible(around.reason)) for (const object of objects) embed(object)

    for (const box of boxes) readBox(box, around)

    if (isFormula) addLeaf(element, giveReason(around, 'formula'), {kind: 'excluded', text: ''}, '')
    else if (description) {
      const {pieces, text} = readXmlText(xml, description.start, description.end)

      addLeaf(element, around, {kind: 'image', text, pieces}, isFloating ? undefined : '')
    } else if (!isFloating) {
      addLeaf(element, around, {kind: 'image', text: '', pieces: []}, '')
    }
  }

  function readNoteReference(element: XmlElement, around: Around): void {
    const type = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const hasOwnMark = readAttribute(xml, element, 'w:customMarkFollows') !== undefined
    const label = hasOwnMark || around.reason ? '' : String(++notes[type])

    addLeaf(element, around, {kind: 'note', text: label}, copyAttributes(element, ['w:id']))
  }

  /** Refer to a comment once, where its range begins. */
  function readCommentReference(element: XmlElement, around: Around): void {
    const id = readAttribute(xml, element, 'w:id') ?? ''

    if (isInvisible(around.reason) || commented.has(id)) return

    commented.add(id)
    writer.addComment(id)
  }

  function readFieldBegin(kind: string | undefined): void {
    if (kind === 'SEQ' && paragraph) paragraph.hasSequence = true
  }

  function embed(object: Omit<Records['embedded'][number], 'part'>): void {
    records.embedded.push({...object, part: part.name})
  }

  /** Write an element again with some of its attributes. */
  function copyAttributes(element: XmlElement, names: readonly string[]): string {
    const attributes = names.map((d) => ` ${d}="${encodeAttribute(readAttribute(xml, element, d) ?? '')}"`)

    return `<${element.name}${attributes.join('')}/>`
  }

  /**
   * Add a leaf to the open paragraph, with a copy as `StoryWriter` takes it; without one it stands beside the paragraph.
   *
   * Gives false for what no reader sees.
   */
  function addLeaf(
    {end, start}: XmlElement,
    around: Around,
    {kind, pieces, text}: Pick<Leaf, 'kind' | 'text'> & Partial<Pick<Leaf, 'pieces'>>,
    copy: string | undefined
  ): boolean {
    const reason = around.reason ?? fields.reason()
    const {script} = around.format

    if (isInvisible(reason) || !paragraph) {
      leaveOut(reason ?? 'markup', text.length)

      return false
    }

    const isMasked = reason !== undefined && kind !== 'image' && kind !== 'note'
    const isFolded = !isMasked && (kind === 'break' || kind === 'tab' || kind === 'text')
    const leaf: NewLeaf = {
      kind: isMasked ? 'excluded' : kind,
      text,
      pieces: isMasked || !pieces ? [0, start, 1, end - start, isFolded ? fold : mask] : pieces,
      start,
      end,
      ...(script === undefined || script === 'baseline' ? undefined : {script}),
      ...(isMasked ? {reason} : undefined)
    }

    if (copy === undefined) writer.addPicture(leaf)
    else writer.addLeaf(leaf, isMasked ? '' : copy)

    if (leaf.kind === 'text') {
      paragraph.page ??= page
      hasJustBroken = false
    }

    return true
  }

  function leaveOut(reason: ExclusionReason, characters: number): void {
    if (characters > 0) records.leftOut.set(reason, (records.leftOut.get(reason) ?? 0) + characters)
  }
}

/** Give a reason to what has none. */
function giveReason(around: Around, reason: ExclusionReason): Around {
  return around.reason === undefined ? {...around, reason} : around
}

function isInvisible(reason: ExclusionReason | undefined): boolean {
  return reason !== undefined && invisible.has(reason)
}

function formulaText(xml: string, element: XmlElement): string {
  if (element.name === 'm:t') return readXmlText(xml, element.contentStart, element.contentEnd).text

  return element.children.map((d) => formulaText(xml, d)).join('')
}
