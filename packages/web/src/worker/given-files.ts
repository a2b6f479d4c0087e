import {nearest} from '@tenderlint/linter'
import type {ConfigFiles} from '@tenderlint/linter/config'
import type {GivenFile} from '../common/task.ts'

/** Texts of our profiles by their names. */
export type Profiles = Readonly<Record<string, string>>

/** Files that were given to the page, as a configuration sees them. Folders are not known, so the name alone has to agree. */
export function givenFiles(given: readonly GivenFile[], profiles: Profiles): ConfigFiles {
  const texts = new Map([
    ...Object.entries(profiles).map(([name, text]) => [profilePath(name), text] as const),
    ...given.map((d) => [d.name, new TextDecoder().decode(d.bytes)] as const)
  ])

  return {
    profiles: Object.fromEntries(Object.keys(profiles).map((d) => [d, profilePath(d)])),
    resolve: (name) => name.slice(name.lastIndexOf('/') + 1),
    has: (path) => texts.has(path),
    read: (path) => texts.get(path)!,
    hintFor(path) {
      const known = nearest(
        path,
        given.map((d) => d.name)
      )

      return known === undefined ? 'give it to the page, too' : `did you mean \`${known}\`?`
    }
  }
}

/** No file that is given has a name like this. */
function profilePath(name: string): string {
  return `profiles/${name}.yaml`
}
