import {readFileSync} from 'node:fs'

/** Version of this package. */
export function version(packageFolder: URL): string {
  return JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')).version
}
