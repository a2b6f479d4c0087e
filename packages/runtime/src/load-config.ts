import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {type Config, type ConfigProblem, type Fragment, nearest} from '@tenderlint/linter'
import {assetPaths} from './asset-paths.ts'

/** Outcome of loading a configuration. With problems it is not to be used. */
export interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

/** A file of settings: of the person, or a profile of ours. */
interface SettingsFile {
  readonly path: string
  /** As a person knows it. */
  readonly source: string
}

const fileName = 'tenderlint.yaml'

/** Find `tenderlint.yaml` in a folder or the nearest one above it. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, fileName)

  if (isFile(path)) return path

  return dirname(folder) === folder ? undefined : findConfig(dirname(folder))
}

/** Load a configuration with all it extends; paths of data files come out absolute. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  // The schema and the YAML parser with places cost more than a small document: only who has a file pays for them.
  const {readConfig} = await import('@tenderlint/linter/config')
  const problems: ConfigProblem[] = []
  const fragments = readFragments({path, source: path}, [])

  return {config: {path, fragments}, problems}

  function readFragments({path, source}: SettingsFile, below: readonly string[]): readonly Fragment[] {
    const {file, problems: found, problemAt} = readConfig(readFileSync(path, 'utf8'), path)
    const {documents = [], extends: bases = [], ...settings} = file
    const folder = dirname(path)
    const fragments: Fragment[] = []

    problems.push(...found)

    for (const [i, base] of listOf(bases).entries()) {
      fragments.push(...readBase(base, typeof bases === 'string' ? ['extends'] : ['extends', i]))
    }

    fragments.push({
      source,
      settings: {
        ...settings,
        ...(settings.glossary && {glossary: dataPaths('glossary', settings.glossary)}),
        ...(settings.standards && {standards: dataPaths('standards', settings.standards)})
      }
    })

    for (const [i, {files, profile, ...entry}] of documents.entries()) {
      const globs = listOf(files)

      if (profile !== undefined) {
        const inherited = readBase(profile, ['documents', i, 'profile'])

        // A file that is named here may speak of some documents only; both have to agree.
        fragments.push(...inherited.filter((d) => !d.files).map((d) => ({...d, files: globs})))
      }

      fragments.push({source: `${source}, documents ${i + 1}`, files: globs, settings: entry})
    }

    return fragments

    function readBase(name: string, place: readonly (number | string)[]): readonly Fragment[] {
      const base = findBase(name, folder)

      if (!base) {
        const known = nearest(name, profileNames())

        problems.push(
          problemAt(
            place,
            `\`${name}\` is neither a profile nor a file`,
            `${known ? `did you mean \`${known}\`? ` : ''}profiles: ${profileNames().join(', ')}`
          )
        )

        return []
      }

      if (base.path === path || below.includes(base.path)) {
        problems.push(problemAt(place, `\`${name}\` extends itself`))

        return []
      }

      return readFragments(base, [...below, path])
    }

    function dataPaths(setting: string, names: readonly string[]): string[] {
      return names.map((name, i) => {
        const target = resolve(folder, name)

        if (!isFile(target)) problems.push(problemAt([setting, i], `no such file: \`${name}\``, nearFile(target)))

        return target
      })
    }
  }
}

function findBase(name: string, folder: string): SettingsFile | undefined {
  if (profileNames().includes(name)) {
    return {path: join(assetPaths().profilesFolder, `${name}.yaml`), source: `profile ${name}`}
  }

  const path = resolve(folder, name)

  return isFile(path) ? {path, source: path} : undefined
}

function profileNames(): readonly string[] {
  return readdirSync(assetPaths().profilesFolder)
    .filter((d) => d.endsWith('.yaml'))
    .map((d) => basename(d, '.yaml'))
    .sort()
}

/** Name the file that may have been meant. */
function nearFile(path: string): string | undefined {
  const folder = dirname(path)
  const known = existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : undefined

  return known && `did you mean \`${known}\`?`
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() === true
}

function listOf(value: readonly string[] | string): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
