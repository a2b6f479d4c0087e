import {resolve} from 'node:path'
import {type Citation, readCitations} from '@tenderlint/core'
import {findStandardName} from '@tenderlint/glossary'
import {writeSheet} from '@tenderlint/glossary/exchange'
import {formatMatrix, type Matrix, matrixOfSections, matrixOfStandards} from '@tenderlint/linter/matrix'
import {readVocabularyFiles, writeDocument} from '@tenderlint/runtime'
import type {MatrixCommand} from './command.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readDocuments} from './read-documents.ts'
import {tell} from './tell.ts'

const titles = {sections: 'Sections and the standards they cite', standards: 'Standards and where they are cited'}

/** Show which standards documents cite, and where. */
export async function showMatrix(command: MatrixCommand, host: Host): Promise<ExitCode> {
  const {out, to} = command
  const citations: Citation[] = []
  const expected = new Map<string, readonly string[]>()
  const vocabularies = new Map<string, readonly string[]>()
  let day = ''
  const {paths, code} = await readDocuments(
    {
      ...command,
      look(document, {vocabulary, vocabularyPaths, asOf, expect}) {
        day = asOf

        const names = [...new Set([...expect, ...command.expected])]

        citations.push(...readCitations(document, vocabulary, asOf))
        expected.set(document.path, names)

        for (const name of names) vocabularies.set(name, vocabularyPaths)
      }
    },
    host
  )

  // What was told already leaves nothing to show.
  if (paths.length === 0 && code !== exitCodes.clean) return code
  if (paths.length === 0) return tell(host, [{message: `no document in ${command.paths.join(', ')}`}])

  tellUnknown(citations, vocabularies, host)

  const matrix =
    to === 'standards'
      ? matrixOfStandards(citations, {paths, expected, asOf: day})
      : matrixOfSections(citations, {paths, asOf: day})

  if (out === undefined) {
    host.stdout.write(await write(matrix, command).then((d) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(d)))

    return code
  }

  const problem = writeDocument(resolve(host.cwd, out), await write(matrix, command))

  if (problem)
    return tell(host, [{message: `\`${out}\` cannot be written: ${problem.cause}. Give another name: --out FILE`}])

  const rows = `${matrix.rows.length} ${matrix.rows.length === 1 ? 'row' : 'rows'}`

  host.stdout.write(`${out}: ${rows} from ${paths.length} ${paths.length === 1 ? 'document' : 'documents'}\n`)

  return code
}

/** Tell of expected standards that nothing cites and the registry does not know: a name may be misspelt. */
function tellUnknown(
  citations: readonly Citation[],
  vocabularies: ReadonlyMap<string, readonly string[]>,
  {stderr}: Host
): void {
  for (const [name, paths] of vocabularies) {
    if (citations.some((d) => d.standard === name || d.standard.startsWith(`${name}-`))) continue

    const {isKnown, nearest} = findStandardName(readVocabularyFiles(paths).standards, name)

    if (isKnown) continue

    const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`

    stderr.write(`tenderlint: \`${name}\` is expected, and the registry does not know it${hint}\n`)
  }
}

/** Columns before those of the documents, in characters: wide enough for a line to stay one, and narrow enough to read in print. */
const widths: Readonly<Record<MatrixCommand['to'], readonly number[]>> = {
  sections: [30, 34, 50, 33],
  standards: [17, 34, 19, 24, 21, 31]
}
const widthOfDocument = 26

async function write(matrix: Matrix, {format, to}: MatrixCommand): Promise<Uint8Array> {
  if (format === 'xlsx') {
    return writeSheet({
      name: to === 'standards' ? 'Standards' : 'Sections',
      ...matrix,
      widths: matrix.head.map((_, i) => widths[to][i] ?? widthOfDocument),
      hasFilter: true,
      stickyColumns: to === 'standards' ? 1 : 2
    })
  }

  return new TextEncoder().encode(formatMatrix(matrix, format, titles[to]))
}
