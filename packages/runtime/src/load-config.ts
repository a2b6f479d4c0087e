import {readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import type {ConfigFiles, LoadedConfig} from '@tenderlint/linter/config'
import {assetPaths} from './asset-paths.ts'
import {findInPackage} from './find-in-package.ts'
import {isFile, nearFile} from './near-file.ts'

const fileName = 'tenderlint.yaml'

/** Find `tenderlint.yaml` in a folder or the nearest one above it. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, fileName)

  if (isFile(path)) return path

  return dirname(folder) === folder ? undefined : findConfig(dirname(folder))
}

/** Load a configuration from disk with all it extends; paths of data files come out absolute. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
  // The schema and the YAML parser with places cost more than a small document: only who has a file pays for them.
  const {loadConfig: load} = await import('@tenderlint/linter/config')

  return load(path, filesOnDisk())
}

/** Where settings stand that are in no file. */
export interface SettingsOrigin {
  /** Folder that paths in them are relative to. */
  readonly folder: string
  /** As a person knows them. */
  readonly source: string
}

/** Load settings that stand in no file, such as those of an editor, with all they extend. Their path is one that no file has. */
export async function loadSettings(settings: object, {folder, source}: SettingsOrigin): Promise<LoadedConfig> {
  const {loadConfig: load} = await import('@tenderlint/linter/config')
  const files = filesOnDisk()
  const path = join(folder, source)
  // The checks and places of the configuration hold, since JSON is YAML.
  const text = JSON.stringify(settings, undefined, 2)
  const {config, problems} = load(path, {...files, read: (d) => (d === path ? text : files.read(d))})
  const nameOf = (name: string) => (name.startsWith(path) ? source + name.slice(path.length) : name)

  return {config: {path, fragments: config.fragments.map((d) => ({...d, source: nameOf(d.source)}))}, problems}
}

function filesOnDisk(): ConfigFiles {
  return {
    profiles: profilePaths(),
    resolve: (name, from) => resolve(dirname(from), name),
    has: isFile,
    findInPackage: (name, from) => findInPackage(name, dirname(from)),
    read: (path) => readFileSync(path, 'utf8'),
    hintFor: nearFile
  }
}

function profilePaths(): Readonly<Record<string, string>> {
  const {profilesFolder} = assetPaths()
  const names = readdirSync(profilesFolder).filter((d) => d.endsWith('.yaml'))

  return Object.fromEntries(names.map((d) => [basename(d, '.yaml'), join(profilesFolder, d)]))
}
