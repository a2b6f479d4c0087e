import {expect, test} from 'vitest'
import {report, reportOn} from '../fixtures/report.ts'
import {faultsOf} from '../test/faults-of.ts'
import {junit} from './junit.ts'

test('should be as build servers take it', async () => {
  expect([
    await faultsOf('junit', junit(report, {notes: true})),
    await faultsOf('junit', junit(reportOn([]), {}))
  ]).toEqual([[], []])
})

test('should be held to a schema that refuses what is wrong', async () => {
  const wrong = junit(report, {}).replace('tests="7"', 'tests="7" skipped="2"')

  expect(await faultsOf('junit', wrong)).toEqual([
    "Schemas validity error : Element 'testsuites', attribute 'skipped': The attribute 'skipped' is not allowed."
  ])
})

test('should print a suite a document', () => {
  expect(junit(report, {})).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="tenderlint" tests="7" failures="4" errors="1">
      <testsuite name="bid/Proposal.docx" tests="2" failures="2" errors="0" skipped="0" time="0">
        <testcase classname="bid/Proposal.docx" name="terminology/deprecated-term 41:50" time="0">
          <failure type="warning" message="Unexpected \`distance diagnosis\`, expected \`remote diagnostics\` (3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …)"/>
        </testcase>
        <testcase classname="bid/Proposal.docx" name="units/dimension-mismatch 77:18" time="0">
          <failure type="error" message="Unexpected power \`500 kW\` for an annual saving, expected an energy (4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW])"/>
        </testcase>
      </testsuite>
      <testsuite name="bid/Annex-B.pdf" tests="2" failures="1" errors="0" skipped="1" time="0">
        <testcase classname="bid/Annex-B.pdf" name="document/no-text-layer 1:1" time="0">
          <failure type="error" message="No text on pages 7 and 8 (scanned?): nothing was checked there"/>
        </testcase>
        <testcase classname="bid/Annex-B.pdf" name="references/wrong-publisher 9:29" time="0">
          <skipped message="Unexpected \`ISO 61508\`, expected \`IEC 61508\` (Applicable standards ¶4, p. 3: The safety functions follow [ISO 61508] in all its parts.) (known since 2026-10-01)"/>
        </testcase>
      </testsuite>
      <testsuite name="bid/my notes.md" tests="2" failures="1" errors="0" skipped="1" time="0">
        <testcase classname="bid/my notes.md" name="units/wrong-symbol 3:6" time="0">
          <failure type="error" message="Unexpected \`Kw\`, expected \`kW\`"/>
        </testcase>
        <testcase classname="bid/my notes.md" name="references/wrong-publisher 7:1" time="0">
          <skipped message="Unexpected \`ISO 61508\`, expected \`IEC 61508\` (client&#39;s own wording)"/>
        </testcase>
      </testsuite>
      <testsuite name="bid/Offer.docx" tests="1" failures="0" errors="1" skipped="0" time="0">
        <testcase classname="bid/Offer.docx" name="readable" time="0">
          <error type="encrypted" message="Cannot be read: the file is protected by a password. Save a copy without it, or give PDF."/>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('should print a case that passed for a document without findings', () => {
  expect(junit(reportOn([]), {})).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="tenderlint" tests="1" failures="0" errors="0">
      <testsuite name="notes.md" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testcase classname="notes.md" name="no findings" time="0"/>
      </testsuite>
    </testsuites>
    "
  `)
})
