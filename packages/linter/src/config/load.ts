import type {Config, Fragment} from './config.ts'
import {nearest} from './nearest.ts'
import type {ConfigProblem} from './problem.ts'
import {readConfig} from './read.ts'

/** Outcome of loading a configuration. With problems it is not to be used. */
export interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

/** Files that a configuration is made of: those of a disk, or what a person gave to a page. */
export interface ConfigFiles {
  /** Paths of our profiles by their names. */
  readonly profiles: Readonly<Record<string, string>>
  /** Path of a file that is named in another. */
  resolve(name: string, from: string): string
  has(path: string): boolean
  read(path: string): string
  /** What to do about a file that is not there, such as one of a similar name. */
  hintFor(path: string): string | undefined
}

/** A file of settings: of the person, or a profile of ours. */
interface SettingsFile {
  readonly path: string
  /** As a person knows it. */
  readonly source: string
}

/** Load a configuration with all it extends; data files come out as the paths that were resolved. */
export function loadConfig(path: string, files: ConfigFiles): LoadedConfig {
  const problems: ConfigProblem[] = []
  const profileNames = Object.keys(files.profiles).sort()
  const fragments = readFragments({path, source: path}, [])

  return {config: {path, fragments}, problems}

  function readFragments({path, source}: SettingsFile, below: readonly string[]): readonly Fragment[] {
    const {file, problems: found, problemAt} = readConfig(files.read(path), path)
    const {documents = [], extends: bases = [], ...settings} = file
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

    for (const [i, {files: globs, profile, ...entry}] of documents.entries()) {
      const patterns = listOf(globs)

      if (profile !== undefined) {
        const inherited = readBase(profile, ['documents', i, 'profile'])

        // A file that is named here may speak of some documents only; both have to agree.
        fragments.push(...inherited.filter((d) => !d.files).map((d) => ({...d, files: patterns})))
      }

      fragments.push({source: `${source}, documents ${i + 1}`, files: patterns, settings: entry})
    }

    return fragments

    function readBase(name: string, place: readonly (number | string)[]): readonly Fragment[] {
      const base = findBase(name, path)

      if (!base) {
        const known = nearest(name, profileNames)

        problems.push(
          problemAt(
            place,
            `\`${name}\` is neither a profile nor a file`,
            `${known ? `did you mean \`${known}\`? ` : ''}profiles: ${profileNames.join(', ')}`
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
        const target = files.resolve(name, path)

        if (!files.has(target))
          problems.push(problemAt([setting, i], `no such file: \`${name}\``, files.hintFor(target)))

        return target
      })
    }
  }

  function findBase(name: string, from: string): SettingsFile | undefined {
    const profile = Object.hasOwn(files.profiles, name) ? files.profiles[name] : undefined

    if (profile !== undefined) return {path: profile, source: `profile ${name}`}

    const path = files.resolve(name, from)

    return files.has(path) ? {path, source: path} : undefined
  }
}

function listOf(value: readonly string[] | string): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
