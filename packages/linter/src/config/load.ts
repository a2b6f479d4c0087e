import {nearest} from '@tenderlint/core'
import type {Config, Fragment} from './config.ts'
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
  /** Path of the settings of a package, seen from a file, or what is wrong with it; absent where there are no packages. */
  findInPackage?(name: string, from: string): MissingSettings | string | undefined
  /** What to do about a file that is not there, such as one of a similar name. */
  hintFor(path: string): string | undefined
}

/** Why there is nothing to start from, and what its owner can do. */
export interface MissingSettings {
  readonly message: string
  readonly hint: string
}

/** A file of settings: of the person, of a package, or a profile of ours. */
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

    for (const [i, {files: globs, profile = [], ...entry}] of documents.entries()) {
      const patterns = listOf(globs)

      for (const [j, name] of listOf(profile).entries()) {
        const place = ['documents', i, 'profile', ...(typeof profile === 'string' ? [] : [j])]
        const inherited = readBase(name, place).filter((d) => !d.files)

        // All documents of a configuration are read with one vocabulary.
        if (inherited.some((d) => d.settings.glossary || d.settings.standards)) {
          problems.push(
            problemAt(
              place,
              `\`${name}\` brings terms or standards, which would hold for all documents`,
              'give these documents a folder with a tenderlint.yaml of their own that extends it'
            )
          )
        }

        // A file that is named here may speak of some documents only; both have to agree.
        fragments.push(...inherited.map((d) => ({...d, files: patterns})))
      }

      fragments.push({source: `${source}, documents ${i + 1}`, files: patterns, settings: entry})
    }

    return fragments

    function readBase(name: string, place: readonly (number | string)[]): readonly Fragment[] {
      const base = findBase(name, path)

      if ('message' in base) {
        problems.push(problemAt(place, base.message, base.hint))

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

  function findBase(name: string, from: string): MissingSettings | SettingsFile {
    const profile = Object.hasOwn(files.profiles, name) ? files.profiles[name] : undefined

    if (profile !== undefined) return {path: profile, source: `profile ${name}`}

    const path = files.resolve(name, from)

    if (files.has(path)) return {path, source: path}

    const found = files.findInPackage?.(name, from)

    return typeof found === 'string' ? {path: found, source: found} : (found ?? missing(name, path))
  }

  function missing(name: string, path: string): MissingSettings {
    const isPath = /^[./\\]|\.ya?ml$/u.test(name)
    const profile = nearest(name, profileNames)
    const near = profile === undefined ? (isPath ? files.hintFor(path) : undefined) : `did you mean \`${profile}\`?`
    const package_ = files.findInPackage ? ', nor a package that is installed' : ''
    const install =
      files.findInPackage && near === undefined && !isPath ? `; a package: \`npm install --save-dev ${name}\`` : ''

    return {
      message: `\`${name}\` is neither a profile nor a file${package_}`,
      hint: `${near === undefined ? '' : `${near} `}profiles: ${profileNames.join(', ')}${install}`
    }
  }
}

function listOf(value: readonly string[] | string): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
