import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {nearest} from '@tenderlint/linter'
import type {ConfigFiles, LoadedConfig} from '@tenderlint/linter/config'
import {assetPaths} from './asset-paths.ts'

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

function filesOnDisk(): ConfigFiles {
  return {
    profiles: profilePaths(),
    resolve: (name, from) => resolve(dirname(from), name),
    has: isFile,
    read: (path) => readFileSync(path, 'utf8'),
    hintFor: nearFile
  }
}

function profilePaths(): Readonly<Record<string, string>> {
  const {profilesFolder} = assetPaths()
  const names = readdirSync(profilesFolder).filter((d) => d.endsWith('.yaml'))

  return Object.fromEntries(names.map((d) => [basename(d, '.yaml'), join(profilesFolder, d)]))
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
