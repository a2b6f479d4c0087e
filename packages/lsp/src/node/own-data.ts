import {readFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Config} from '@tenderlint/linter'
import type {DataEdit, DataPlace, OwnData} from '../common/workspace.ts'

/** Make what reads and edits the data files that a configuration names; only those in YAML can be. */
export function createOwnData({fragments}: Config): OwnData {
  // What a later file says goes before what an earlier one says.
  const pathsOf = (kind: 'glossary' | 'standards') =>
    fragments
      .flatMap((d) => d.settings[kind] ?? [])
      .filter((d) => /^\.ya?ml$/iu.test(extname(d)))
      .reverse()

  return {
    async admit(term) {
      const [first, ...others] = await Promise.all(pathsOf('glossary').map(readSource))

      if (!first) return undefined

      const {admitTerm, findEntry} = await import('@tenderlint/linter/glossary')
      const file = [first, ...others].find((d) => findEntry(d.source, term.conceptId)) ?? first
      const edit = admitTerm(file.source, term)

      return edit && ({...file, ...edit} satisfies DataEdit)
    },
    async entry(kind, id) {
      const {findEntry} = await import('@tenderlint/linter/glossary')

      for (const path of pathsOf(kind)) {
        const file = await readSource(path)
        const place = findEntry(file.source, id)

        if (place) return {...file, ...place}
      }

      return undefined
    }
  }
}

async function readSource(path: string): Promise<Pick<DataPlace, 'source' | 'uri'>> {
  return {uri: pathToFileURL(path).href, source: await readFile(path, 'utf8')}
}
