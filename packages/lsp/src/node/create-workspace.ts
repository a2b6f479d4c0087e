import {existsSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname, isAbsolute, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {isFailed, type Translation, translateFinding} from '@tenderlint/core'
import {
  type CompiledVocabulary,
  type Config,
  configFor,
  emptyConfig,
  formatConfigProblem,
  fragmentsFor,
  type MessageLanguage,
  toReport
} from '@tenderlint/linter'
import {
  cacheFolder,
  createRuntime,
  findConfig,
  loadConfig,
  openVocabulary,
  pathInConfig,
  readVocabularyFiles
} from '@tenderlint/runtime'
import type {OpenedProject, Project, ProjectProblem, Workspace} from '../common/workspace.ts'
import {createEditorSettings} from './editor-settings.ts'
import {findDocuments} from './find-documents.ts'
import {findBaseline, type MarkKnown, openBaseline} from './open-baseline.ts'
import {createOwnData} from './own-data.ts'
import {createProjectFiles} from './project-files.ts'

/** What a workspace is made of. */
export interface WorkspaceOptions {
  /** Folder of documents that have no file yet. */
  readonly cwd: string
  /** Today in the local time zone, ISO 8601. */
  today(): string
  /** Give the file of a rule's page; it need not exist. */
  pagePath(ruleId: string): string
  /** Read messages in another language; `undefined` for English. */
  readTranslation(language: MessageLanguage): Translation | undefined
  readonly version: string
}

/** Files that say how a document is linted; empty where there is none. */
interface ProjectPaths {
  readonly configPath: string
  readonly baselinePath: string
}

interface OpenProject {
  /** Files that the project was made of, with their states. */
  readonly state: string
  readonly files: readonly string[]
  /** Those of the editor that it was made with. */
  readonly settings: Config
  readonly opened: OpenedProject
}

/** Make a workspace of the files on disk. A project is opened anew when one of its files, or the day, has changed. */
export function createWorkspace({cwd, today, pagePath, readTranslation, version}: WorkspaceOptions): Workspace {
  const projects = new Map<string, Promise<OpenProject>>()
  // Each finding of each version asks.
  const pages = new Map<string, string | undefined>()
  const editor = createEditorSettings()
  const translations = new Map<MessageLanguage, Translation | undefined>()

  return {
    async open(uri) {
      const folder = dirname(pathOf(uri))
      const paths = {configPath: findConfig(folder) ?? '', baselinePath: findBaseline(folder)}
      const key = `${paths.configPath}\n${paths.baselinePath}`
      // Two documents that ask at once share what is opened.
      const next = reopen(paths, projects.get(key))

      projects.set(key, next)

      return (await next).opened
    },
    configure: (settings, folder) => editor.set(settings, folder?.startsWith('file:') ? fileURLToPath(folder) : cwd),
    translation: translationTo,
    pageUri(ruleId) {
      if (!pages.has(ruleId)) {
        const path = pagePath(ruleId)

        pages.set(ruleId, existsSync(path) ? pathToFileURL(path).href : undefined)
      }

      return pages.get(ruleId)
    },
    find: async (uris) => findDocuments(uris)
  }

  async function reopen(paths: ProjectPaths, known: Promise<OpenProject> | undefined): Promise<OpenProject> {
    // Who asked for the project that failed was told; the next one may have more luck.
    const before = await known?.catch(() => undefined)

    const settings = editor.config

    if (before?.settings === settings && before.state === (await stateOf(before.files, today()))) return before

    const asOf = today()
    const {files, opened} = await openConfig(paths, {asOf, settings}).catch((error) => unreadable(paths, error))
    const lastGood = opened.project ?? before?.opened.project

    return {
      files,
      settings,
      state: await stateOf(files, asOf),
      opened: {...opened, ...(lastGood && {project: lastGood})}
    }
  }

  async function openConfig(
    {baselinePath, configPath}: ProjectPaths,
    {asOf, settings}: {readonly asOf: string; readonly settings: Config}
  ): Promise<Omit<OpenProject, 'settings' | 'state'>> {
    const {config: own, problems} =
      configPath === '' ? {config: emptyConfig, problems: []} : await loadConfig(configPath)
    const config = {path: configPath || settings.path, fragments: [...settings.fragments, ...own.fragments]}
    const files = [...filesOf(config), ...(baselinePath === '' ? [] : [baselinePath])]

    if (problems.length > 0) {
      return {
        files,
        opened: {
          problems: problems.map((d) => ({
            uri: pathToFileURL(d.path).href,
            message: formatConfigProblem(d),
            place: d
          }))
        }
      }
    }

    const baseline = await openBaseline(baselinePath)

    if ('problems' in baseline) return {files, opened: baseline}

    const vocabulary = await openVocabulary({config, cacheFolder: cacheFolder(), show: (path) => path})

    return {
      files,
      opened:
        'problems' in vocabulary
          ? {problems: vocabulary.problems.map((d) => dataProblem(d, files))}
          : {
              problems: [],
              project: createProject(config, {...baseline, asOf, configPath, vocabularyPaths: vocabulary.paths})
            }
    }
  }

  function createProject(
    config: Config,
    {
      asOf,
      configPath,
      markKnown,
      vocabularyPaths
    }: {
      readonly asOf: string
      readonly configPath: string
      readonly markKnown: MarkKnown
      readonly vocabularyPaths: readonly string[]
    }
  ): Project {
    const settingsFor = (path: string) => configFor(pathInConfig(path, config), config, [])
    const translationFor = (path: string) => translationTo(settingsFor(path).messages ?? 'en')

    return {
      linter: createRuntime({config, asOf, vocabularyPaths}).linter(),
      pathOf: (uri) => pathInConfig(pathOf(uri), config),
      settingsOf(uri) {
        const {asOf: day = asOf, isExcluded, language, messages, type} = settingsFor(pathOf(uri))
        const profiles = fragmentsFor(pathInConfig(pathOf(uri), config), config).flatMap(
          (d) => /^profile (.+)$/u.exec(d.source)?.[1] ?? []
        )

        return {
          isExcluded,
          ...(configPath === '' ? undefined : {config: pathToFileURL(configPath).href}),
          profiles: [...new Set(profiles)],
          ...(type === undefined ? undefined : {type}),
          ...(language === undefined ? undefined : {language}),
          ...(messages === undefined ? undefined : {messages}),
          asOf: day
        }
      },
      finish(uri, linted) {
        const path = pathOf(uri)
        const known = markKnown({...toReport(linted), path})
        const findings = isFailed(known) ? linted.findings : known.findings
        const words = translationFor(path)

        return words ? findings.map((d) => translateFinding(d, words)) : findings
      },
      vocabulary: async (): Promise<CompiledVocabulary> => readVocabularyFiles(vocabularyPaths),
      data: createOwnData(config),
      files: createProjectFiles({config, asOf, vocabularyPaths, version, markKnown, translationFor})
    }
  }

  function translationTo(language: MessageLanguage): Translation | undefined {
    if (language === 'en') return undefined
    if (!translations.has(language)) translations.set(language, readTranslation(language))

    return translations.get(language)
  }

  /** Path of a document; one that has no file yet is taken to be Markdown in the folder the server was started in. */
  function pathOf(uri: string): string {
    return uri.startsWith('file:') ? fileURLToPath(uri) : join(cwd, 'untitled.md')
  }
}

/** Tell that a file may not be read, or went away in between; any other error is a mistake of ours. */
function unreadable(paths: ProjectPaths, error: NodeJS.ErrnoException): Omit<OpenProject, 'settings' | 'state'> {
  if (error.code === undefined) throw error

  const file = error.path ?? paths.configPath
  const message = `${file}: the system says ${error.code}: check that the file is there and may be read`

  return {
    files: [paths.configPath, paths.baselinePath, file].filter((d) => d !== ''),
    opened: {problems: [{uri: pathToFileURL(file).href, message}]}
  }
}

/** Files a configuration is made of: itself, what it extends, its data. */
function filesOf({path, fragments}: Config): readonly string[] {
  const files = fragments.flatMap(({settings, source}) => [
    source,
    ...(settings.glossary ?? []),
    ...(settings.standards ?? [])
  ])

  return [...new Set([path, ...files])].filter((d) => isAbsolute(d))
}

/** What changes when a file is written, made or deleted, or a day passes. */
async function stateOf(files: readonly string[], today: string): Promise<string> {
  return [today, ...(await Promise.all(files.map(fileState)))].join('\n')
}

async function fileState(path: string): Promise<string> {
  try {
    const {mtimeMs, size} = await stat(path)

    return `${path} ${mtimeMs} ${size}`
  } catch (error) {
    return `${path} ${(error as NodeJS.ErrnoException).code}`
  }
}

/** A problem of the data begins with its place: `glossary/terms.yaml:14: …`. */
function dataProblem(message: string, files: readonly string[]): ProjectProblem {
  const path = files.find((d) => message.startsWith(`${d}:`)) ?? files[0] ?? ''
  const line = Number(/^:(\d+)/u.exec(message.slice(path.length))?.[1] ?? 1)

  return {uri: pathToFileURL(path).href, message, place: {line, column: 1, length: 1, source: ' '}}
}
