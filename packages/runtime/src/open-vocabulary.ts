import {mkdtempSync, readFileSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Config} from '@tenderlint/linter'
import type {Compilation, VocabularySources} from '@tenderlint/linter/glossary'
import {assetPaths} from './asset-paths.ts'
import {readCacheEntry, removeOldEntries, writeCacheEntry} from './cache/entry.ts'

/**
 * Paths of the files that a compiled vocabulary lies in, or what the owner of the data has to mend, one problem a line.
 *
 * What a later file holds goes before what an earlier one holds.
 */
export type OpenedVocabulary = {readonly paths: readonly string[]} | {readonly problems: readonly string[]}

/** What a vocabulary is made of. */
interface VocabularyOptions {
  readonly config: Config
  /** Folder to keep what was compiled in. */
  readonly cacheFolder: string
  /** Shows a path as the person knows it. */
  show(path: string): string
}

/** Data file of a person's own. */
interface OwnFile {
  readonly path: string
  readonly bytes: Buffer<ArrayBuffer>
}

/** What is compiled from data of a person's own, and kept by itself. */
interface Part {
  readonly folder: 'standards' | 'vocabularies'
  /** All it is made of beside the shipped data. */
  readonly files: readonly OwnFile[]
  /** What else decides what becomes of them. */
  readonly variant?: string
  /** What a kept one has to hold to be of use. */
  readonly keys: readonly string[]
  compile(
    compiler: typeof import('@tenderlint/linter/glossary'),
    shipped: VocabularySources
  ): Promise<Compilation<object>>
}

/**
 * Give the vocabulary that a configuration asks for: the shipped one, or one with her own data laid over it.
 *
 * That is compiled when it is first asked for, and kept under a hash of all it is made of. Registries of standards are kept apart:
 * they may be large and seldom change, while a glossary often does.
 */
export async function openVocabulary({config, cacheFolder, show}: VocabularyOptions): Promise<OpenedVocabulary> {
  const {vocabularyPath} = assetPaths()
  const glossaries = readFiles('glossary')
  const registries = readFiles('standards')
  const isShipped =
    config.fragments.findLast((d) => d.settings.shippedTerms !== undefined)?.settings.shippedTerms !== false
  const isOwn = glossaries.length > 0 || !isShipped
  const parts = [
    ...(isOwn ? [glossaryPart(glossaries, isShipped)] : []),
    ...(registries.length > 0 ? [registryPart(registries, glossaries)] : [])
  ]
  const opened = await Promise.all(parts.map((part) => openPart(part, cacheFolder)))
  const problems = opened.flatMap((d) => ('problems' in d ? d.problems : []))
  const paths = opened.flatMap((d) => ('path' in d ? [d.path] : []))

  if (problems.length > 0) return {problems: [...new Set(problems)]}

  // A glossary is compiled with all that is shipped.
  return {paths: isOwn ? paths : [vocabularyPath, ...paths]}

  function readFiles(setting: 'glossary' | 'standards'): readonly OwnFile[] {
    const named = new Set(config.fragments.flatMap(({settings}) => settings[setting] ?? []))

    return [...named].map((path) => ({path: show(path), bytes: readFileSync(path)}))
  }
}

function glossaryPart(glossaries: readonly OwnFile[], isShipped: boolean): Part {
  return {
    folder: 'vocabularies',
    files: glossaries,
    variant: isShipped ? 'over the shipped terms' : 'alone',
    keys: ['asOf', 'standards', 'terms', 'units'],
    compile: async ({compileVocabulary, readOwnSources}, shipped) =>
      compileVocabulary(isShipped ? shipped : {...shipped, terms: []}, await readOwnSources(glossaries))
  }
}

function registryPart(registries: readonly OwnFile[], glossaries: readonly OwnFile[]): Part {
  // Standards may stand in a file that is named as a glossary.
  const mixed = glossaries.filter((d) => /\beditions?\b/u.test(d.bytes.toString()))

  return {
    folder: 'standards',
    files: [...mixed, ...registries],
    keys: ['asOf', 'standards'],
    async compile({compileStandards, packStandards, readOwnSources}, shipped) {
      const {standards} = await readOwnSources(mixed)
      const own = [...standards, ...registries.map(({path, bytes}) => ({path, text: bytes.toString()}))]
      const {value, problems} = compileStandards([...shipped.standards, ...own])

      return {value: {asOf: value.asOf, standards: packStandards(value)}, problems}
    }
  }
}

/** Give the file of a part, compiled if it is not kept. */
async function openPart(
  part: Part,
  cacheFolder: string
): Promise<{readonly path: string} | {readonly problems: readonly string[]}> {
  const {sourcesPath, workerPath} = assetPaths()
  const shipped = readFileSync(sourcesPath)
  // The same data gives another result when the compiler is another.
  const {mtimeMs, size} = statSync(workerPath)
  const key = await hashOf([
    String(mtimeMs),
    String(size),
    part.variant ?? '',
    shipped,
    ...part.files.flatMap((d) => [d.path, d.bytes])
  ])
  const kept = join(cacheFolder, part.folder, `${key}.json`)

  if (holds(readCacheEntry(kept), part.keys)) return {path: kept}

  // The compiler and its libraries are not for who has no data of her own.
  const compiler = await import('@tenderlint/linter/glossary')
  const {value, problems} = await part.compile(compiler, JSON.parse(shipped.toString()))

  return problems.length > 0 ? {problems: problems.map(compiler.formatDataProblem)} : keep(kept, JSON.stringify(value))
}

function keep(kept: string, text: string): {readonly path: string} | {readonly problems: readonly string[]} {
  if (writeCacheEntry(kept, text)) {
    removeOldEntries(dirname(kept))

    return {path: kept}
  }

  // The threads read the vocabulary from disk, so it needs a place there, if only for this run.
  const path = join(mkdtempSync(join(tmpdir(), 'tenderlint-')), 'vocabulary.json')

  if (writeCacheEntry(path, text)) return {path}

  return {problems: [`neither \`${kept}\` nor \`${path}\` can be written: free some space, or set XDG_CACHE_HOME`]}
}

function holds(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key))
}

async function hashOf(contents: readonly (Buffer | string)[]): Promise<string> {
  // Who has no data of her own should not wait for it.
  const {createHash} = await import('node:crypto')
  const hash = createHash('sha256')

  // Lengths keep apart what would be one text when joined.
  for (const content of contents) hash.update(`${content.length}\n`).update(content)

  return hash.digest('hex')
}
