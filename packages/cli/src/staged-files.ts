import {isLintable} from '@tenderlint/runtime'
import {findRepository, git, splitNul} from './git.ts'
import {type Blobs, readBlobs} from './read-blobs.ts'

/**
 * Read staged documents from Git's index, with paths seen from the folder `cwd`; the work tree and the index stay as they are.
 *
 * With `paths` those documents are read, changed or not, and other files passed over; without, all that the commit adds or changes.
 */
export function readStaged(paths: readonly string[], cwd: string): Blobs {
  const repository = findRepository(cwd)

  if ('problem' in repository) return repository

  const wanted = paths.filter((d) => isLintable(d))

  if (paths.length > 0 && wanted.length === 0) return {files: []}

  const listed = git(paths.length > 0 ? [...listing, '--', ...wanted] : changes, cwd)

  if ('problem' in listed) return listed

  const names = paths.length > 0 ? readListing(listed.output) : readChanges(listed.output)
  const documents = names.filter((d) => isLintable(d))
  const missing = wanted.find((d) => !documents.includes(repository.nameOf(d)))

  if (missing !== undefined) {
    return {problem: `\`${missing}\` is not staged: \`git add\` it, or check the file with \`tenderlint check\``}
  }

  return readBlobs(documents, {revision: '', repository})
}

/** Both list the mode first; that of a symbolic link or a submodule does not begin with `100`. */
const listing = ['--literal-pathspecs', 'ls-files', '--stage', '--full-name', '-z']
const changes = ['diff', '--cached', '--raw', '--no-renames', '--no-relative', '--no-ext-diff', '--diff-filter=d', '-z']

function readListing(output: Buffer): readonly string[] {
  const names = splitNul(output).flatMap((line) => /^100\d+ \S+ \d\t(?<name>.+)$/su.exec(line)?.groups?.name ?? [])

  // A path in conflict is listed once a side.
  return [...new Set(names)]
}

/** Headers and names take turns. */
function readChanges(output: Buffer): readonly string[] {
  const fields = splitNul(output)

  return fields.filter((_, i) => i % 2 === 1 && /^:\d+ 100/u.test(fields[i - 1]!))
}
