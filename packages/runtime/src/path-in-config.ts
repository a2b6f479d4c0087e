import {dirname, relative, sep} from 'node:path'
import type {Config} from '@tenderlint/linter'

/** Give a path as the globs of a configuration see it: from its folder, with `/`. */
export function pathInConfig(path: string, config: Config): string {
  return config.path === '' ? path : relative(dirname(config.path), path).split(sep).join('/')
}
