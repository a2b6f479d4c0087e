import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readMessages} from '../../../scripts/read-messages.mjs'
import {finding, report, reportOn} from '../fixtures/report.ts'
import {text} from './text.ts'

test('should print a table with places, files that were not checked, and a summary', () => {
  expect(text(report, {exitCode: 3})).toMatchInlineSnapshot(`
    "bid/Annex-B.pdf
                error   No text on pages 7 and 8 (scanned?): nothing was checked there     no-text-layer      document

    bid/my notes.md
    3:6-3:11    error   Unexpected \`Kw\`, expected \`kW\`                                     wrong-symbol       units

    bid/Proposal.docx
    41:50-41:68 warning Unexpected \`distance diagnosis\`, expected \`remote diagnostics\`     deprecated-term    terminology
      3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …
    77:18-77:24 error   Unexpected power \`500 kW\` for an annual saving, expected an energy dimension-mismatch units
      4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW]

    bid/Offer.docx: cannot be read: the file is protected by a password. Save a copy without it, or give PDF.
    bid/old.doc: not checked: the Word 97–2003 format cannot be read. Save a copy as .docx.

    3 errors, 1 warning, 1 note (notes: --notes; 2 fixable: --fix, \`tenderlint annotate\`; 1 waived, 1 known)
    Proposal.docx: Word, 212 paragraphs, proposal, en · Annex-B.pdf: PDF, 31 pages, en · my notes.md: Markdown, 12 paragraphs, zh
    checked 99 % of the text; not checked: Annex-B.pdf pages 7–8 (no text), Annex-B.pdf 1,000 characters (limit), Offer.docx · standards as of 2026-11-22, data of 2026-11-20 · exit 3
    "
  `)
})

test('should list notes when asked for', () => {
  expect(text({...report, documents: report.documents.slice(0, 1), skipped: []}, {notes: true})).toMatchInlineSnapshot(`
    "bid/Proposal.docx
    41:50-41:68 warning Unexpected \`distance diagnosis\`, expected \`remote diagnostics\`     deprecated-term    terminology
      3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …
    77:18-77:24 error   Unexpected power \`500 kW\` for an annual saving, expected an energy dimension-mismatch units
      4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW]
    80:1-80:4   info    Unexpected \`5kW\`, expected \`5 kW\`                                  wrong-spacing      units
      4.2 Savings, footnote: [5kW]

    1 error, 1 warning, 1 note (1 fixable: \`tenderlint annotate\`)
    Proposal.docx: Word, 212 paragraphs, proposal, en
    checked 100 % of the text · standards as of 2026-11-22, data of 2026-11-20
    "
  `)
})

test('should wrap messages in their column where the terminal has room', () => {
  expect(text(report, {columns: 110, quiet: true})).toMatchInlineSnapshot(`
    "bid/Annex-B.pdf
                error   No text on pages 7 and 8 (scanned?): nothing was checked    no-text-layer      document
                        there

    bid/my notes.md
    3:6-3:11    error   Unexpected \`Kw\`, expected \`kW\`                              wrong-symbol       units

    bid/Proposal.docx
    41:50-41:68 warning Unexpected \`distance diagnosis\`, expected                   deprecated-term    terminology
                        \`remote diagnostics\`
      3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …
    77:18-77:24 error   Unexpected power \`500 kW\` for an annual saving, expected an dimension-mismatch units
                        energy
      4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW]

    bid/Offer.docx: cannot be read: the file is protected by a password. Save a copy without it, or give PDF.
    bid/old.doc: not checked: the Word 97–2003 format cannot be read. Save a copy as .docx.
    "
  `)
})

test('should give the rule a line of its own in a narrow terminal', () => {
  expect(text(report, {columns: 72})).toMatchInlineSnapshot(`
    "bid/Annex-B.pdf
                error   No text on pages 7 and 8 (scanned?): nothing was
                        checked there
      document/no-text-layer

    bid/my notes.md
    3:6-3:11    error   Unexpected \`Kw\`, expected \`kW\`
      units/wrong-symbol

    bid/Proposal.docx
    41:50-41:68 warning Unexpected \`distance diagnosis\`, expected
                        \`remote diagnostics\`
      3.1 Remote services ¶2: … our engineer carries out
      [distance diagnosis] of drives and robots from …
      terminology/deprecated-term
    77:18-77:24 error   Unexpected power \`500 kW\` for an annual saving,
                        expected an energy
      4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of
      [500 kW]
      units/dimension-mismatch

    bid/Offer.docx: cannot be read: the file is protected by a password.
    Save a copy without it, or give PDF.
    bid/old.doc: not checked: the Word 97–2003 format cannot be read. Save a
    copy as .docx.

    3 errors, 1 warning, 1 note (notes: --notes; 2 fixable: --fix,
    \`tenderlint annotate\`; 1 waived, 1 known)
    Proposal.docx: Word, 212 paragraphs, proposal, en · Annex-B.pdf: PDF, 31
    pages, en · my notes.md: Markdown, 12 paragraphs, zh
    checked 99 % of the text; not checked: Annex-B.pdf pages 7–8 (no text),
    Annex-B.pdf 1,000 characters (limit), Offer.docx · standards as of
    2026-11-22, data of 2026-11-20
    "
  `)
})

test('should leave room for the longest family and the longest defect, though they are of two rules', () => {
  const findings = [
    finding({
      ruleId: 'a/quite-a-long-name-of-a-defect',
      message: 'Unexpected `x` in a message that needs two lines here'
    }),
    finding({ruleId: 'a-long-family/b', message: 'Unexpected `y`'})
  ]
  const lines = text(reportOn(findings), {columns: 100, quiet: true}).split('\n')

  expect(lines.filter((d) => d.length > 100)).toEqual([])
})

test('should colour for a terminal', () => {
  const document = {...report, documents: report.documents.slice(0, 1), skipped: []}

  expect(text(document, {color: true, columns: 80, quiet: true}).replaceAll('\u001B', '␛')).toMatchInlineSnapshot(`
    "␛[4m␛[31mbid/Proposal.docx␛[39m␛[24m
    41:50-41:68 ␛[33mwarning␛[39m ␛[1mUnexpected ␛[36m\`distance diagnosis\`␛[39m, expected␛[22m
                        ␛[1m\`remote diagnostics\`␛[22m
      ␛[2m3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of␛[22m
      ␛[2mdrives and robots from …␛[22m
      ␛[2mterminology/deprecated-term␛[22m
    77:18-77:24 ␛[31merror␛[39m   ␛[1mUnexpected power ␛[36m\`500 kW\`␛[39m for an annual saving, expected an␛[22m
                        ␛[1menergy␛[22m
      ␛[2m4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of␛[22m
      ␛[2m[500 kW]␛[22m
      ␛[2munits/dimension-mismatch␛[22m
    "
  `)
})

test('should group equal findings after the third', () => {
  const findings = Array.from({length: 13}, (_, i) =>
    finding({
      ruleId: 'units/wrong-symbol',
      message: 'Unexpected `Kw`, expected `kW`',
      range: {start: i, end: i + 2},
      quote: 'Kw',
      line: i + 1,
      endLine: i + 1,
      endColumn: 3
    })
  )

  expect(text(reportOn(findings), {})).toMatchInlineSnapshot(`
    "notes.md
    1:1-1:3 error Unexpected \`Kw\`, expected \`kW\` wrong-symbol units
    2:1-2:3 error Unexpected \`Kw\`, expected \`kW\` wrong-symbol units
    3:1-3:3 error Unexpected \`Kw\`, expected \`kW\` wrong-symbol units
      and 10 more like it: 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, …

    13 errors
    notes.md: Markdown, 12 paragraphs, zh
    checked 100 % of the text · standards as of 2026-11-22, data of 2026-11-20
    "
  `)
})

test('should say so when nothing was found', () => {
  expect(text(reportOn([]), {exitCode: 0})).toMatchInlineSnapshot(`
    "no errors or warnings
    notes.md: Markdown, 12 paragraphs, zh
    checked 100 % of the text · standards as of 2026-11-22, data of 2026-11-20 · exit 0
    "
  `)
})

test('should not call clean what could not be read', () => {
  expect(text({...report, documents: report.documents.slice(3), skipped: []}, {exitCode: 3})).toMatchInlineSnapshot(`
    "bid/Offer.docx: cannot be read: the file is protected by a password. Save a copy without it, or give PDF.

    nothing was checked
    not checked: Offer.docx · standards as of 2026-11-22, data of 2026-11-20 · exit 3
    "
  `)
})

test('should print nothing when nothing was found and no summary is wanted', () => {
  expect(text(reportOn([]), {quiet: true})).toEqual('')
})

test('should print no summary of its own making where only notes are shown', () => {
  const note = finding({ruleId: 'units/wrong-spacing', message: 'Unexpected `5kW`, expected `5 kW`', severity: 'info'})

  expect(text(reportOn([note]), {notes: true, quiet: true})).toMatchInlineSnapshot(`
    "notes.md
     info Unexpected \`5kW\`, expected \`5 kW\` wrong-spacing units
    "
  `)
})

test('should count documents where there are too many to name', () => {
  const documents = Array.from({length: 6}, (_, i) => ({...report.documents[i % 3]!, path: `bid/${i}.x`}))

  expect(
    text({...report, documents, skipped: []}, {exitCode: 1})
      .split('\n')
      .slice(-4)
  ).toMatchInlineSnapshot(`
    [
      "6 errors, 2 warnings, 2 notes (notes: --notes; 4 fixable: --fix, \`tenderlint annotate\`; 2 waived, 2 known)",
      "6 documents: 2 Word, 2 PDF, 2 Markdown · 1,728 paragraphs",
      "checked 99 % of the text; not checked: 1.x pages 7–8 (no text), 1.x 1,000 characters (limit), 4.x pages 7–8 (no text), 4.x 1,000 characters (limit) · standards as of 2026-11-22, data of 2026-11-20 · exit 1",
      "",
    ]
  `)
})

test('should let no escape of a document through to the terminal', () => {
  const trap = finding({
    ruleId: 'units/wrong-symbol',
    message: 'Unexpected `\u001B[2J`, expected `kW`',
    range: {start: 0, end: 4}
  })

  expect(text(reportOn([trap]), {quiet: true})).toMatchInlineSnapshot(`
    "notes.md
    1:1-1:1 error Unexpected \`�[2J\`, expected \`kW\` wrong-symbol units
    "
  `)
})

test('should name the day of a document whose verdicts are for another one', () => {
  const document = {...reportOn([]).documents[0]!, asOf: '2024-05-01'}

  expect(text({...reportOn([]), documents: [document]}, {}).split('\n')[1]).toEqual(
    'notes.md: Markdown, 12 paragraphs, zh, as of 2024-05-01'
  )
})

test('should tell places and the summary in Chinese', () => {
  const {labels} = readMessages(join(dirname(fileURLToPath(import.meta.url)), '../../..'), 'zh')

  expect(text(report, {exitCode: 3, notes: true, labels})).toMatchInlineSnapshot(`
    "bid/Annex-B.pdf
                error   No text on pages 7 and 8 (scanned?): nothing was checked there     no-text-layer      document

    bid/my notes.md
    3:6-3:11    error   Unexpected \`Kw\`, expected \`kW\`                                     wrong-symbol       units

    bid/Proposal.docx
    41:50-41:68 warning Unexpected \`distance diagnosis\`, expected \`remote diagnostics\`     deprecated-term    terminology
      3.1 Remote services 第 2 段：… our engineer carries out [distance diagnosis] of drives and robots from …
    77:18-77:24 error   Unexpected power \`500 kW\` for an annual saving, expected an energy dimension-mismatch units
      4.2 Savings，表 3 第 4 行第 2 列，约第 12 页：annual saving of [500 kW]
    80:1-80:4   info    Unexpected \`5kW\`, expected \`5 kW\`                                  wrong-spacing      units
      4.2 Savings，脚注：[5kW]

    bid/Offer.docx：无法读取：the file is protected by a password。Save a copy without it, or give PDF.
    bid/old.doc：未检查：the Word 97–2003 format cannot be read. Save a copy as .docx.

    3 个错误，1 个警告，1 条提示（2 处可自动修改：--fix，\`tenderlint annotate\`；1 处已豁免，1 处为已知问题）
    Proposal.docx：Word，212 段，建议书，en · Annex-B.pdf：PDF，31 页，en · my notes.md：Markdown，12 段，zh
    已检查文本的 99 %；未检查：Annex-B.pdf 第 7–8 页（没有文本），Annex-B.pdf 1,000 个字符（超过限值），Offer.docx · 标准状态截至 2026-11-22，数据截至 2026-11-20 · 退出码 3
    "
  `)
})
