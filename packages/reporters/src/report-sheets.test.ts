import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readMessages} from '../../../scripts/read-messages.mjs'
import {report} from '../fixtures/report.ts'
import {reportSheets} from './report-sheets.ts'

test('should give each finding and each file that cannot be read a row', () => {
  const [findings] = reportSheets(report, {})

  expect(findings?.rows).toMatchInlineSnapshot(`
    [
      [
        1,
        "Warning",
        "bid/Proposal.docx",
        "3.1 Remote services ¶2",
        "… our engineer carries out [distance diagnosis] of drives and robots from …",
        "Unexpected \`distance diagnosis\`, expected \`remote diagnostics\`",
        "remote diagnostics",
        "terminology/deprecated-term",
        "open",
        "",
        "",
      ],
      [
        2,
        "Error",
        "bid/Proposal.docx",
        "4.2 Savings, Table 3, row 4, column 2, about page 12",
        "annual saving of [500 kW]",
        "Unexpected power \`500 kW\` for an annual saving, expected an energy",
        "",
        "units/dimension-mismatch",
        "open",
        "",
        "",
      ],
      [
        3,
        "Note",
        "bid/Proposal.docx",
        "4.2 Savings, footnote",
        "[5kW]",
        "Unexpected \`5kW\`, expected \`5 kW\`",
        "",
        "units/wrong-spacing",
        "open",
        "",
        "",
      ],
      [
        4,
        "Error",
        "bid/Annex-B.pdf",
        "whole document",
        "",
        "No text on pages 7 and 8 (scanned?): nothing was checked there",
        "",
        "document/no-text-layer",
        "open",
        "",
        "",
      ],
      [
        5,
        "Error",
        "bid/Annex-B.pdf",
        "Applicable standards ¶4, p. 3",
        "The safety functions follow [ISO 61508] in all its parts.",
        "Unexpected \`ISO 61508\`, expected \`IEC 61508\`",
        "",
        "references/wrong-publisher",
        "known",
        "",
        "known since 2026-10-01",
      ],
      [
        6,
        "Error",
        "bid/my notes.md",
        "line 3, column 6",
        "额定功率为[30 Kw]的空压机",
        "Unexpected \`Kw\`, expected \`kW\`",
        "",
        "units/wrong-symbol",
        "open",
        "",
        "",
      ],
      [
        7,
        "Error",
        "bid/my notes.md",
        "line 7, column 1",
        "[ISO 61508]",
        "Unexpected \`ISO 61508\`, expected \`IEC 61508\`",
        "",
        "references/wrong-publisher",
        "waived",
        "",
        "client's own wording",
      ],
      [
        8,
        "Error",
        "bid/Offer.docx",
        "whole document",
        "",
        "Cannot be read: the file is protected by a password. Save a copy without it, or give PDF.",
        "",
        "failed/encrypted",
        "open",
        "",
        "",
      ],
    ]
  `)
})

test('should say of each document how far it was checked', () => {
  const [, documents] = reportSheets(report, {})

  expect([documents?.head, ...documents!.rows]).toMatchInlineSnapshot(`
    [
      [
        "Document",
        "Errors",
        "Warnings",
        "Notes",
        "Waived or known",
        "Not checked",
        "Standards as of",
      ],
      [
        "bid/Proposal.docx",
        1,
        1,
        1,
        0,
        "",
        "2026-11-22",
      ],
      [
        "bid/Annex-B.pdf",
        1,
        0,
        0,
        1,
        "pages 7–8 (no text); 1,000 characters (limit)",
        "2026-11-22",
      ],
      [
        "bid/my notes.md",
        1,
        0,
        0,
        1,
        "",
        "2026-11-22",
      ],
      [
        "bid/Offer.docx",
        "",
        "",
        "",
        "",
        "Cannot be read: the file is protected by a password. Save a copy without it, or give PDF.",
        "2026-11-22",
      ],
      [
        "bid/old.doc",
        "",
        "",
        "",
        "",
        "the Word 97–2003 format cannot be read. Save a copy as .docx.",
        "2026-11-22",
      ],
    ]
  `)
})

test('should offer decisions in the column for them', () => {
  const [findings] = reportSheets(report, {})
  const [[column, words] = []] = Object.entries(findings!.choices)

  expect([findings!.head[Number(column)], words]).toEqual(['Decision', ['mend', 'keep', 'discuss']])
})

test('should speak Chinese', () => {
  const {labels} = readMessages(join(dirname(fileURLToPath(import.meta.url)), '../../..'), 'zh')
  const sheets = reportSheets(report, {labels})

  expect(sheets.map(({name, head}) => [name, ...head])).toEqual([
    ['发现的问题', '序号', '级别', '文件', '位置', '原文', '问题', '应为', '规则', '状态', '决定', '备注'],
    ['文件', '文件', '错误', '警告', '提示', '已豁免或已知', '未检查', '标准状态截至']
  ])
})
