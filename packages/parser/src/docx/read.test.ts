import {coversText, type Document, defaultReadLimits, maskCharacter} from '@tenderlint/core'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {createDocx, type DocxContent, declarations} from './create-docx.ts'
import {type ReadDocxDocument, readDocx} from './read.ts'

const styles = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Derived"><w:name w:val="Bid chapter"/><w:basedOn w:val="Heading1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Tender"><w:name w:val="Tender words"/><w:basedOn w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Raised"><w:name w:val="Raised"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/></w:style>
<w:style w:type="table" w:styleId="Striped"><w:name w:val="Striped"/>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `
<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>')}${level(2, 'decimal', '%1.%2.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, 'japaneseCounting', '第%1章')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>`

const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const item = (list: number, text: string, depth = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const tr = (cells: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

test('should know headings by style, by what it is based on, and by outline level', async () => {
  const {document} = await read({
    body: [
      styled('Heading1', 'Scope'),
      styled('Heading2', 'Plant'),
      styled('Derived', 'Terms'),
      styled('Outlined', 'Detail'),
      p('Direct', '<w:outlineLvl w:val="3"/>'),
      p('Not one', '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>')
    ].join('')
  })

  expect(show(document)).toEqual([
    'heading 1 «1» Scope',
    'heading 2 «1.1» Plant',
    'heading 1 «2» Terms',
    'heading 3 Detail',
    'heading 4 Direct',
    'item «3» Not one'
  ])
  expect(document.sections.map(({number, title}) => [number, title])).toEqual([
    ['1', 'Scope'],
    ['2', 'Terms']
  ])
})

test('should count lists as Word prints them', async () => {
  const {document} = await read({
    body: [
      item(2, 'one'),
      item(2, 'a', 1),
      item(2, 'b', 1),
      p('between'),
      item(2, 'two'),
      item(2, 'a again', 1),
      item(3, 'five'),
      item(3, 'six'),
      item(4, 'bullet'),
      item(5, 'chapter'),
      item(5, 'legal', 1),
      item(9, 'no such list')
    ].join('')
  })

  expect(show(document)).toEqual([
    'item «1.» one',
    'item «(a)» a',
    'item «(b)» b',
    'paragraph between',
    'item «2.» two',
    'item «(a)» a again',
    'item «5.» five',
    'item «6.» six',
    'item bullet',
    'item «第一章» chapter',
    'item «1.1» legal',
    'paragraph no such list'
  ])
})

test('should nest lists', async () => {
  const {document} = await read({body: item(2, 'one') + item(2, 'a', 1) + item(2, 'two')})

  expect(outline(document.tree)).toEqual(
    'root(list(listItem(paragraph(text) list(listItem(paragraph(text)))) listItem(paragraph(text))))'
  )
})

test('should number no empty paragraph that only ends a section', async () => {
  const {document} = await read({
    body: p('<w:bookmarkEnd/>', '<w:pStyle w:val="Heading1"/><w:sectPr/>') + styled('Heading1', 'First')
  })

  expect(show(document)).toEqual(['heading 1 «1» First'])
})

test('should join what runs split', async () => {
  const {document} = await read({
    body: p(`${r('gear', '<w:b/>')}<w:proofErr/>${r('box')}<w:hyperlink>${r('es')}</w:hyperlink>`)
  })

  expect(show(document)).toEqual(['paragraph gearboxes'])
  expect(document.tree.children).toEqual([
    {
      type: 'paragraph',
      children: [{type: 'text', value: 'gearboxes', data: {pieces: expect.any(Array)}}]
    }
  ])
})

test('should read tabs, breaks, hyphens, symbols and raised text', async () => {
  const {document} = await read({
    body: p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t></w:r>' +
        '<w:r><w:sym w:font="Symbol" w:char="F057"/><w:sym w:font="Nope" w:char="F041"/></w:r>' +
        r('m') +
        r('3', '<w:vertAlign w:val="superscript"/>') +
        r('2', '<w:rStyle w:val="Raised"/>') +
        r('i', '<w:vertAlign w:val="subscript"/>')
    )
  })
  const [segment] = document.segments

  expect(segment!.text).toEqual(`a\tb\nc\nd\te\u2011fgΩ${maskCharacter}m32i`)
  expect(segment!.marks).toEqual([
    {kind: 'superscript', start: 15, end: 17},
    {kind: 'subscript', start: 17, end: 18}
  ])
})

test('should break no line where a page breaks before the first word', async () => {
  const {document} = await read({body: p('<w:r><w:br w:type="page"/><w:t>Next</w:t></w:r>')})

  expect(show(document)).toEqual(['paragraph Next'])
})

test('should read the accepted view of tracked changes', async () => {
  const {document} = await read({
    body:
      p(
        `${r('new ')}<w:ins w:id="1">${r('words')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>`
      ) +
      p(`<w:moveFrom>${r('moved')}</w:moveFrom>`) +
      p(`<w:moveTo>${r('moved')}</w:moveTo>`) +
      p('joined ', '<w:rPr><w:del w:id="3"/></w:rPr>') +
      p('here') +
      `<w:tbl>${tr(tc('gone'), '<w:del w:id="4"/>')}${tr(tc('kept') + tc('cut', '<w:cellDel/>'))}</w:tbl>`
  })

  expect(show(document)).toEqual(['paragraph new words', 'paragraph moved', 'paragraph joined here', 'cell kept'])
  expect(document.coverage.notes).toEqual([{state: 'excluded', reason: 'deleted', characters: 3 + 5 + 4 + 3}])
})

test('should keep a paragraph whose mark is deleted and that nothing follows', async () => {
  const joined = (text: string) => p(text, '<w:rPr><w:del w:id="3"/></w:rPr>')
  const {document} = await read({
    body: `${joined('one')}<w:tbl>${tr(tc(joined('two')) + tc('three'))}</w:tbl>${joined('four')}<w:p/>${p('five')}${joined('six')}`
  })

  expect(show(document)).toEqual([
    'paragraph one',
    'cell two',
    'cell three',
    'paragraph four',
    'paragraph five',
    'paragraph six'
  ])
})

test('should leave out hidden text, by itself, by character style and by paragraph style', async () => {
  const {document} = await read({
    body:
      p(
        r('gear') +
          r('xx', '<w:vanish/>') +
          r('box') +
          r('yy', '<w:rStyle w:val="Secret"/>') +
          r(' on', '<w:vanish w:val="0"/>')
      ) +
      styled('Quiet', 'unseen') +
      p(r('shown', '<w:rStyle w:val="Secret"/>') + r('seen', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Quiet"/>')
  })

  // Stated in both styles, the toggle is off again.
  expect(show(document)).toEqual(['paragraph gearbox on', 'paragraph shownseen'])
  expect(document.coverage.notes).toEqual([{state: 'excluded', reason: 'hidden', characters: 2 + 2 + 6}])
})

test('should mask struck text, placeholders and formulas', async () => {
  const {document} = await read({
    body: p(
      r('a ') +
        r('b', '<w:strike/>') +
        r('c', '<w:dstrike/>') +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>` +
        '<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>' +
        `<w:sdt><w:sdtContent>${r(' filled')}</w:sdtContent></w:sdt>`
    )
  })

  expect(show(document)).toEqual([`paragraph a ${maskCharacter.repeat(3)} filled`])
  expect(document.coverage.notes).toEqual([
    {state: 'excluded', reason: 'struck', characters: 2},
    {state: 'excluded', reason: 'placeholder', characters: 10},
    {state: 'excluded', reason: 'formula', characters: 4}
  ])
})

test('should read field results, and each heading once', async () => {
  const {document} = await read({
    body:
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Scope 3')}`
      ) +
      p(`${r('Price 4')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      styled('TOC1', 'Typed 5') +
      p(`${r('See ') + field('REF x', r('3.2'))}<w:fldSimple w:instr="DATE">${r(' today')}</w:fldSimple>`)
  })

  expect(show(document)).toEqual(['paragraph See 3.2 today'])
  expect(document.coverage.notes).toEqual([{state: 'excluded', reason: 'duplicate', characters: 21}])
})

test('should not take the rest of a document for a table of contents that never ends', async () => {
  const {document} = await read({
    body:
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
      ) + p('The rest')
  })

  expect(show(document)).toEqual(['paragraph The rest'])
})

test('should read text that stands in the instruction of a field as no prose', async () => {
  const {document} = await read({
    body: p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('raw')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    )
  })

  expect(show(document)).toEqual(['paragraph shown'])
  expect(document.coverage.notes).toEqual([{state: 'excluded', reason: 'markup', characters: 3}])
})

test('should place tables in their grid', async () => {
  const {document} = await read({
    body: `<w:tbl>${[
      tr(tc('Power in kW', '<w:gridSpan w:val="2"/>') + tc('Note'), '<w:tblHeader/>'),
      tr(tc('5', '<w:vMerge w:val="restart"/>') + tc('6') + tc('a')),
      tr(tc('<w:p/>', '<w:vMerge/>') + tc('7') + tc('left behind', '<w:vMerge/>')),
      tr(tc('8'), '<w:gridBefore w:val="2"/>')
    ].join('')}</w:tbl>`
  })

  expect(
    document.segments.map(({text, cell, isHead, columnHead, rowHead}) => [text, cell, isHead, columnHead, rowHead])
  ).toEqual([
    ['Power in kW', {table: 1, row: 1, column: 1}, true, undefined, undefined],
    ['Note', {table: 1, row: 1, column: 3}, true, undefined, undefined],
    ['5', {table: 1, row: 2, column: 1}, undefined, 'Power in kW', undefined],
    ['6', {table: 1, row: 2, column: 2}, undefined, 'Power in kW', '5'],
    ['a', {table: 1, row: 2, column: 3}, undefined, 'Note', '5'],
    ['7', {table: 1, row: 3, column: 2}, undefined, 'Power in kW', '5'],
    ['left behind', {table: 1, row: 3, column: 3}, undefined, 'Note', '5'],
    ['8', {table: 1, row: 4, column: 3}, undefined, 'Note', undefined]
  ])
})

test('should keep the paragraphs of a cell, and a table in it, apart', async () => {
  const inner = `<w:tbl>${tr(tc('deep'))}</w:tbl>`
  const {document} = await read({body: `<w:tbl>${tr(tc(`${p('gear') + p('box') + inner}<w:p/>`))}</w:tbl>`})

  expect(outline(document.tree)).toEqual(
    'root(table(tableRow(flowCell(paragraph(text) paragraph(text) table(tableRow(tableCell(text)))))))'
  )
})

test.each([
  [
    'bold cells over plain ones',
    '',
    tr(tc(p(r('A', '<w:b/>'))) + tc(p(r('B', '<w:b/>')))) + tr(tc('x') + tc('y')),
    [true, false]
  ],
  [
    'shaded cells',
    '',
    tr(tc('A', '<w:shd w:fill="D9D9D9"/>') + tc('B', '<w:shd w:fill="D9D9D9"/>')) + tr(tc('x') + tc('y')),
    [true, false]
  ],
  [
    'a style that sets the first row off',
    '<w:tblStyle w:val="Striped"/><w:tblLook w:val="04A0"/>',
    tr(tc('A')) + tr(tc('x')),
    [true, false]
  ],
  [
    'a style that the table does not follow',
    '<w:tblStyle w:val="Striped"/><w:tblLook w:firstRow="0"/>',
    tr(tc('A')) + tr(tc('x')),
    [false, false]
  ],
  [
    'words over counted rows',
    '',
    tr(tc('序号') + tc('名称')) + tr(tc('1') + tc('泵')) + tr(tc('2') + tc('阀')),
    [true, false, false]
  ],
  [
    'words over figures',
    '',
    tr(tc('Part') + tc('Power') + tc('Note')) +
      tr(tc('pump') + tc('5 kW') + tc('')) +
      tr(tc('fan') + tc('6 kW') + tc('')),
    [true, false, false]
  ],
  [
    'bold cells all over',
    '',
    tr(tc(p(r('A', '<w:b/>'))) + tc(p(r('B', '<w:b/>')))) + tr(tc(p(r('C', '<w:b/>'))) + tc(p(r('D', '<w:b/>')))),
    [false, false]
  ],
  ['a form', '', tr(tc('Name:') + tc('Ann')) + tr(tc('Phone:') + tc('123')), [false, false]],
  [
    'a title over the width',
    '',
    tr(tc(p(r('Title', '<w:b/>')), '<w:gridSpan w:val="2"/>')) + tr(tc('x') + tc('y')),
    [false, false]
  ]
])('should tell the head of a table from %s', async (_, properties, rows, expected) => {
  const {document} = await read({body: `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`})
  const [table] = document.tree.children

  expect(table?.type === 'table' && table.children.map((d) => d.data?.isHead)).toEqual(expected)
})

test('should know quotations by style and by what it is based on', async () => {
  const {document} = await read({body: styled('Quote', 'The bidder shall') + styled('Tender', 'do this') + p('We do.')})

  expect(document.segments.map((d) => [d.text, d.quoted])).toEqual([
    ['The bidder shall', true],
    ['do this', true],
    ['We do.', false]
  ])
})

test('should know captions by style, by a field that numbers them, and beside a table', async () => {
  const table = `<w:tbl>${tr(tc('x'))}</w:tbl>`
  const {document} = await read({
    body:
      styled('Caption', 'Plant layout') +
      p(r('Figure ') + field('SEQ Figure', r('1')) + r(' Layout')) +
      p(`${r('图 ')}<w:fldSimple w:instr=" SEQ 图 ">${r('1')}</w:fldSimple>`) +
      p('Table 3: Losses') +
      table +
      p('表 3-1 损耗') +
      p('Table 4 shows what the survey found.') +
      table +
      p(r('Equation ') + field('SEQ Equation', r('1')))
  })

  expect(show(document)).toEqual([
    'caption Plant layout',
    'caption Figure 1 Layout',
    'caption 图 1',
    'caption Table 3: Losses',
    'cell x',
    'caption 表 3-1 损耗',
    'paragraph Table 4 shows what the survey found.',
    'cell x',
    'paragraph Equation 1'
  ])
})

test('should place notes after the block that refers to them', async () => {
  const note = (id: number, text: string, type = '') => `<w:footnote ${type} w:id="${id}">${p(text)}</w:footnote>`
  const {document} = await read({
    body:
      p(`${r('one')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' more')}`) +
      `<w:tbl>${tr(tc(p(`${r('two')}<w:r><w:footnoteReference w:id="3"/></w:r>`)) + tc('cell'))}</w:tbl>` +
      p(`${r('three')}<w:r><w:endnoteReference w:id="2"/></w:r>`),
    parts: {
      'word/footnotes.xml':
        note(-1, 'line', 'w:type="separator"') + note(2, 'first note') + note(3, 'second note') + note(4, 'orphan'),
      'word/endnotes.xml': `<w:endnote w:id="2">${p('end note')}</w:endnote>`
    }
  })

  expect(show(document)).toEqual([
    `paragraph one${maskCharacter} more`,
    'note first note',
    `cell two${maskCharacter}`,
    'cell cell',
    'note second note',
    `paragraph three${maskCharacter}`,
    'note end note'
  ])
  expect(outline(document.tree)).toEqual(
    'root(paragraph(text footnoteReference text) footnoteDefinition(paragraph(text)) ' +
      'table(tableRow(tableCell(text footnoteReference) tableCell(text))) footnoteDefinition(paragraph(text)) ' +
      'paragraph(text footnoteReference) footnoteDefinition(paragraph(text)))'
  )
  expect(document.coverage.notes).toEqual([
    {state: 'excluded', reason: 'reference', characters: 3},
    {state: 'excluded', reason: 'hidden', characters: 'line'.length + 'orphan'.length}
  ])
  expect(document.parts).toEqual(['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'])
})

test.each([
  [
    'DrawingML in a choice, with VML to fall back on',
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    [{state: 'excluded', reason: 'duplicate', characters: 5}]
  ],
  [
    'DrawingML alone',
    `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
    []
  ],
  [
    'VML alone, in a shape that mammoth does not know',
    `<w:r><w:pict><v:oval style="position:absolute"><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></v:oval></w:pict></w:r>`,
    []
  ]
])('should read a text box once: %s', async (_, drawing, notes) => {
  const {document} = await read({body: p(r('host ') + drawing + r('text')) + p('next')})

  expect(show(document).map((d) => d.replace(maskCharacter, ''))).toEqual([
    'paragraph host text',
    'paragraph boxed',
    'paragraph next'
  ])
  expect(document.coverage.notes).toEqual(notes)
  expect(document.tree.children.map((d) => d.type)).toEqual(['paragraph', 'textBox', 'paragraph'])
})

test('should read headers and footers that pages show, each once, at the end', async () => {
  const reference = (kind: string, type: string, id: string) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
  const {document} = await read({
    body:
      p(
        'one',
        `<w:sectPr>${reference('header', 'default', 'header1')}${reference('header', 'first', 'header2')}<w:titlePg/></w:sectPr>`
      ) +
      p('two') +
      `<w:sectPr>${reference('header', 'even', 'header3')}${reference('footer', 'default', 'footer1')}</w:sectPr>`,
    parts: {
      'word/header1.xml': p('Offer 2026'),
      'word/header2.xml': p('Cover'),
      'word/header3.xml': p('never even'),
      'word/footer1.xml': p(r('Page ') + field('PAGE', r('2')))
    }
  })

  expect(document.segments.map(({kind, pages, text}) => [kind, pages, text])).toEqual([
    ['paragraph', undefined, 'one'],
    ['paragraph', undefined, 'two'],
    ['header', 'all', 'Offer 2026'],
    ['header', 'first', 'Cover'],
    ['footer', 'all', `Page ${maskCharacter}`]
  ])
  expect(document.coverage.notes).toEqual([
    {state: 'excluded', reason: 'reference', characters: 1},
    {state: 'excluded', reason: 'hidden', characters: 10}
  ])
})

test('should show even pages where the settings say so', async () => {
  const {document} = await read({
    body: `${p('one')}<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>`,
    parts: {'word/header1.xml': p('Even'), 'word/settings.xml': '<w:evenAndOddHeaders/>'}
  })

  expect(document.segments.map(({kind, pages, text}) => [kind, pages, text])).toEqual([
    ['paragraph', undefined, 'one'],
    ['header', 'even', 'Even']
  ])
})

test('should place comments before the block they are anchored in, and read directives in them', async () => {
  const comment = 'tenderlint-allow units/wrong-symbol: the client writes it so'
  const {document} = await read({
    body:
      p('before') +
      p(
        `<w:commentRangeStart w:id="7"/>${r('5 Kw')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`
      ) +
      `<w:tbl>${tr(tc(p(`${r('cell')}<w:r><w:commentReference w:id="8"/></w:r>`)))}</w:tbl>`,
    parts: {
      'word/comments.xml': `<w:comment w:id="7" w:author="Ann">${p(comment)}</w:comment><w:comment w:id="8">${p('two') + p('lines')}</w:comment><w:comment w:id="9">${p('lost')}</w:comment>`
    }
  })

  expect(outline(document.tree)).toEqual(
    'root(paragraph(text) reviewComment paragraph(text) table(tableRow(flowCell(reviewComment paragraph(text)))))'
  )
  expect(document.tree.children[1]).toEqual({type: 'reviewComment', value: comment, author: 'Ann'})
  expect(document.directives).toEqual([
    {ruleIds: ['units/wrong-symbol'], reason: 'the client writes it so', range: {start: 7, end: 11}}
  ])
  expect(document.coverage.notes).toEqual([
    {state: 'excluded', reason: 'comment', characters: comment.length + 'two\nlines'.length},
    {state: 'excluded', reason: 'comment', characters: 4}
  ])
})

test('should read what an author says of a picture, and nothing that a program says', async () => {
  const picture = (kind: string, text: string) =>
    `<w:r><w:drawing><wp:${kind}><wp:docPr id="1" name="Picture 1" descr="${text}"/></wp:${kind}></w:drawing></w:r>`
  const {document} = await read({
    body:
      p(r('see ') + picture('inline', 'Pump &amp; valve') + r(' here')) +
      p(r('floating') + picture('anchor', 'Plant layout')) +
      p(r('none') + picture('inline', 'image1.png') + picture('anchor', '图片 3'))
  })

  expect(show(document)).toEqual([
    `paragraph see ${maskCharacter} here`,
    'alt Pump & valve',
    'paragraph floating',
    `paragraph ${maskCharacter}`,
    'alt Plant layout',
    `paragraph none${maskCharacter}`
  ])

  const alternative = document.segments[1]!
  const {location} = document.locate({start: alternative.start + 5, end: alternative.start + 6})

  expect(location.format === 'docx' && sourceOf(document, location)).toEqual('&amp;')
})

test('should name what it did not read', async () => {
  const chart =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="chart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const {document} = await read({
    body:
      p(r('text') + chart) +
      '<w:altChunk r:id="chunk"/>' +
      p('<w:r><w:object><o:OLEObject ProgID="Equation.3" r:id="x"/></w:object></w:r>'),
    relationships: {chart: ['chart', 'charts/chart1.xml'], chunk: ['aFChunk', 'part.html']},
    parts: {
      'word/charts/chart1.xml':
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:strCache><c:pt><c:v>Loss</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>12</c:v></c:pt></c:numCache></c:chartSpace>',
      'word/part.html': '<html/>'
    }
  })

  expect(document.coverage.notes).toEqual([
    {state: 'unchecked', reason: 'unsupported', characters: 4, what: 'chart word/charts/chart1.xml'},
    {state: 'unchecked', reason: 'embedded', characters: 0, what: 'inserted file word/part.html'}
  ])
  expect(document.notices).toEqual([
    {
      id: 'document/unchecked-part',
      data: {what: 'chart word/charts/chart1.xml', reason: 'its words are part of a drawing'}
    },
    {id: 'document/unchecked-part', data: {what: 'inserted file word/part.html', reason: 'it is a file of its own'}}
  ])
})

test('should read what a document says of itself', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>From a template</dc:title><cp:category>Statement of Work</cp:category></cp:coreProperties>'
  const parts = {'docProps/core.xml': core}
  const titled = await read({body: styled('Title', 'Heat recovery') + p('text'), parts})
  const plain = await read({body: p('text'), parts})

  expect(titled.document.properties).toEqual({title: 'Heat recovery', type: 'sow', language: 'en'})
  expect(plain.document.properties).toEqual({title: 'From a template', type: 'sow', language: 'en'})
})

test('should believe a stated language unless the text reads as English', async () => {
  const german = '<w:lang w:val="de-DE"/>'
  const one = await read({body: p(r('Die Anlage liefert Wärme an das Netz der Stadt', german))})
  const two = await read({body: p(r('The plant delivers heat to the grid of the city and is for sale', german))})

  expect([one.document.properties.language, two.document.properties.language]).toEqual(['de', 'en'])
})

test('should guess pages only where Word left marks', async () => {
  const page = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const {document} = await read({
    body:
      p('one') +
      p('<w:r><w:br w:type="page"/></w:r>') +
      p(page + r('two')) +
      p(r('two') + page + r('three')) +
      p('three')
  })
  const unmarked = await read({body: p('<w:r><w:br w:type="page"/></w:r>') + p('two')})

  expect(document.segments.map((d) => d.page)).toEqual([1, 2, 2, 3])
  expect(unmarked.document.segments.map((d) => d.page)).toEqual([undefined])
})

test('should read the strict format and prefixes of any name', async () => {
  const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const {document} = await read({
    body: '',
    parts: {'word/document.xml': `<document xmlns="${space}"><body><p><r><t>strict</t></r></p></body></document>`}
  })

  expect(show(document)).toEqual(['paragraph strict'])
})

test.each([
  ['UTF-8 with a byte order mark', (xml: string) => strToU8(`\uFEFF${xml}`)],
  ['UTF-16', (xml: string) => new Uint8Array(Uint16Array.from(`\uFEFF${xml}`, (d) => d.charCodeAt(0)).buffer)]
])('should read %s', async (_, encode) => {
  const bytes = zipSync({
    'word/document.xml': encode(`<w:document ${declarations}><w:body>${p('泵 5 kW')}</w:body></w:document>`)
  })
  const result = await readDocx(bytes, {path: 'test.docx', limits: defaultReadLimits})

  expect('document' in result && show(result.document)).toEqual(['paragraph 泵 5 kW'])
})

test('should read no prompt of a control that holds a whole cell', async () => {
  const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${tc('Choose')}</w:sdtContent></w:sdt>`
  const {document} = await read({body: `<w:tbl>${tr(tc('Power') + control)}</w:tbl>`})

  expect(show(document)).toEqual(['cell Power'])
  expect(document.coverage.notes).toEqual([{state: 'excluded', reason: 'placeholder', characters: 6}])
})

test('should mask the character that stands for masks', async () => {
  const {document} = await read({body: p(`a${maskCharacter}b&amp;&#xFFFC;c`)})

  expect(show(document)).toEqual([`paragraph a${maskCharacter}b&${maskCharacter}c`])
  expect(document.coverage).toEqual({
    total: 6,
    checked: 4,
    excluded: 2,
    unchecked: 0,
    unreadable: 0,
    notes: [{state: 'excluded', reason: 'symbol', characters: 2}]
  })
})

test('should keep nothing that a mask or an empty line would make a segment of', async () => {
  const {document} = await read({
    body:
      p(r('   ')) + p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Choose')}</w:sdtContent></w:sdt>`)
  })

  expect(show(document)).toEqual([])
  expect(document.coverage.notes).toEqual([
    {state: 'excluded', reason: 'markup', characters: 3},
    {state: 'excluded', reason: 'placeholder', characters: 6}
  ])
})

test('should say where words stand in the source', async () => {
  const {document} = await read({
    body: styled('Heading1', 'Scope') + p('intro') + p(r('The gear', '<w:i/>') + r('box &amp; motor')),
    parts: {'word/header1.xml': p('Kw')}
  })
  const start = document.text.indexOf('gearbox')
  const {location, line, column} = document.locate({start, end: start + 'gearbox &'.length})

  expect(location.format === 'docx' && sourceOf(document, location)).toEqual(
    'gear</w:t></w:r><w:r><w:t xml:space="preserve">box &amp;'
  )
  expect([line, column]).toEqual([3, 5])
  expect(location.place).toEqual({kind: 'paragraph', section: {number: '1', title: 'Scope'}, paragraph: 2})
})

test('should map every paragraph that a reader sees', async () => {
  const {statistics} = await read({
    body: `${p('one') + p('two', '<w:rPr><w:del/></w:rPr>') + p('three')}<w:p/><w:tbl>${tr(tc('four'))}</w:tbl>`
  })

  expect(statistics).toEqual({paragraphs: 4, mapped: 4})
})

/** Source of a place in the main part, which the document was read from a moment ago. */
function sourceOf(document: Document, {start, end}: {readonly start: number; readonly end: number}): string {
  return sources.get(document)!.slice(start, end)
}

async function read(content: DocxContent): Promise<ReadDocxDocument> {
  const parts = {'word/styles.xml': styles, 'word/numbering.xml': numbering, ...content.parts}
  const bytes = createDocx({...content, parts})
  const result = await readDocx(bytes, {path: 'test.docx', limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  sources.set(result.document, strFromU8(unzipSync(bytes)['word/document.xml']!))

  return result
}

const sources = new WeakMap<Document, string>()

/** Segments as kind, depth, label and text. */
function show(document: Document): string[] {
  return document.segments.map(({kind, label, node, text}) =>
    [kind, ...(node.type === 'heading' ? [node.depth] : []), ...(label === undefined ? [] : [`«${label}»`]), text].join(
      ' '
    )
  )
}

/** Types of a tree: `root(paragraph(text))`. */
function outline(node: Nodes): string {
  if (node.type === 'text') expect(coversText(node)).toEqual(true)

  return 'children' in node ? `${node.type}(${node.children.map(outline).join(' ')})` : node.type
}
