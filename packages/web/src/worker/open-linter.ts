import {
  type CompiledVocabulary,
  type Config,
  configFor,
  createLinter,
  formatConfigProblem,
  type Linter,
  limitsOf,
  type RunLimits
} from '@tenderlint/linter'
import type {VocabularySources} from '@tenderlint/linter/glossary'
import type {GivenFile, Setup} from '../common/task.ts'
import {dataAddress, fetchJson} from './data.ts'
import type {Profiles} from './given-files.ts'
import {dataPaths, openConfig} from './open-config.ts'

/** A linter with what its host has to know of the configuration. */
export interface OpenedLinter {
  readonly linter: Linter
  readonly limits: RunLimits
  isExcluded(path: string): boolean
}

/** Open a linter for what was given and chosen, or tell what has to be mended in the files. */
export async function openLinter(setup: Setup): Promise<OpenedLinter | {readonly problems: readonly string[]}> {
  const {config, problems} = openConfig(setup, await fetchJson<Profiles>('profiles.json'))

  if (problems.length > 0) return {problems: problems.map(formatConfigProblem)}

  const vocabulary = await openVocabulary(config, setup.files)

  if ('problems' in vocabulary) return vocabulary

  return {
    linter: createLinter({
      config,
      vocabulary,
      asOf: setup.today,
      pdfAssets: {
        cMaps: dataAddress('pdfjs/cmaps/'),
        standardFonts: dataAddress('pdfjs/standard_fonts/'),
        wasm: dataAddress('pdfjs/wasm/')
      }
    }),
    limits: limitsOf(config),
    isExcluded: (path) => configFor(path, config, []).isExcluded
  }
}

async function openVocabulary(
  config: Config,
  files: readonly GivenFile[]
): Promise<CompiledVocabulary | {readonly problems: readonly string[]}> {
  const isShipped = config.fragments.findLast((d) => d.settings.shippedTerms !== undefined)?.settings.shippedTerms

  if (dataPaths(config).length === 0 && isShipped !== false) return fetchJson<CompiledVocabulary>('vocabulary.json')

  // The compiler and its libraries are for who has data of her own.
  const {compileVocabulary, formatDataProblem, readOwnSources} = await import('@tenderlint/linter/glossary')
  const shipped = await fetchJson<VocabularySources>('sources.json')
  const own = await readOwnSources(filesOf('glossary'))
  const registries = filesOf('standards').map(({path, bytes}) => ({path, text: new TextDecoder().decode(bytes)}))
  const {value, problems} = compileVocabulary(isShipped === false ? {...shipped, terms: []} : shipped, {
    ...own,
    standards: [...own.standards, ...registries]
  })

  return problems.length > 0 ? {problems: problems.map(formatDataProblem)} : value

  function filesOf(setting: 'glossary' | 'standards') {
    const names = new Set(config.fragments.flatMap(({settings}) => settings[setting] ?? []))

    // A later glossary decides over those before it, so their order is that of the settings.
    return [...names].flatMap((path) => files.filter((d) => d.name === path).map(({bytes}) => ({path, bytes})))
  }
}
