import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type CompiledVocabulary,
  createVocabulary,
  type Document,
  defaultReadLimits,
  type Rule,
  run,
  type Vocabulary
} from '@tenderlint/core'
import {
  compileStandards,
  importStandards,
  packStandards,
  type VocabularySources,
  writeStandards
} from '@tenderlint/glossary'
import {
  type CompiledStandards,
  createQuantityMatcher,
  createStandardMatcher,
  createTermMatcher
} from '@tenderlint/matchers'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import {rules} from '@tenderlint/rules'
import {assetPaths, openVocabulary, readVocabularyFiles} from '@tenderlint/runtime'
import mammoth from 'mammoth'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {createCatalog} from './catalog.ts'
import {compileOwnTerms} from './compile-own-terms.ts'
import {createConcepts} from './concepts.ts'
import {parseGfm} from './gfm.ts'
import {glossaryRuns, textlintRuns} from './glossary-runs.ts'
import {type File, lintAll} from './lint-all.ts'
import {createMarkdown} from './markdown-corpus.ts'
import type {Run} from './measure.ts'
import {measureEdits} from './measure-edits.ts'
import {asOf, createOwnLinter} from './own-linter.ts'
import {shippedVocabulary} from './shipped-vocabulary.ts'

/** Characters of the Markdown that is made. */
export const markdownSize = 1_000_000

/** Sizes of glossary that matching is measured with, in concepts. */
export const conceptCounts: readonly number[] = [100, 1000, 10_000]

/** Edits whose cost is measured. */
const editCount = 100

/** Editions of the catalogue that import is measured with: about as many as ISO has. */
const editionCount = 70_000

/** Characters of the Markdown that is linted with two registries in turn. */
const pairedSize = 100_000

const root = new URL('../../../', import.meta.url)

/**
 * Runs of each comparison: `floor` does the least that has to be done, the others are ours.
 *
 * A run is set up before it is measured, and only when it is wanted, so that its memory is its own.
 */
export const comparisons: Readonly<Record<string, Readonly<Record<string, () => Promise<Run>>>>> = {
  markdown: {
    floor: async () => {
      const source = createMarkdown(markdownSize)

      return () => void parseGfm(source)
    },
    ours: async () => {
      const bytes = new TextEncoder().encode(createMarkdown(markdownSize))

      return lintAll(createOwnLinter(shippedVocabulary()), [['bench.md', bytes]])
    }
  },
  terms: {
    floor: parseMarkdown,
    ...Object.fromEntries(conceptCounts.map((d) => [d, () => matchTerms(d)]))
  },
  glossary: glossaryRuns,
  textlint: textlintRuns,
  edits: {ours: async () => async () => JSON.stringify(await measureEdits(editCount))},
  quantities: {
    floor: parseMarkdown,
    ours: matchQuantities
  },
  registry: {
    import: async () => {
      const catalog = {path: 'iso.csv', text: createCatalog(editionCount)}

      return () => {
        const {value, editions} = importStandards([catalog], asOf)

        compileRegistry(writeStandards(value))

        return `${editions} editions`
      }
    },
    load: async () => {
      const options = openOwnRegistry()

      return async () => {
        const opened = await openVocabulary(options)

        if ('problems' in opened) throw new Error(opened.problems[0])

        createStandardMatcher(readVocabularyFiles(opened.paths).standards)

        return undefined
      }
    }
  },
  // Many short runs: what else the machine does then falls on both of a pair.
  registryLint: {
    shipped: async () => lintMarkdown(shippedVocabulary(), pairedSize),
    large: async () => lintMarkdown({...shippedVocabulary(), standards: compileRegistry(ownRegistry())}, pairedSize)
  },
  // One rule after the other, with what they look for found already.
  rules: Object.fromEntries(rules.map((d) => [d.id, () => runRule(d)])),
  docx: {
    floor: async () => {
      const files = fixtures('seeded.docx')

      return async () => {
        for (const [, bytes] of files) await readMammothTree(bytes)

        return undefined
      }
    },
    ours: async () => lintAll(createOwnLinter(shippedVocabulary()), fixtures('seeded.docx'))
  }
}

function lintMarkdown(vocabulary: CompiledVocabulary, size: number): Run {
  return lintAll(createOwnLinter(vocabulary), [['bench.md', new TextEncoder().encode(createMarkdown(size))]])
}

/** The made catalogue, imported to YAML. */
function ownRegistry(): string {
  return writeStandards(importStandards([{path: 'iso.csv', text: createCatalog(editionCount)}], asOf).value)
}

/** Compile a registry over the shipped one, as it is kept. */
function compileRegistry(text: string): CompiledStandards {
  const {standards}: VocabularySources = JSON.parse(readFileSync(assetPaths().sourcesPath, 'utf8'))
  const {value, problems} = compileStandards([...standards, {path: 'own.yaml', text}])

  if (problems.length > 0) throw new Error(problems[0]!.message)

  return packStandards(value)
}

/** Put the made registry where a configuration names it. */
function openOwnRegistry(): Parameters<typeof openVocabulary>[0] {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'))
  const path = join(folder, 'own.yaml')

  process.once('exit', () => rmSync(folder, {recursive: true}))
  writeFileSync(path, ownRegistry())

  return {
    config: {path: '', fragments: [{source: 'tenderlint.yaml', settings: {standards: [path]}}]},
    cacheFolder: folder,
    show: (path: string) => path
  }
}

async function parseMarkdown(): Promise<Run> {
  const source = createMarkdown(markdownSize)
  const processor = unified().use(remarkParse).freeze()

  return () => void processor.parse(source)
}

async function matchTerms(count: number): Promise<Run> {
  const {segments} = await readMarkdown()
  const matcher = createTermMatcher(compileOwnTerms(createConcepts(count)))

  return () => `${segments.reduce((sum, d) => sum + matcher.match(d).length, 0)} matches`
}

async function matchQuantities(): Promise<Run> {
  const {segments} = await readMarkdown()
  const {standards, units} = shippedVocabulary()
  const standardMatcher = createStandardMatcher(standards)
  const matcher = createQuantityMatcher(units)
  // Found for other rules already: only their places count here.
  const designations = segments.map((d) => standardMatcher.match(d))

  return () => `${segments.reduce((sum, d, i) => sum + matcher.match(d, designations[i]!).length, 0)} matches`
}

async function readMarkdown(): Promise<Document> {
  const bytes = new TextEncoder().encode(createMarkdown(markdownSize))
  const result = await markdownAdapter.read(bytes, {path: 'bench.md', limits: defaultReadLimits})

  if ('failure' in result) throw new Error(result.failure.cause)

  return result.document
}

async function setUpRules(): Promise<{readonly document: Document; readonly vocabulary: Vocabulary}> {
  return {document: await readMarkdown(), vocabulary: createVocabulary(shippedVocabulary())}
}

let shared: ReturnType<typeof setUpRules> | undefined

async function runRule(rule: Rule): Promise<Run> {
  // All rules judge one document.
  shared ??= setUpRules()

  const {document, vocabulary} = await shared

  return () => {
    const findings = run(document, {
      rules: [{rule, severity: rule.severity, options: rule.options?.parse({})}],
      vocabulary,
      asOf,
      url: (id) => id
    })

    return `${findings.length} findings`
  }
}

function fixtures(name: string): readonly File[] {
  return ['delivery-report', 'proposal', 'sow', 'sow-zh'].map((d): File => {
    const path = `fixtures/${d}/${name}`

    return [path, readFileSync(new URL(path, root))]
  })
}

async function readMammothTree(bytes: Uint8Array): Promise<void> {
  const options = {
    // Nothing of the tree is written: the HTML is not what is compared.
    transformDocument: (document: object) => ({...document, children: []}),
    includeDefaultStyleMap: false
  }

  await mammoth.convertToHtml({buffer: Buffer.from(bytes)}, options)
}

/** Entry of the command line as it is published. */
export const commandLine = fileURLToPath(new URL('packages/cli/bin/tenderlint.js', root))
