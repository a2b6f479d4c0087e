import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findAttribute, readAttribute, scanXml, type XmlElement} from './scan-xml.ts'

const limits = {depth: 8, elements: 1000}
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

test('should say where elements stand in the source', () => {
  const xml = `\uFEFF<?xml version="1.0"?>\r\n<!-- > --><w:p xmlns:w="${main}" a=">" b='"'><w:t>x &lt; y</w:t><w:br/></w:p>`
  const root = scan(xml)

  expect(outline(xml, root)).toEqual([
    ['w:p', xml.slice(xml.indexOf('<w:p'))],
    ['w:t', '<w:t>x &lt; y</w:t>'],
    ['w:br', '<w:br/>']
  ])
  expect(xml.slice(root.children[0]!.contentStart, root.children[0]!.contentEnd)).toEqual('x &lt; y')
})

test('should name elements by namespace, not by prefix', () => {
  const names = (xml: string) => outline(xml, scan(xml)).map(([name]) => name)

  expect(names(`<w:p xmlns:w="${main}"><w:t/></w:p>`)).toEqual(['w:p', 'w:t'])
  expect(names(`<p xmlns="${strict}"><t/></p>`)).toEqual(['w:p', 'w:t'])
  expect(names(`<x:p xmlns:x="${main}"><x:t xmlns:x="urn:x"/><x:t/></x:p>`)).toEqual(['w:p', '{urn:x}t', 'w:t'])
  expect(names('<a:p/>')).toEqual(['p'])
})

test('should read attributes by namespace', () => {
  const xml = `<x:p xmlns:x="${main}" xmlns:y="urn:y" y:val="1" x:val='a &amp; b' val="3"/>`
  const root = scan(xml)

  expect([
    readAttribute(xml, root, 'w:val'),
    readAttribute(xml, root, 'val'),
    readAttribute(xml, root, 'w:id')
  ]).toEqual(['a & b', '3', undefined])

  const {start, end} = findAttribute(xml, root, 'w:val')!

  expect(xml.slice(start, end)).toEqual('a &amp; b')
})

test.each([
  ['<a>', 'malformed'],
  ['<a></b>', 'malformed'],
  ['<a></ab>', 'malformed'],
  ['<a/><b/>', 'malformed'],
  ['</a>', 'malformed'],
  ['<a b="c>', 'malformed'],
  ['<a <b/>', 'malformed'],
  ['<a><!-- </a>', 'malformed'],
  ['', 'malformed'],
  ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'doctype'],
  ['<a>'.repeat(9) + '</a>'.repeat(9), 'depth'],
  [`<a>${'<b/>'.repeat(1000)}</a>`, 'elements']
])('should refuse %s', (xml, fault) => {
  const result = scanXml(xml, limits)

  expect('fault' in result && result.fault).toEqual(fault)
})

test('should find every element of a generated tree', () => {
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      {depthSize: 'small'},
      fc.stringMatching(/^[^<&]{0,8}$/u).map((d) => [d, []] as [string, string[]]),
      fc
        .tuple(
          fc.constantFrom('a', 'b:c', 'd'),
          fc.array(tie('node') as fc.Arbitrary<[string, string[]]>, {maxLength: 4})
        )
        .map(([name, children]): [string, string[]] => [
          `<${name} x="1 > 0">${children.map((d) => d[0]).join('')}</${name}>`,
          [name, ...children.flatMap((d) => d[1])]
        ])
    )
  })).node

  fc.assert(
    fc.property(fc.array(tree as fc.Arbitrary<[string, string[]]>, {maxLength: 5}), (children) => {
      const xml = `<r>${children.map((d) => d[0]).join('')}</r>`
      const root = scanXml(xml, {depth: 100, elements: 100_000})

      if ('fault' in root) throw new Error(root.fault)

      const found = outline(xml, root)

      expect(found.map(([, source]) => /^<([^\s>]+)/.exec(source)![1])).toEqual(['r', ...children.flatMap((d) => d[1])])
      expect(found.every(([, source]) => source.endsWith('>'))).toEqual(true)
    })
  )
})

function scan(xml: string): XmlElement {
  const root = scanXml(xml, limits)

  if ('fault' in root) throw new Error(root.fault)

  return root
}

function outline(xml: string, element: XmlElement): [name: string, source: string][] {
  return [[element.name, xml.slice(element.start, element.end)], ...element.children.flatMap((d) => outline(xml, d))]
}
