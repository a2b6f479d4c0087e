import {type Document, defaultReadLimits, type ReadResult} from '@tenderlint/core'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {followMarkdown} from './follow-markdown.ts'

const options = {path: 'a.md', limits: {...defaultReadLimits, depth: 12}}

/** Lines that open, close, continue or interrupt something, or ask for or give a definition. */
const line = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '\t',
  'Some words of 5 kW.',
  'more words',
  '  indented by two',
  '    indented by four',
  '\tindented by a tab',
  '# Heading',
  '## 2 Heading with [a]',
  '===',
  '---',
  '***',
  '- item',
  '- ',
  '* other [b][]',
  '  - nested',
  '    - deeper',
  '1. first',
  '2) second',
  '   continued',
  '- [ ] task',
  '> quoted',
  '> > quoted twice [a]',
  '> - item in a quotation',
  '>',
  '> ```',
  '```',
  '~~~ text',
  '    ```',
  '| a | b |',
  '|---|--:|',
  '| 1 kW | [a] |',
  'Table 1: A caption',
  'Figure 2: Another',
  '![Figure][b]',
  '![an image](a.png)',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<!-- tenderlint-allow units/wrong-symbol: as drawn -->',
  '<script>',
  '</script>',
  '<b>bold</b> and <sup>2</sup>',
  '[a]: /one',
  '[a]: /other "title',
  'of two lines"',
  '[b]:',
  '  /two',
  '[^n]: a note',
  '[^n]:',
  '> [c]: /three',
  '- [^m]: another note',
  'See [a], [B], [c] and ![b].',
  'A call[^n] and[^m] `code [a]`.',
  'A [link][a] over',
  '[two',
  'lines] *and [b]* **more**',
  'hard break  ',
  'escaped \\',
  '中文的一行',
  '更多中文',
  'title: Offer',
  'language: zh',
  'www.example.com and a@b.cd &amp; &#x3A9;',
  '\uFEFFmarked'
)
const ending = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r')
const lines = fc
  .array(fc.tuple(line, ending), {minLength: 1, maxLength: 6})
  .map((d) => d.map(([words, end]) => words + end).join(''))
/** Text with many seams, and with much that asks for nothing. */
const text = fc
  .array(fc.oneof(lines, fc.constantFrom('A paragraph of plain words.\n', '- one\n- two\n', '# Heading\n')), {
    minLength: 1,
    maxLength: 12
  })
  .map((d) => d.join('\n'))

interface Edit {
  /** Share of the text before the edit. */
  readonly place: number
  readonly length: number
  readonly words: string
  /** Whether a line that defines a label is taken out instead. */
  readonly undefines: boolean
}

const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
  words: fc.oneof(
    fc.constantFrom('', '\n', '\n\n', '\r', ' ', '    ', '`', '[', ']', '#', '>', '- ', '|', '<!--', '-->', '\t', 'x'),
    fc.constantFrom('\n\n[a]: /new\n\n', '\n\n[b]: /new\n\n', '\n\n[^n]: new\n\n', '\n\n> [c]: /new\n\n'),
    lines
  ),
  undefines: fc.boolean()
})

test('should read after any edits what is read afresh', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.array(edit, {minLength: 1, maxLength: 6}), async (first, edits) => {
      const follower = followMarkdown({...options, partLength: 30})
      let source = first

      expect(facts(await follower.read(source, async () => {}))).toEqual(
        facts(await followMarkdown(options).read(source))
      )

      for (const d of edits) {
        source = edited(source, d)
        expect(facts(await follower.read(source))).toEqual(facts(await followMarkdown(options).read(source)))
      }
    }),
    {numRuns: Number(process.env.FOLLOW_RUNS ?? 60)}
  )
})

test('should read in parts what is read at once', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({min: 1, max: 200}), async (source, partLength) => {
      const inParts = await followMarkdown({...options, partLength}).read(source)

      expect(facts(inParts)).toEqual(facts(await followMarkdown(options).read(source)))
    }),
    {numRuns: Number(process.env.FOLLOW_RUNS ?? 100)}
  )
})

function edited(source: string, {length, place, undefines, words}: Edit): string {
  const definition = undefines ? /\[\^?[a-z]\]:[^\n]*/u.exec(source) : null
  const start = definition?.index ?? Math.floor(place * source.length)

  return source.slice(0, start) + words + source.slice(start + (definition?.[0].length ?? length))
}

/** All that a reader gives, as plain data; positions of nodes count in the tree. */
function facts(result: ReadResult): unknown {
  if ('failure' in result) return result

  const {document} = result
  const {coverage, directives, properties, sections, segments, sourceMap, text: words, tree} = document

  return {
    coverage,
    directives,
    properties,
    sections: JSON.stringify(sections, withoutNodes),
    segments: segments.map(({node: _, ...d}) => d),
    pieces: [...sourceMap.pieces],
    text: words,
    tree,
    places: placesOf(document)
  }
}

function withoutNodes(key: string, value: unknown): unknown {
  return key === 'node' ? undefined : value
}

function placesOf(document: Document): unknown {
  return document.segments.map(({start, text: words}) => [
    document.locate({start, end: start + words.length}),
    document.locate({start: start + words.length, end: start + words.length})
  ])
}
