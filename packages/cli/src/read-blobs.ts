import type {InputFile} from './engine.ts'
import {git, type Repository} from './git.ts'

/** Documents as Git holds them, or why it cannot give them. */
export type Blobs = {readonly files: readonly InputFile[]} | {readonly problem: string}

/** Read files of a revision, or of the index where `revision` is empty, as a checkout would write them. */
export function readBlobs(
  names: readonly string[],
  {revision, repository}: {readonly revision: string; readonly repository: Repository}
): Blobs {
  const files: InputFile[] = []

  for (const name of names) {
    // Without filters, of a file in large file storage only a pointer comes.
    const content = git(['cat-file', '--filters', `${revision === '' ? ':0' : revision}:${name}`], repository.root)

    if ('problem' in content) return content

    files.push({path: repository.pathOf(name), bytes: new Uint8Array(content.output)})
  }

  return {files}
}
