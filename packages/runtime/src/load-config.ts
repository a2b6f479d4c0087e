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
