import {deflateSync} from 'node:zlib'

/** Parts of a crafted PDF: object bodies by number, from 1; the first is the catalogue. */
type Objects = readonly (Buffer | string)[]

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'

/** Write a PDF of objects, with a correct table of their places. */
export function craftPdf(objects: Objects): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]!.length

  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])

    places.push(length)
    parts.push(part)
    length += part.length
  }

  const table = places.map((d) => `${String(d).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1

  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
    )
  )

  return new Uint8Array(Buffer.concat(parts))
}

/** Write a stream; its filters are named in the order they are undone. */
export function craftStream(body: Buffer | string, entries = ''): Buffer {
  const bytes = Buffer.from(body)

  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])
}

/** Write a PDF with pages that hold these content streams. */
export function craftPages(contents: readonly (Buffer | string)[], resources = ''): Uint8Array {
  const first = 4
  const kids = contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ')

  return craftPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents ${first + 2 * i + 1} 0 R >>`,
      Buffer.isBuffer(content) ? content : craftStream(content)
    ])
  ])
}

/** Content that draws lines of text, 14 points apart, from the top of the page. */
export function drawLines(lines: readonly string[], top = 780): string {
  return lines.map((line, i) => `BT /F1 11 Tf 60 ${top - 14 * i} Td (${line}) Tj ET`).join('\n')
}

/** Content that is compressed twice: some kilobytes that inflate to `bytes`. */
export function doubleFlatePdf(bytes: number): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(bytes, ' '), {level: 9}), {level: 9})

  return craftPages([craftStream(content, '/Filter [/FlateDecode /FlateDecode]')])
}

/** Content of nothing but `count` saved graphics states. */
export function manySavesPdf(count: number): Uint8Array {
  return craftPages([craftStream(deflateSync(Buffer.from('q '.repeat(count))), '/Filter /FlateDecode')])
}

/** Forms of which each draws the next twice: text that is drawn 2^depth times. */
export function doublingFormsPdf(depth: number): Uint8Array {
  const first = 6
  const form = (i: number) =>
    i === depth
      ? craftStream('BT /F1 11 Tf 60 700 Td (x) Tj ET', `/Type /XObject /Subtype /Form /BBox [0 0 595 842]`)
      : craftStream(
          '/X Do /X Do',
          `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${first + i + 1} 0 R >> >>`
        )

  return craftPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    font,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X ${first} 0 R >> >> /Contents 5 0 R >>`,
    craftStream('/X Do'),
    ...Array.from({length: depth + 1}, (_, i) => form(i))
  ])
}

/** Page tree that holds itself. */
export function pageTreeLoopPdf(): Uint8Array {
  return craftPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 3 >>'])
}

/** Bytes that are the same on every run and mean nothing, after the head of a PDF. */
export function noisePdf(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1

  bytes.set(Buffer.from('%PDF-1.7\n'))

  for (let i = 9; i < length; i++) {
    state = (state * 48271) % 2147483647
    bytes[i] = state
  }

  return bytes
}
