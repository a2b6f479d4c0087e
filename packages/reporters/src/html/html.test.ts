import type {CheckedDocument, Report, ViewBlock} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {finding} from '../../fixtures/report.ts'
import {html} from './html.ts'
import {markText} from './mark-text.ts'

const block: ViewBlock = {
  kind: 'paragraph',
  language: 'en',
  text: 'A <b> of 75 Kw & 3 m3.',
  marks: [{kind: 'superscript', start: 20, end: 21}],
  quoted: false,
  start: 100
}

test('should mark the words of a finding, and escape all others', () => {
  const findings = [
    {
      id: 'd1f1',
      number: 1,
      finding: finding({ruleId: 'units/wrong-symbol', message: 'Unexpected `Kw`', range: {start: 112, end: 114}})
    }
  ]

  expect(markText(block, findings)).toBe(
    'A &#60;b&#62; of 75 <mark class="error" data-findings="d1f1" data-numbers="1" title="Unexpected `Kw`"><a id="d1f1-words" href="#d1f1" aria-describedby="d1f1-message">Kw</a></mark> &#38; 3 m<sup>3</sup>.'
  )
})

test('should cut the text where findings overlap', () => {
  const findings = [
    {
      id: 'a',
      number: 1,
      finding: finding({ruleId: 'x/a', message: 'A', severity: 'info', range: {start: 109, end: 114}})
    },
    {
      id: 'b',
      number: 2,
      finding: finding({ruleId: 'x/b', message: 'B', severity: 'error', range: {start: 112, end: 114}})
    }
  ]

  expect(markText(block, findings)).toBe(
    'A &#60;b&#62; of <mark class="info" data-findings="a" data-numbers="1" title="A"><a id="a-words" href="#a" aria-describedby="a-message">75 </a></mark>' +
      '<mark class="error" data-findings="a b" data-numbers="2" title="A&#10;B"><a id="b-words" href="#b" aria-describedby="a-message b-message">Kw</a></mark> &#38; 3 m<sup>3</sup>.'
  )
})

test('should show a document with its table, its findings and what was not checked', () => {
  const cell = (text: string, place: readonly [number, number], isHead?: true): ViewBlock => ({
    ...block,
    kind: 'cell',
    text,
    marks: [],
    start: 200 + place[0] * 20 + place[1] * 8,
    cell: {table: 1, row: place[0], column: place[1]},
    ...(isHead && {isHead})
  })
  const checked: CheckedDocument = {
    path: 'bid/offer.pdf',
    format: 'pdf',
    properties: {language: 'en'},
    segments: 5,
    coverage: {
      total: 40,
      checked: 40,
      excluded: 0,
      unchecked: 0,
      unreadable: 0,
      notes: [{state: 'unreadable', reason: 'no-text-layer', characters: 0, pages: [7]}]
    },
    findings: [
      finding({
        ruleId: 'units/wrong-symbol',
        message: 'Unexpected `Kw`, expected `kW`',
        range: {start: 236, end: 238},
        quote: 'Kw',
        location: {
          format: 'pdf',
          page: 1,
          boxes: [],
          place: {kind: 'cell', section: {number: '2', title: 'Loads'}, table: {number: 1, row: 1, column: 2}}
        }
      })
    ],
    view: [
      {...block, kind: 'heading', text: 'Loads', marks: [], start: 0, depth: 1, label: '2'},
      cell('Pump', [1, 1], true),
      cell('Kw', [1, 2], true),
      cell('5', [2, 2])
    ]
  }
  const report: Report = {
    version: '0.1.0',
    asOf: '2026-11-23',
    dataAsOf: '2026-11-22',
    documents: [checked],
    skipped: []
  }
  const page = html(report, {})

  expect(page.slice(page.indexOf('<section'), page.indexOf('</section>\n</main>'))).toMatchInlineSnapshot(`
    "<section class="document">
    <h2>bid/offer.pdf</h2>
    <p class="gaps"><strong>Not checked:</strong> page 7 (no text)</p>
    <p class="jump"><a href="#d1-findings">Findings (1)</a></p>
    <div class="columns">
    <article lang="en">
    <h3><span class="label">2</span> Loads</h3>
    <div class="scroll"><table>
    <tr><th>Pump</th><th><mark class="error" data-findings="d1f1" data-numbers="1" title="Unexpected \`Kw\`, expected \`kW\`"><a id="d1f1-words" href="#d1f1" aria-describedby="d1f1-message">Kw</a></mark></th></tr>
    <tr><td></td><td>5</td></tr>
    </table></div>
    </article>
    <section class="findings" id="d1-findings" aria-label="Findings: bid/offer.pdf">
    <ol>
    <li id="d1f1" value="1" tabindex="-1" class="error" data-severity="error" data-rule="units/wrong-symbol" data-section="Loads">
    <p id="d1f1-message"><strong>Error</strong> Unexpected <code>Kw</code>, expected <code>kW</code></p>
    <p class="place"><a href="#d1f1-words" aria-describedby="d1f1-message">2 Loads, Table 1, row 1, column 2, p. 1</a></p>

    <p class="rule"><code>units/wrong-symbol</code></p>
    </li>
    </ol>
    </section>
    </div>
    "
  `)
})

test('should say why a file could not be read', () => {
  const failure = {
    code: 'encrypted',
    cause: 'the file is protected by a password',
    remedy: 'Save a copy without it.'
  } as const
  const report: Report = {
    version: '0.1.0',
    asOf: '2026-11-23',
    dataAsOf: '2026-11-22',
    documents: [{path: 'a<b.docx', failure}],
    skipped: []
  }
  const page = html(report, {})

  expect(page.slice(page.indexOf('<section'), page.indexOf('</section>\n</main>'))).toBe(
    '<section class="document failed">\n<h2>a&#60;b.docx</h2>\n<p><strong>Cannot be read:</strong> the file is protected by a password. Save a copy without it.</p>\n'
  )
})
