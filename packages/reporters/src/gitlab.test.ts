import {expect, test} from 'vitest'
import {finding, report, reportOn} from '../fixtures/report.ts'
import {faultsOf} from '../test/faults-of.ts'
import {gitlab} from './gitlab.ts'

test('should be as GitLab documents it', async () => {
  expect([
    await faultsOf('gitlab', gitlab(report, {notes: true})),
    await faultsOf('gitlab', gitlab(reportOn([]), {}))
  ]).toEqual([[], []])
})

test('should print an entry for each file that cannot be read and each finding that counts', () => {
  expect(JSON.parse(gitlab(report, {}))).toMatchInlineSnapshot(`
    [
      {
        "check_name": "failed/encrypted",
        "description": "Cannot be read: the file is protected by a password. Save a copy without it, or give PDF.",
        "fingerprint": "e4db2180ba3a271a",
        "location": {
          "lines": {
            "begin": 1,
          },
          "path": "bid/Offer.docx",
        },
        "severity": "blocker",
      },
      {
        "check_name": "terminology/deprecated-term",
        "description": "Unexpected \`distance diagnosis\`, expected \`remote diagnostics\` (3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …)",
        "fingerprint": "85c5053b76df415d",
        "location": {
          "lines": {
            "begin": 41,
          },
          "path": "bid/Proposal.docx",
        },
        "severity": "minor",
      },
      {
        "check_name": "units/dimension-mismatch",
        "description": "Unexpected power \`500 kW\` for an annual saving, expected an energy (4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW])",
        "fingerprint": "39d69915babad430",
        "location": {
          "lines": {
            "begin": 77,
          },
          "path": "bid/Proposal.docx",
        },
        "severity": "major",
      },
      {
        "check_name": "document/no-text-layer",
        "description": "No text on pages 7 and 8 (scanned?): nothing was checked there",
        "fingerprint": "9424452aee78f0ee",
        "location": {
          "lines": {
            "begin": 1,
          },
          "path": "bid/Annex-B.pdf",
        },
        "severity": "major",
      },
      {
        "check_name": "units/wrong-symbol",
        "description": "Unexpected \`Kw\`, expected \`kW\`",
        "fingerprint": "4e808594d40680ff",
        "location": {
          "lines": {
            "begin": 3,
          },
          "path": "bid/my notes.md",
        },
        "severity": "major",
      },
    ]
  `)
})

test('should give equal problems fingerprints of their own', () => {
  const equal = finding({ruleId: 'units/wrong-symbol', message: 'Unexpected `Kw`, expected `kW`'})
  const entries: readonly {fingerprint: string}[] = JSON.parse(gitlab(reportOn([equal, equal]), {}))

  expect(new Set(entries.map((d) => d.fingerprint)).size).toEqual(2)
})

test('should print an empty list where nothing was found', () => {
  expect(gitlab(reportOn([]), {})).toEqual('[]\n')
})
