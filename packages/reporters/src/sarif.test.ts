import {expect, test} from 'vitest'
import {finding, report, reportOn} from '../fixtures/report.ts'
import {faultsOf} from '../test/faults-of.ts'
import {sarif} from './sarif.ts'

const rules = [
  {
    id: 'terminology/deprecated-term',
    description: 'Use the preferred term of a concept',
    severity: 'error',
    url: 'https://example.com/rules/deprecated-term'
  },
  {
    id: 'units/wrong-symbol',
    description: 'Write the symbol of a unit as its standard does',
    severity: 'error',
    url: 'rules/units/wrong-symbol/README.md'
  }
] as const

test('should be as the schema of SARIF 2.1.0 says', async () => {
  expect(await faultsOf('sarif', sarif(report, {exitCode: 3, rules}))).toEqual([])
})

test('should be as the schema says without findings', async () => {
  expect(await faultsOf('sarif', sarif(reportOn([]), {}))).toEqual([])
})

test('should be validated by a schema that refuses a wrong log', async () => {
  const log = JSON.parse(sarif(report, {}))

  log.runs[0].results[0].level = 'fatal'

  expect(await faultsOf('sarif', JSON.stringify(log))).toEqual([
    '/runs/0/results/0/level must be equal to one of the allowed values'
  ])
})

test('should give a Markdown finding its region and fix', () => {
  expect(JSON.parse(sarif(report, {rules})).runs[0].results[5]).toEqual({
    ruleId: 'units/wrong-symbol',
    ruleIndex: 1,
    level: 'error',
    message: {text: 'Unexpected `Kw`, expected `kW`'},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: 'bid/my%20notes.md'},
          region: {startLine: 3, startColumn: 6, endLine: 3, endColumn: 11, snippet: {text: '30 Kw'}}
        },
        logicalLocations: [{fullyQualifiedName: '概述 ¶1'}]
      }
    ],
    partialFingerprints: {
      'tenderlint/v1': 'e0e00b6a4c1e2f35',
      primaryLocationLineHash: 'e0e00b6a4c1e2f35:1'
    },
    fixes: [
      {
        description: {text: 'Replace with `kW`'},
        artifactChanges: [
          {
            artifactLocation: {uri: 'bid/my%20notes.md'},
            replacements: [
              {
                deletedRegion: {startLine: 3, startColumn: 9, endLine: 3, endColumn: 11},
                insertedContent: {text: 'kW'}
              }
            ]
          }
        ],
        properties: {safety: 'safe'}
      }
    ],
    properties: {quote: '30 Kw'}
  })
})

test('should give a DOCX finding the ordinal of its paragraph, its place in words and no fix', () => {
  const {fixes, locations} = JSON.parse(sarif(report, {})).runs[0].results[0]

  expect([fixes, locations]).toEqual([
    undefined,
    [
      {
        physicalLocation: {
          artifactLocation: {uri: 'bid/Proposal.docx'},
          region: {startLine: 41, startColumn: 50, endLine: 41, endColumn: 68, snippet: {text: 'distance diagnosis'}}
        },
        logicalLocations: [{fullyQualifiedName: '3.1 Remote services ¶2'}]
      }
    ]
  ])
})

test('should give related places, with brackets that are no links', () => {
  expect(JSON.parse(sarif(report, {})).runs[0].results[1].relatedLocations).toEqual([
    {
      id: 0,
      message: {text: 'The head of the column \\[kW\\] says so too'},
      physicalLocation: {artifactLocation: {uri: 'bid/Proposal.docx'}},
      logicalLocations: [{fullyQualifiedName: '4.2 Savings, Table 3, row 1, column 2'}]
    }
  ])
})

test('should say why suppressed findings do not count', () => {
  const results = JSON.parse(sarif(report, {})).runs[0].results

  expect(results.flatMap((d: {suppressions?: object[]}) => d.suppressions ?? [])).toEqual([
    {kind: 'external', status: 'accepted', justification: 'known since 2026-10-01'},
    {kind: 'inSource', status: 'accepted', justification: "client's own wording"}
  ])
})

test('should tell equal problems apart by their order', () => {
  const equal = finding({ruleId: 'units/wrong-symbol', message: 'Unexpected `Kw`, expected `kW`'})
  const results = JSON.parse(sarif(reportOn([equal, equal]), {})).runs[0].results

  expect(
    results.map((d: {partialFingerprints: Record<string, string>}) => d.partialFingerprints.primaryLocationLineHash)
  ).toEqual(['0011223344556677:1', '0011223344556677:2'])
})

test('should list the rules that took part, and those of other findings', () => {
  const {driver} = JSON.parse(sarif(reportOn([finding({ruleId: 'units/wrong-spacing', message: 'x'})]), {rules}))
    .runs[0].tool

  expect(driver.rules).toEqual([
    {
      id: 'terminology/deprecated-term',
      shortDescription: {text: 'Use the preferred term of a concept'},
      help: {
        text: 'Use the preferred term of a concept. Why, and what to write instead: `tenderlint explain terminology/deprecated-term`.'
      },
      helpUri: 'https://example.com/rules/deprecated-term',
      defaultConfiguration: {level: 'error'},
      properties: {tags: ['terminology']}
    },
    {
      id: 'units/wrong-symbol',
      shortDescription: {text: 'Write the symbol of a unit as its standard does'},
      help: {
        text: 'Write the symbol of a unit as its standard does. Why, and what to write instead: `tenderlint explain units/wrong-symbol`.'
      },
      defaultConfiguration: {level: 'error'},
      properties: {tags: ['units']}
    },
    {
      id: 'units/wrong-spacing',
      shortDescription: {text: 'units/wrong-spacing'},
      help: {
        text: 'units/wrong-spacing. Why, and what to write instead: `tenderlint explain units/wrong-spacing`.'
      },
      defaultConfiguration: {level: 'error'},
      properties: {tags: ['units']}
    }
  ])
})

test('should notify of all that was not checked', () => {
  const at = (uri: string) => [{physicalLocation: {artifactLocation: {uri}}}]

  expect(JSON.parse(sarif(report, {exitCode: 3})).runs[0].invocations).toEqual([
    {
      executionSuccessful: false,
      exitCode: 3,
      toolExecutionNotifications: [
        {
          level: 'error',
          descriptor: {id: 'failed/encrypted'},
          message: {text: 'the file is protected by a password. Save a copy without it, or give PDF.'},
          locations: at('bid/Offer.docx')
        },
        {
          level: 'warning',
          descriptor: {id: 'not-checked'},
          message: {text: 'Not checked: pages 7–8 (no text)'},
          locations: at('bid/Annex-B.pdf')
        },
        {
          level: 'warning',
          descriptor: {id: 'not-checked'},
          message: {text: 'Not checked: 1,000 characters (limit)'},
          locations: at('bid/Annex-B.pdf')
        },
        {
          level: 'note',
          descriptor: {id: 'passed-over'},
          message: {text: 'the Word 97–2003 format cannot be read. Save a copy as .docx.'},
          locations: at('bid/old.doc')
        }
      ]
    }
  ])
})

/** The schema is of draft 04, whose keywords for its own identity ajv does not know. */
