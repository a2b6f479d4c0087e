import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'

/** The ignore files that hold for a folder, outermost first. */
export interface GitIgnore {
  /** Whether Git passes a path over; `path` is absolute, a folder's without a slash at its end. */
  ignores(path: string, isFolder: boolean): boolean
  /** The same with the ignore file of a folder below, if it has one. */
  within(folder: string): GitIgnore
}

interface IgnoreFile {
  readonly folder: string
  readonly patterns: Ignore
}

/**
 * Read the ignore files from the root of the repository down to a folder; without a repository there are none.
 *
 * A folder that is itself ignored was named on purpose: then only the files in it count.
 */
export function readGitIgnore(folder: string): GitIgnore {
  const root = findRepository(folder)

  if (root === undefined) return nothing

  const exclude = readIgnoreFile(root, join(root, '.git/info/exclude'))
  const above = foldersBetween(root, folder).slice(0, -1)
  const outer = createGitIgnore([...exclude, ...above.flatMap((d) => readIgnoreFile(d, join(d, '.gitignore')))])

  return (folder !== root && outer.ignores(folder, true) ? createGitIgnore([]) : outer).within(folder)
}

const nothing: GitIgnore = {ignores: () => false, within: () => nothing}

function createGitIgnore(files: readonly IgnoreFile[]): GitIgnore {
  return {
    ignores(path, isFolder) {
      // The innermost file that has a pattern for the path decides.
      for (const {folder, patterns} of files.toReversed()) {
        const {ignored, unignored} = patterns.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''))

        if (ignored || unignored) return ignored
      }

      return false
    },
    within: (folder) => createGitIgnore([...files, ...readIgnoreFile(folder, join(folder, '.gitignore'))])
  }
}

function readIgnoreFile(folder: string, path: string): readonly IgnoreFile[] {
  return existsSync(path) ? [{folder, patterns: ignore().add(readFileSync(path, 'utf8'))}] : []
}

function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder

  return dirname(folder) === folder ? undefined : findRepository(dirname(folder))
}

/** Folders from `root` down to `folder`, both included. */
function foldersBetween(root: string, folder: string): readonly string[] {
  return folder === root ? [root] : [...foldersBetween(root, dirname(folder)), folder]
}
