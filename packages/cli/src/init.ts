import {existsSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {cacheFolder, findFiles} from '@tenderlint/runtime'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {withVocabulary} from './open-project.ts'
import {tell} from './tell.ts'

const fileName = 'tenderlint.yaml'

/** Words in the names of documents that tell what they are for, English and Chinese. */
const nameWords: readonly (readonly [string, RegExp])[] = [
  ['sow', /\bsows?\b|statement.of.work|scope.of.(?:work|services)|工作说明/iu],
  ['delivery-report', /\breports?\b|报告/iu],
  ['proposal', /\b(?:proposals?|tenders?|bids?|offers?|quotations?)\b|投标|建议书|技术方案/iu]
]

/** Folders in which people keep their own terms. */
const glossaryFolders = ['glossary', 'terms', 'terminology']

/** Write a commented configuration to the current folder, after a look at what is in it. Nothing is ever replaced. */
export async function init(host: Host): Promise<ExitCode> {
  const path = join(host.cwd, fileName)

  if (existsSync(path)) return tell(host, [{message: `\`${fileName}\` is there already; it was left as it is`}])

  const documents = findFiles(['.'], host.cwd).paths

  writeFileSync(path, createConfig(documents, host.cwd, await findGlossaries(host.cwd)), {flag: 'wx'})
  host.stdout.write(
    `${fileName} written; ${documents.length} ${documents.length === 1 ? 'document' : 'documents'} here. Next: tenderlint .\n`
  )

  return exitCodes.clean
}

/** Lines that a person may take the comment mark from come with `# ` and are right as they are. */
function createConfig(documents: readonly string[], folder: string, glossaries: Glossaries): string {
  const profiles = countProfiles(documents)
  // Only what most documents are for is where all start from.
  const main = profiles.find((d) => d.documents.length > documents.length / 2)

  return `${schemaLine(folder)}# What holds for a document and why: tenderlint config FILE

# Settings to start from: proposal, sow, delivery-report, a file or a package of your firm.
${main ? '' : '# '}extends: ${main?.name ?? 'proposal'}

# Some documents are for something else, or their verdicts are for another day, such as that of the contract.
${documentEntries(
  profiles.filter((d) => d !== main),
  documents
)}

# Names that no rule touches: of clients, of products.
# protect: [Example Drives Ltd]

# Terms and units of your own, as YAML, or terms as XLSX, TBX or CSV; they go before the shipped ones.
${glossaryLines(glossaries)}

# Severity of single rules: error, warning, info or off. All rules: tenderlint rules
# rules: {units/wrong-spacing: info}

# Findings from which on the exit code is 1: error, warning, info or never.
# failOn: warning

# Language that findings are told in: en or zh.
# messages: zh

# Documents that are not checked.
# exclude: [archive/**]
`
}

interface FoundProfile {
  readonly name: string
  readonly documents: readonly string[]
}

function countProfiles(documents: readonly string[]): readonly FoundProfile[] {
  return nameWords
    .map(([name]) => ({name, documents: documents.filter((d) => profileOf(d) === name)}))
    .filter((d) => d.documents.length > 0)
}

function profileOf(document: string): string | undefined {
  // An underscore is a letter to `\b`, but not to who names files.
  return nameWords.find(([, pattern]) => pattern.test(document.replaceAll('_', ' ')))?.[0]
}

function documentEntries(profiles: readonly FoundProfile[], all: readonly string[]): string {
  if (profiles.length === 0) return '# documents:\n#   - {files: contracts/**, profile: sow, asOf: 2026-01-31}'

  return [
    'documents:',
    ...profiles.map(({name, documents}) => `  - {files: [${globsOf(documents, all).join(', ')}], profile: ${name}}`)
  ].join('\n')
}

/** A folder whose documents are all for the same is named as a whole, so that those to come are too. */
function globsOf(documents: readonly string[], all: readonly string[]): readonly string[] {
  const folders = [...new Set(documents.map((d) => d.slice(0, d.indexOf('/') + 1)))].filter(
    (folder) => folder !== '' && all.every((d) => !d.startsWith(folder) || documents.includes(d))
  )
  const others = documents.filter((d) => !folders.some((folder) => d.startsWith(folder)))

  return [...folders.map((d) => quoted(`${escapeGlob(d)}**`)), ...others.map((d) => quoted(escapeGlob(d)))]
}

/** Terms of a person's own, as far as they can be found by the names of files. */
interface Glossaries {
  readonly usable: readonly string[]
  /** Those that have to be mended before. */
  readonly faulty: readonly string[]
}

async function findGlossaries(folder: string): Promise<Glossaries> {
  const files = glossaryFolders
    .filter((d) => statSync(join(folder, d), {throwIfNoEntry: false})?.isDirectory())
    .flatMap((d) => readdirSync(join(folder, d)).map((name) => `${d}/${name}`))
  const known = [...files, ...readdirSync(folder).filter((d) => /^(?:glossary|terminology|terms)\.\w+$/iu.test(d))]
  const usable: string[] = []
  const faulty: string[] = []

  for (const file of known.filter((d) => /\.(?:csv|tbx|xlsx|ya?ml)$/iu.test(d) && !d.includes('~$'))) {
    const settings = {glossary: [join(folder, file)]}
    const config = {path: '', fragments: [{source: fileName, settings}]}
    const opened = await withVocabulary(config, {cwd: folder, cacheFolder: cacheFolder()})

    if ('problem' in opened) faulty.push(file)
    else usable.push(file)
  }

  return {usable, faulty}
}

function glossaryLines({faulty, usable}: Glossaries): string {
  return [
    ...(usable.length > 0 ? ['glossary:', ...usable.map((d) => `  - ${quoted(d)}`)] : ['# glossary: [terms.yaml]']),
    ...faulty.map((d) => `# ${d} has to be mended before: tenderlint glossary check ${quoted(d)}`)
  ].join('\n')
}

/** Editors that speak with the YAML language server check the file while it is written, if they know its schema. */
function schemaLine(folder: string): string {
  const schema = './node_modules/tenderlint/tenderlint.schema.json'

  return existsSync(join(folder, schema)) ? `# yaml-language-server: $schema=${schema}\n` : ''
}

function escapeGlob(path: string): string {
  return path.replace(/[!()*+?@[\\\]{}]/gu, '\\$&')
}

function quoted(path: string): string {
  return JSON.stringify(path)
}
