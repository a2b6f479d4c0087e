import {expect, test} from 'vitest'
import {report, reportOn} from '../fixtures/report.ts'
import {faultsOf} from '../test/faults-of.ts'
import {checkstyle} from './checkstyle.ts'

test('should be as Checkstyle writes it', async () => {
  expect([
    await faultsOf('checkstyle', checkstyle(report, {notes: true})),
    await faultsOf('checkstyle', checkstyle(reportOn([]), {}))
  ]).toEqual([[], []])
})

test('should print an error for each finding that counts and each file that cannot be read', () => {
  expect(checkstyle(report, {})).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">
      <file name="bid/Proposal.docx">
        <error line="41" column="50" severity="warning" message="Unexpected \`distance diagnosis\`, expected \`remote diagnostics\` (3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …)" source="tenderlint.terminology.deprecated-term"/>
        <error line="77" column="18" severity="error" message="Unexpected power \`500 kW\` for an annual saving, expected an energy (4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW])" source="tenderlint.units.dimension-mismatch"/>
      </file>
      <file name="bid/Annex-B.pdf">
        <error line="1" column="1" severity="error" message="No text on pages 7 and 8 (scanned?): nothing was checked there" source="tenderlint.document.no-text-layer"/>
      </file>
      <file name="bid/my notes.md">
        <error line="3" column="6" severity="error" message="Unexpected \`Kw\`, expected \`kW\`" source="tenderlint.units.wrong-symbol"/>
      </file>
      <file name="bid/Offer.docx">
        <error line="1" column="1" severity="error" message="Cannot be read: the file is protected by a password. Save a copy without it, or give PDF." source="tenderlint.failed.encrypted"/>
      </file>
    </checkstyle>
    "
  `)
})

test('should print a file without findings', () => {
  expect(checkstyle(reportOn([]), {})).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">
      <file name="notes.md"/>
    </checkstyle>
    "
  `)
})
