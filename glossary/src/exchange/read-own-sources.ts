import type {TermLayer} from '../compile-terms.ts'
import type {OwnSources} from '../compile-vocabulary.ts'
import {kindOfSource} from '../kind-of-source.ts'
import type {YamlSource} from '../read-yaml.ts'
import {decodeText} from './decode-text.ts'
import {extensionOf, type GlossaryFile, readGlossary} from './read-glossary.ts'

/** Read data files of a person's own: glossaries in any format, and units and standards in YAML. */
export async function readOwnSources(files: readonly GlossaryFile[]): Promise<OwnSources> {
  const terms: TermLayer[] = []
  const units: YamlSource[] = []
  const standards: YamlSource[] = []

  for (const file of files) {
    const {path, bytes} = file
    const text = /^ya?ml$/u.test(extensionOf(path)) ? decodeText(bytes) : undefined
    const kind = text === undefined ? 'terms' : kindOfSource(text)

    if (text !== undefined && kind === 'units') units.push({path, text})
    else if (text !== undefined && kind === 'standards') standards.push({path, text})
    else terms.push(await readLayer(file))
  }

  return {terms, units, standards}
}

async function readLayer(file: GlossaryFile): Promise<TermLayer> {
  const {path} = file
  const read = await readGlossary(file)

  return read
    ? {paths: [path], concepts: read.concepts, problems: read.problems}
    : {paths: [path], concepts: [], problems: [{path, line: 1, column: 1, place: 'file', message: unknownFormat(path)}]}
}

/** What to say of a file whose extension no format of glossaries has. */
export function unknownFormat(path: string): string {
  const isSheet = /^(?:numbers|ods|xls|xlsb|xlsm)$/u.test(extensionOf(path))

  return `Unexpected format, expected a .yaml, .xlsx, .csv or .tbx file${isSheet ? '. Save the workbook as .xlsx' : ''}`
}
