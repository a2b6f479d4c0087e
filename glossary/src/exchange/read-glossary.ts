import {readTermLayer} from '../compile-terms.ts'
import type {DataProblem} from '../data-problem.ts'
import {readCsv} from './csv.ts'
import {decodeText} from './decode-text.ts'
import type {ImportedTerms} from './located-concept.ts'
import {readTbx} from './read-tbx.ts'
import {readXlsx} from './read-xlsx.ts'

/** File of a glossary. */
export interface GlossaryFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Read a glossary, the format from the extension; `undefined` for an extension that no format has. */
export async function readGlossary({path, bytes}: GlossaryFile): Promise<ImportedTerms | undefined> {
  const read = readers.get(extensionOf(path))

  return read?.({path, bytes})
}

/** Extension of a path in small letters, without its dot. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}

type Read = (file: GlossaryFile) => Promise<ImportedTerms>

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['csv', ofText(readCsv, 'In Excel, save it as “CSV UTF-8”, or as .xlsx')],
  ['tbx', ofText(readTbx, 'Export it again as UTF-8')],
  ['tbxm', ofText(readTbx, 'Export it again as UTF-8')],
  ['tsv', ofText(readCsv, 'Save it as UTF-8')],
  ['xlsx', readXlsx],
  ['xml', ofText(readTbx, 'Export it again as UTF-8')],
  ['yaml', ofText(readYamlTerms, 'Save it as UTF-8')],
  ['yml', ofText(readYamlTerms, 'Save it as UTF-8')]
])

function ofText(read: (source: {path: string; text: string}) => ImportedTerms, remedy: string): Read {
  return async ({path, bytes}) => {
    const text = decodeText(bytes)

    return text === undefined ? refuse(notText(path, remedy)) : read({path, text})
  }
}

function readYamlTerms(source: {path: string; text: string}): ImportedTerms {
  const {concepts, problems} = readTermLayer([source])

  return {concepts, problems, losses: []}
}

function notText(path: string, remedy: string): DataProblem {
  return {path, line: 1, column: 1, place: 'file', message: `Unexpected encoding, expected UTF-8. ${remedy}`}
}

function refuse(problem: DataProblem): ImportedTerms {
  return {concepts: [], problems: [problem], losses: []}
}
