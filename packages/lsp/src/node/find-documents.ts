import {resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {annotatedCopy, findFiles} from '@tenderlint/runtime'
import type {FoundDocuments} from '../common/workspace.ts'

/** Find the documents in folders and among files, as the command line does. */
export function findDocuments(uris: readonly string[]): FoundDocuments {
  const {failures, paths, problems, skipped} = findFiles(
    uris.filter((d) => d.startsWith('file:')).map((d) => fileURLToPath(d)),
    '/'
  )
  const uriOf = (path: string) => pathToFileURL(resolve(path)).href

  return {
    uris: paths.map(uriOf),
    skipped: [
      // Of copies of ours the documents themselves tell.
      ...skipped.filter((d) => !annotatedCopy.test(d.path)),
      ...failures.map(({path, failure}) => ({path, reason: `${failure.cause}. ${failure.remedy}`}))
    ].map((d) => ({...d, path: uriOf(d.path)})),
    problems: problems.map((d) => d.message)
  }
}
