import {mkdtempSync, readFileSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Config} from '@tenderlint/linter'
import type {VocabularySources, YamlSource} from '@tenderlint/linter/glossary'
import {assetPaths} from './asset-paths.ts'
import {readCacheEntry, writeCacheEntry} from './cache/entry.ts'

/** Path of a compiled vocabulary, or what the owner of the data has to mend, one problem a line. */
export type OpenedVocabulary = {readonly path: string} | {readonly problems: readonly string[]}

/** What a vocabulary is made of. */
interface VocabularyOptions {
  readonly config: Config
  /** Folder to keep what was compiled in. */
  readonly cacheFolder: string
  /** Shows a path as the person knows it. */
  show(path: string): string
}

/**
 * Give the vocabulary that a configuration asks for: the shipped one, or one with her own data laid over it.
 *
 * That is compiled when it is first asked for, and kept under a hash of all it is made of.
 */
export async function openVocabulary({config, cacheFolder, show}: VocabularyOptions): Promise<OpenedVocabulary> {
  const {sourcesPath, vocabularyPath, workerPath} = assetPaths()
  const paths = new Set(
    config.fragments.flatMap(({settings}) => [...(settings.glossary ?? []), ...(settings.standards ?? [])])
  )

  if (paths.size === 0) return {path: vocabularyPath}

  const own = [...paths].map((path) => ({path: show(path), text: readFileSync(path, 'utf8')}))
  const shipped = readFileSync(sourcesPath, 'utf8')
  // The same data gives another result when the compiler is another.
  const {mtimeMs, size} = statSync(workerPath)
  const key = await hashOf([String(mtimeMs), String(size), shipped, ...own.flatMap((d) => [d.path, d.text])])
  const cached = join(cacheFolder, 'vocabularies', `${key}.json`)

  if (isVocabulary(readCacheEntry(cached))) return {path: cached}

  return compile(JSON.parse(shipped), {own, cached})
}

async function compile(
  shipped: VocabularySources,
  {own, cached}: {own: readonly YamlSource[]; cached: string}
): Promise<OpenedVocabulary> {
  // The compiler and its libraries are not for who has no data of her own.
  const {compileVocabulary, formatDataProblem, groupSources} = await import('@tenderlint/linter/glossary')
  const {value, problems} = compileVocabulary(shipped, groupSources(own))

  if (problems.length > 0) return {problems: problems.map(formatDataProblem)}

  const text = JSON.stringify(value)

  if (writeCacheEntry(cached, text)) return {path: cached}

  // The threads read the vocabulary from disk, so it needs a place there, if only for this run.
  const path = join(mkdtempSync(join(tmpdir(), 'tenderlint-')), 'vocabulary.json')

  if (writeCacheEntry(path, text)) return {path}

  return {problems: [`neither \`${cached}\` nor \`${path}\` can be written: free some space, or set XDG_CACHE_HOME`]}
}

function isVocabulary(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['asOf', 'standards', 'terms', 'units'].every((key) => Object.hasOwn(value, key))
  )
}

async function hashOf(texts: readonly string[]): Promise<string> {
  // Who has no data of her own should not wait for it.
  const {createHash} = await import('node:crypto')
  const hash = createHash('sha256')

  // Lengths keep apart what would be one text when joined.
  for (const text of texts) hash.update(`${text.length}\n`).update(text)

  return hash.digest('hex')
}
