import {crc32, deflateRawSync} from 'node:zlib'
import {createMarkdown} from './markdown-corpus.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Characters of Markdown that hold one section at the least; most have about three thousand, as much as fills a page. */
const enoughCharacters = 5000

/** Make a Word document of so many pages: sections of the Markdown that is made, each on a page of its own. */
export function createDocx(pages: number): Uint8Array {
  const sections = createMarkdown(pages * enoughCharacters)
    .split(/^(?=## )/mu)
    .slice(1, pages + 1)

  if (sections.length < pages) throw new Error(`The corpus has ${sections.length} sections, expected ${pages}`)

  return docxOf(sections)
}

/** Make a Word document of sections in Markdown, each on a page of its own. */
export function docxOf(sections: readonly string[]): Uint8Array {
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${sections.map(section).join('')}</w:body></w:document>`
  })
}

function section(markdown: string): string {
  return markdown
    .trim()
    .split('\n\n')
    .map((block) => {
      if (block.startsWith('## ')) return paragraph(block.slice(3), '<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>')
      if (block.startsWith('|')) return table(block.split('\n').filter((_, i) => i !== 1))
      if (block.startsWith('- '))
        return block
          .split('\n')
          .map((d) => paragraph(d.slice(2)))
          .join('')

      return paragraph(block.replaceAll('\n', ' '))
    })
    .join('')
}

/** Lay bold words out as runs of their own, as Word does; other marks of Markdown go. */
function paragraph(text: string, properties = ''): string {
  const runs = text
    .replace(/<[^>]+>|[`]|^> |\[(?=drawings)|\]\([^)]*\)/gu, '')
    .replaceAll('&amp;', '&')
    .split('**')
    .map(
      (d, i) =>
        `<w:r>${i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeText(d)}</w:t></w:r>`
    )

  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`
}

function table(rows: readonly string[]): string {
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((d) => `<w:tc>${paragraph(d.trim())}</w:tc>`)
  )

  return `<w:tbl>${cells.map((d) => `<w:tr>${d.join('')}</w:tr>`).join('')}</w:tbl>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Pack texts into a ZIP file: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
function zip(texts: Readonly<Record<string, string>>): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0

  for (const [path, text] of Object.entries(texts)) {
    const name = Buffer.from(path)
    const bytes = Buffer.from(text)
    const data = deflateRawSync(bytes)
    const head = Buffer.alloc(46)

    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(20, 6)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(crc32(bytes), 16)
    head.writeUInt32LE(data.length, 20)
    head.writeUInt32LE(bytes.length, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(offset, 42)

    // The header before the data has the same fields, from the version to the length of the name.
    const local = Buffer.alloc(30)

    local.writeUInt32LE(0x04034b50, 0)
    head.copy(local, 4, 6, 30)
    files.push(local, name, data)
    directory.push(head, name)
    offset += local.length + name.length + data.length
  }

  const end = Buffer.alloc(22)
  const count = Object.keys(texts).length

  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)

  return Buffer.concat([...files, ...directory, end])
}
