/**
 * Read the blocks of a document from pandoc's syntax tree (`pandoc -t json`); notes come last.
 *
 * @param {{blocks: unknown[]}} tree
 * @returns {{kind: 'heading' | 'text', text: string}[]}
 */
export function readTruth(tree) {
  const blocks = []
  const notes = []

  readBlocks(tree.blocks)

  // Notes of notes do not exist.
  for (const note of notes.splice(0)) readBlocks(note)

  return blocks.filter((d) => d.text.trim() !== '')

  function readBlocks(nodes) {
    for (const {t, c} of nodes) {
      if (t === 'Header') blocks.push({kind: 'heading', text: words(c[2])})
      else if (t === 'Para' || t === 'Plain') blocks.push({kind: 'text', text: words(c)})
      else if (t === 'LineBlock') for (const line of c) blocks.push({kind: 'text', text: words(line)})
      else if (t === 'CodeBlock') blocks.push({kind: 'text', text: c[1]})
      else if (t === 'BlockQuote') readBlocks(c)
      else if (t === 'Div') readBlocks(c[1])
      else if (t === 'BulletList') for (const item of c) readBlocks(item)
      else if (t === 'OrderedList') for (const item of c[1]) readBlocks(item)
      else if (t === 'DefinitionList') readDefinitions(c)
      else if (t === 'Table') readTable(c)
    }
  }

  function readDefinitions(entries) {
    for (const [term, definitions] of entries) {
      blocks.push({kind: 'text', text: words(term)})
      for (const definition of definitions) readBlocks(definition)
    }
  }

  function readTable([, caption, , head, bodies]) {
    readBlocks(caption[1])

    const rows = [...head[1], ...bodies.flatMap((d) => [...d[2], ...d[3]])]

    for (const [, cells] of rows) for (const cell of cells) readBlocks(cell[4])
  }

  function words(nodes) {
    return nodes.map(word).join('')
  }

  function word({t, c}) {
    switch (t) {
      case 'Str':
        return c
      case 'Space':
      case 'SoftBreak':
      case 'LineBreak':
        return ' '
      case 'Code':
      case 'Math':
        return c[1]
      case 'Cite':
      case 'Link':
      case 'Span':
        return words(c[1])
      case 'Quoted':
        return c[0].t === 'SingleQuote' ? `'${words(c[1])}'` : `"${words(c[1])}"`
      case 'Note':
        notes.push(c)
        return ''
      case 'Image': // What a picture shows is not printed.
      case 'RawInline':
        return ''
      default:
        return Array.isArray(c) ? words(c) : ''
    }
  }
}
