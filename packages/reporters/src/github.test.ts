import {expect, test} from 'vitest'
import {finding, report, reportOn} from '../fixtures/report.ts'
import {github} from './github.ts'

test('should be as GitHub documents it', () => {
  const properties = 'file|line|endLine|col|endColumn|title'
  const command = new RegExp(`^::(?:error|notice|warning) (?:(?:${properties})=[^,:]*(?:,(?!::)|(?=::)))+::.+$`, 'u')
  const lines = github(report, {notes: true}).trimEnd().split('\n')

  expect(lines.filter((d) => !command.test(d))).toEqual([])
})

test('should print a command for each file that cannot be read and each finding that counts', () => {
  expect(github(report, {}).split('\n')).toEqual([
    '::error file=bid/Offer.docx,title=cannot be read::the file is protected by a password. Save a copy without it, or give PDF.',
    '::warning file=bid/Proposal.docx,title=terminology/deprecated-term::Unexpected `distance diagnosis`, expected `remote diagnostics` (3.1 Remote services ¶2: … our engineer carries out [distance diagnosis] of drives and robots from …)',
    '::error file=bid/Proposal.docx,title=units/dimension-mismatch::Unexpected power `500 kW` for an annual saving, expected an energy (4.2 Savings, Table 3, row 4, column 2, about page 12: annual saving of [500 kW])',
    '::error file=bid/Annex-B.pdf,title=document/no-text-layer::No text on pages 7 and 8 (scanned?): nothing was checked there',
    '::error file=bid/my notes.md,line=3,col=6,endColumn=11,title=units/wrong-symbol::Unexpected `Kw`, expected `kW`',
    ''
  ])
})

test('should print notes when asked for', () => {
  const note = finding({ruleId: 'units/wrong-spacing', message: 'Unexpected `5kW`', severity: 'info'})

  expect([github(reportOn([note]), {}), github(reportOn([note]), {notes: true})]).toEqual([
    '',
    '::notice file=notes.md,title=units/wrong-spacing::Unexpected `5kW`\n'
  ])
})

test('should escape what has a meaning in a command', () => {
  const {documents, ...rest} = reportOn([finding({ruleId: 'a/b', message: '50 %\r\nof it'})])

  expect(github({...rest, documents: documents.map((d) => ({...d, path: 'a,b:c.md'}))}, {})).toEqual(
    '::error file=a%2Cb%3Ac.md,title=a/b::50 %25%0D%0Aof it\n'
  )
})

test('should give no columns over two lines', () => {
  const location = {
    format: 'markdown',
    place: {kind: 'paragraph'},
    start: {line: 3, column: 9},
    end: {line: 4, column: 2}
  } as const

  expect(
    github(
      reportOn([finding({ruleId: 'a/b', message: 'x', location, line: 3, column: 9, endLine: 4, endColumn: 2})]),
      {}
    )
  ).toEqual('::error file=notes.md,line=3,endLine=4,title=a/b::x\n')
})
