import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Read the YAML files of a glossary folder by kind, sorted by name, with paths as its keepers know them.
 *
 * @param {string} glossary
 */
export function readSources(glossary) {
  const files = []
  const read = (kind) =>
    readdirSync(join(glossary, kind))
      .filter((d) => d.endsWith('.yaml'))
      .sort()
      .map((name) => {
        const file = join(glossary, kind, name)

        files.push(file)

        return {path: `glossary/${kind}/${name}`, text: readFileSync(file, 'utf8')}
      })

  return {terms: read('terms'), units: read('units'), standards: read('standards'), files}
}
