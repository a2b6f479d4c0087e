import {expect, test} from 'vitest'
import {finding, report, reportOn} from '../fixtures/report.ts'
import {csv} from './csv.ts'

const head = 'document,place,line,column,severity,rule,message,before,quote,after,fix,status,reason'

test('should print a row for each finding and each file that cannot be read', () => {
  expect(csv(report, {}).slice(1).split('\r\n')).toMatchInlineSnapshot(`
    [
      "document,place,line,column,severity,rule,message,before,quote,after,fix,status,reason",
      "bid/Proposal.docx,3.1 Remote services ¶2,41,50,warning,terminology/deprecated-term,"Unexpected \`distance diagnosis\`, expected \`remote diagnostics\`","Where the line is free, our engineer carries out ",distance diagnosis, of drives and robots from the service desk.,Replace with \`remote diagnostics\`,open,",
      "bid/Proposal.docx,"4.2 Savings, Table 3, row 4, column 2, about page 12",77,18,error,units/dimension-mismatch,"Unexpected power \`500 kW\` for an annual saving, expected an energy",annual saving of ,500 kW,,,open,",
      "bid/Proposal.docx,"4.2 Savings, footnote",80,1,info,units/wrong-spacing,"Unexpected \`5kW\`, expected \`5 kW\`",,5kW,,,open,",
      "bid/Annex-B.pdf,,1,1,error,document/no-text-layer,No text on pages 7 and 8 (scanned?): nothing was checked there,,,,,open,",
      "bid/Annex-B.pdf,"Applicable standards ¶4, p. 3",9,29,error,references/wrong-publisher,"Unexpected \`ISO 61508\`, expected \`IEC 61508\`",The safety functions follow ,ISO 61508, in all its parts.,,known,known since 2026-10-01",
      "bid/my notes.md,概述 ¶1,3,6,error,units/wrong-symbol,"Unexpected \`Kw\`, expected \`kW\`",额定功率为,30 Kw,的空压机,Replace with \`kW\`,open,",
      "bid/my notes.md,概述 ¶3,7,1,error,references/wrong-publisher,"Unexpected \`ISO 61508\`, expected \`IEC 61508\`",,ISO 61508,,,waived,client's own wording",
      "bid/Offer.docx,,,,error,,"Cannot be read: the file is protected by a password. Save a copy without it, or give PDF.",,,,,open,",
      "",
    ]
  `)
})

test('should print the head alone where nothing was found', () => {
  expect(csv(reportOn([]), {})).toEqual(`\uFEFF${head}\r\n`)
})

test('should quote what has a meaning in a table, and disarm what a spreadsheet would run', () => {
  const trap = finding({
    ruleId: 'a/b',
    message: 'say "x", y',
    quote: '=HYPERLINK("http://a.example")',
    context: {before: '', after: '\nb'}
  })

  expect(csv(reportOn([trap]), {}).split('\r\n')[1]).toEqual(
    'notes.md,,1,1,error,a/b,"say ""x"", y",,"\'=HYPERLINK(""http://a.example"")","\nb",,open,'
  )
})
