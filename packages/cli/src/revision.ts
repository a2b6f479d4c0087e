import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {applyBaseline, createBaseline, type DocumentReport} from '@tenderlint/core'
import {isLintable} from '@tenderlint/runtime'
import type {InputFile} from './engine.ts'
import {findRepository, git, type Repository, splitNul} from './git.ts'
import {readBlobs} from './read-blobs.ts'

/** What documents were at an earlier revision, as far as they are other now. */
export interface Revision {
  readonly name: string
  /** Documents that changed since, or are gone. */
  readonly files: readonly InputFile[]
  /** Paths of documents that are as they were. */
  readonly unchanged: ReadonlySet<string>
  /** Paths of documents that are there no more. */
  readonly gone: ReadonlySet<string>
}

/** Read what documents were at a revision; `paths` are those of today, from the folder `cwd`. */
export function readRevision(
  name: string,
  {paths, cwd}: {readonly paths: readonly string[]; readonly cwd: string}
): Revision | {readonly problem: string} {
  const repository = findRepository(cwd)

  if ('problem' in repository) return repository

  const commit = git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], cwd)

  if ('problem' in commit) {
    return {problem: `\`--since ${name}\`: no such revision here; where a clone is shallow, fetch more of its history`}
  }

  const revision = commit.output.toString().trim()
  const changed = namesOf(git([...changes, revision, '--'], cwd), readChanges)
  const known = namesOf(git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', revision], cwd), splitNul)

  if ('problem' in changed) return changed
  if ('problem' in known) return known

  // A document may be written in several ways, and its report has the one that was asked for.
  const pathOf = new Map(paths.map((d) => [repository.nameOf(d), d]))
  const gone = new Set([...changed.names].filter((d) => isLintable(d) && isGone(d, repository)))
  const blobs = readBlobs(
    [...changed.names].filter((d) => pathOf.has(d) || gone.has(d)),
    {revision, repository}
  )

  if ('problem' in blobs) return blobs

  return {
    name,
    files: blobs.files.map(({path, bytes}) => ({path: pathOf.get(repository.nameOf(path)) ?? path, bytes: bytes!})),
    unchanged: new Set([...pathOf].flatMap(([d, path]) => (known.names.has(d) && !changed.names.has(d) ? path : []))),
    gone: new Set([...gone].map((d) => repository.pathOf(d)))
  }
}

/** Mark the findings that documents had at a revision; `before` reports on its files. */
export function withRevision(
  reports: readonly DocumentReport[],
  before: readonly DocumentReport[],
  {name, unchanged, gone}: Revision
): readonly DocumentReport[] {
  const pathOf = (path: string) => path
  const baseline = createBaseline([...reports.filter((d) => unchanged.has(d.path)), ...before], pathOf)

  return applyBaseline(reports, baseline, {pathOf, isGone: (path) => gone.has(path), reason: `there in ${name}`})
}

const changes = ['diff', '--raw', '--no-renames', '--no-relative', '--no-ext-diff', '-z']

/** Headers and names take turns; a header begins with the old mode, which a file that is new has not. */
function readChanges(output: Buffer): readonly string[] {
  const fields = splitNul(output)

  return fields.filter((_, i) => i % 2 === 1 && /^:100/u.test(fields[i - 1]!))
}

function namesOf(
  listed: ReturnType<typeof git>,
  read: (output: Buffer) => readonly string[]
): {readonly names: ReadonlySet<string>} | {readonly problem: string} {
  return 'problem' in listed ? listed : {names: new Set(read(listed.output))}
}

function isGone(name: string, {root}: Repository): boolean {
  return !existsSync(join(root, name))
}
