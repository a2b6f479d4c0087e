import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {DocxLocation} from '@tenderlint/core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {isOfficeInstalled, openOffice} from './open-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlint-accept-'))
const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const program = fileURLToPath(new URL('../bin/tenderlint.js', import.meta.url))
const names = ['delivery-report', 'proposal', 'sow', 'sow-zh']

let office: ReturnType<typeof openOffice>

beforeAll(() => {
  if (!isOfficeInstalled) return

  office = openOffice(folder)

  for (const name of names) {
    tenderlint('annotate', seeded(name), '--notes', '--out', annotated(name), '--as-of', '2026-11-23')
  }
}, 120_000)

afterAll(() => rmSync(folder, {recursive: true}))

test.skipIf(!isOfficeInstalled).each(names)(
  'should leave nothing to fix in %s when LibreOffice accepts all changes',
  (name) => {
    const accepted = join(folder, `${name}.accepted.docx`)

    office('AcceptAll', annotated(name), accepted)

    const [first, last] = [findingsOf(seeded(name)), findingsOf(accepted)]
    const fixable = first.filter(isFixable).length

    expect(fixable).toBeGreaterThan(0)
    expect([last.filter(isFixable).length, last.length]).toEqual([0, first.length - fixable])
  }
)

test.skipIf(!isOfficeInstalled).each(names)(
  'should leave the findings of %s as they were when LibreOffice rejects all changes',
  (name) => {
    const rejected = join(folder, `${name}.rejected.docx`)

    office('RejectAll', annotated(name), rejected)

    expect(findingsOf(rejected).map(wordsOf)).toEqual(findingsOf(seeded(name)).map(wordsOf))
  }
)

test.skipIf(!isOfficeInstalled).each(names)('should show LibreOffice each comment of %s at its words', (name) => {
  const list = join(folder, `${name}.txt`)
  const commented = join(folder, `${name}.commented.docx`)

  // Where changes are tracked, the words at a comment are the old and the new ones.
  tenderlint(
    'annotate',
    seeded(name),
    '--notes',
    '--out',
    commented,
    '--as-of',
    '2026-11-23',
    '--tracked-changes',
    'none'
  )
  office('ListComments', commented, list)

  const comments = readFileSync(list, 'utf8').trimEnd().split('\n')
  const shown = comments.flatMap((comment) => {
    const [author, words, text] = comment.split('\t')
    // The one on headers and footers stands at no words; blank lines part what it says of each place.
    const parts = words === '' ? text!.split('||') : [text!]
    const anchor = /^\d$/u.test(words!) ? 'mark of a note' : words

    return parts.map((d) => `${author} at “${anchor}”: ${d.split('|')[0]}`)
  })

  expect(shown.toSorted()).toEqual(findingsOf(seeded(name)).map(headOf).toSorted())
})

interface Finding {
  readonly ruleId: string
  readonly severity: 'error' | 'info' | 'warning'
  readonly quote: string
  readonly location: Pick<DocxLocation, 'place'>
  readonly fixes: readonly {readonly safety: string}[]
}

/** How a comment begins, and at which words. */
function headOf({location, quote, ruleId, severity}: Finding): string {
  const {kind, section} = location.place

  switch (kind) {
    case 'footer':
    case 'header':
      return `tenderlint at “”: Page ${kind}: “${quote}”`
    case 'note':
      return `tenderlint at “mark of a note”: ${section?.number} ${section?.title}, footnote: “${quote}”`
    default:
      return `tenderlint at “${quote.replaceAll('\n', '|')}”: ${ruleId} (${severities[severity]})`
  }
}

const severities = {error: 'error', info: 'note', warning: 'warning'}

function findingsOf(path: string): readonly Finding[] {
  return JSON.parse(tenderlint(path, '--notes', '--format', 'json', '--as-of', '2026-11-23')).documents[0].findings
}

function isFixable({fixes}: Finding): boolean {
  return fixes.some((d) => d.safety === 'safe')
}

function wordsOf({quote, ruleId}: Finding): string {
  return `${ruleId} ${quote}`
}

function seeded(name: string): string {
  return join(fixtures, name, 'seeded.docx')
}

function annotated(name: string): string {
  return join(folder, `${name}.tenderlint.docx`)
}

function tenderlint(...args: readonly string[]): string {
  return spawnSync(process.execPath, [program, ...args], {cwd: folder, encoding: 'utf8'}).stdout
}
