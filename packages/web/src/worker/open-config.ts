import {type Config, type ConfigProblem, emptyConfig} from '@tenderlint/linter'
import {loadConfig} from '@tenderlint/linter/config'
import type {Setup} from '../common/task.ts'
import {givenFiles, type Profiles} from './given-files.ts'

/** Outcome of opening what was given. With problems it is not to be used. */
export interface OpenedConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

/**
 * Make one configuration of the files that were given and of what was chosen on the page.
 *
 * A file that `tenderlint.yaml` does not name, or that comes without one, is taken for data.
 */
export function openConfig({type, asOf, files}: Setup, profiles: Profiles): OpenedConfig {
  const read = new Set<string>()
  const all = givenFiles(files, profiles)
  const tracked = {
    ...all,
    read(path: string) {
      read.add(path)

      return all.read(path)
    }
  }
  const own = files.find((d) => isConfig(d.name))
  const {config, problems} = own ? loadConfig(own.name, tracked) : {config: emptyConfig, problems: []}
  const profile = type === undefined ? undefined : loadConfig(all.profiles[type]!, all).config
  const named = new Set(dataPaths(config))
  const data = files.map((d) => d.name).filter((d) => !read.has(d) && !named.has(d))

  return {
    problems,
    config: {
      path: config.path,
      fragments: [
        // What the settings say goes before a profile, as it does for one that they extend.
        ...(profile?.fragments ?? []),
        ...config.fragments,
        {
          source: 'page',
          settings: {
            ...(type === undefined ? undefined : {type}),
            ...(asOf === undefined ? undefined : {asOf}),
            ...(data.length === 0 ? undefined : {glossary: data})
          }
        }
      ]
    }
  }
}

/** List the data files that a configuration names. */
export function dataPaths({fragments}: Config): readonly string[] {
  return fragments.flatMap(({settings}) => [...(settings.glossary ?? []), ...(settings.standards ?? [])])
}

function isConfig(name: string): boolean {
  return /^tenderlint\.ya?ml$/u.test(name)
}
