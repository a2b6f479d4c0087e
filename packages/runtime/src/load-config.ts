import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {type Config, type ConfigProblem, emptyConfig} from '@tenderlint/linter'

/** Outcome of looking for a configuration. With problems the configuration is not to be used. */
export interface LoadedConfig {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

const fileName = 'tenderlint.yaml'

/**
 * Load the configuration: the file that is named, or `tenderlint.yaml` in `folder` or the nearest folder above it.
 *
 * Gives `undefined` for a named file that is not there.
 */
export async function loadConfig(folder: string, named?: string): Promise<LoadedConfig | undefined> {
  const path = named ?? findUp(folder)

  if (path === undefined) return {config: emptyConfig, problems: []}
  if (!existsSync(path)) return undefined

  // The schema and the YAML parser with places cost more than a small document: only who has a file pays for them.
  const {readConfig} = await import('@tenderlint/linter/config')

  return readConfig(await readFile(path, 'utf8'), path)
}

function findUp(folder: string): string | undefined {
  const path = join(folder, fileName)

  if (existsSync(path)) return path

  return dirname(folder) === folder ? undefined : findUp(dirname(folder))
}
