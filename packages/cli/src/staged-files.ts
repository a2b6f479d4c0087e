import {spawnSync} from 'node:child_process'
import {basename, extname, relative, resolve, sep} from 'node:path'
import type {InputFile} from './engine.ts'
import {annotatedCopy, readable} from './find-files.ts'

/** Documents as the next commit will hold them, or why Git cannot give them. */
export type StagedFiles = {readonly files: readonly InputFile[]} | {readonly problem: string}

/**
 * Read staged documents from Git's index, with paths seen from the folder `cwd`; the work tree and the index stay as they are.
 *
 * With `paths` those documents are read, changed or not, and other files passed over; without, all that the commit adds or changes.
 */
export function readStaged(paths: readonly string[], cwd: string): StagedFiles {
  const up = git(['rev-parse', '--show-cdup'], cwd)

  if ('problem' in up) return up

  const root = resolve(cwd, up.output.toString().trim())
  const wanted = paths.filter((d) => isDocument(d))

  if (paths.length > 0 && wanted.length === 0) return {files: []}

  const listed = git(paths.length > 0 ? [...listing, '--', ...wanted] : changes, cwd)

  if ('problem' in listed) return listed

  const names = paths.length > 0 ? readListing(listed.output) : readChanges(listed.output)
  const documents = names.filter((d) => isDocument(d))
  const missing = wanted.find((d) => !documents.includes(slashed(relative(root, resolve(cwd, d)))))

  if (missing !== undefined) {
    return {problem: `\`${missing}\` is not staged: \`git add\` it, or check the file with \`tenderlint check\``}
  }

  return readContents(documents, {root, cwd})
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

function splitNul(output: Buffer): readonly string[] {
  return output.toString().split('\0').slice(0, -1)
}

function readContents(
  names: readonly string[],
  {root, cwd}: {readonly root: string; readonly cwd: string}
): StagedFiles {
  const files: InputFile[] = []

  for (const name of names) {
    // As a checkout would write it: of a file in large file storage the index holds a pointer only.
    const content = git(['cat-file', '--filters', `:0:${name}`], cwd)

    if ('problem' in content) return content

    files.push({path: slashed(relative(cwd, resolve(root, name))), bytes: new Uint8Array(content.output)})
  }

  return {files}
}

function git(args: readonly string[], cwd: string): {readonly output: Buffer} | {readonly problem: string} {
  const {error, status, stdout, stderr} = spawnSync('git', args, {
    cwd,
    maxBuffer: Number.POSITIVE_INFINITY,
    // Without it Git may write what it learns of the work tree to the index.
    env: {...process.env, GIT_OPTIONAL_LOCKS: '0'}
  })

  if (error) return {problem: `\`git\` cannot be started: ${error.message}`}

  return status === 0 ? {output: stdout} : {problem: `\`git ${args.join(' ')}\` says: ${stderr.toString().trim()}`}
}

function isDocument(path: string): boolean {
  const name = basename(path)

  return readable.has(extname(name).toLowerCase()) && !name.startsWith('~$') && !annotatedCopy.test(name)
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
