import {type Dirent, readdirSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep} from 'node:path'
import type {FailedDocument, SkippedFile} from '@tenderlint/linter'
import picomatch from 'picomatch'
import {type GitIgnore, readGitIgnore} from './git-ignore.ts'

/** Files that arguments name. */
export interface FoundFiles {
  /** Paths as the person wrote them, or below a folder as she wrote it; each file once. */
  readonly paths: readonly string[]
  readonly skipped: readonly SkippedFile[]
  /** Folders below that may not be looked into: what they hold is not checked. */
  readonly failures: readonly FailedDocument[]
  /** Arguments that name nothing. */
  readonly problems: readonly PathProblem[]
}

/** Argument that names nothing. */
export interface PathProblem {
  readonly message: string
  readonly written?: string
  /** Names beside it that could have been meant. */
  readonly known?: readonly string[]
}

/** Files with these extensions are linted where a folder is named. */
const readable: ReadonlySet<string> = new Set(['.docx', '.markdown', '.md', '.pdf'])

/** Documents that a folder of bids may well hold, and what their owner can do. */
const unreadable: Readonly<Record<string, string>> = {
  '.doc': 'a Word 97–2003 document is not read. Save it as `.docx` in Word.',
  '.odt': 'an OpenDocument text is not read. Save it as `.docx`, or give PDF.',
  '.rtf': 'a Rich Text file is not read. Save it as `.docx` in Word.'
}

/** A copy with our comments in it, `Offer.tenderlint.docx`. */
export const annotatedCopy = /\.tenderlint\.(?:docx|pdf)$/iu

/** Whether a file is a document by its name, and neither a lock file of Word nor a copy of ours. */
export function isLintable(path: string): boolean {
  const name = basename(path)

  return readable.has(extname(name).toLowerCase()) && !name.startsWith('~$') && !annotatedCopy.test(name)
}

/** Folders that hold nothing a person writes. */
const passedOver = new Set(['.git', '.hg', '.svn', 'node_modules'])

/**
 * Find the files that paths, folders and globs name, seen from the folder `cwd`.
 *
 * A file that is named is taken whatever it is. In folders, and with globs, only documents are taken, and what Git ignores,
 * lock files of Word and our own annotated copies are passed over.
 */
export function findFiles(args: readonly string[], cwd: string): FoundFiles {
  const paths = new Map<string, string>()
  const skipped = new Map<string, SkippedFile>()
  const failures: FailedDocument[] = []
  const problems: PathProblem[] = []

  for (const arg of args) take(arg)

  return {paths: [...paths.values()], skipped: [...skipped.values()], failures, problems}

  function take(arg: string): void {
    const stats = statsOf(resolve(cwd, arg))

    if (stats === 'missing' && /[*?{[]/u.test(arg)) takeMatches(arg)
    else if (stats === 'missing') problems.push(missing(arg, cwd))
    else if (stats === 'forbidden') problems.push({message: `\`${arg}\`: you may not look there`})
    else if (stats.isFile()) paths.set(resolve(cwd, arg), shown(arg))
    else if (stats.isDirectory()) takeFolder(arg, () => true, `no Word, PDF or Markdown document in \`${arg}\``)
    else problems.push({message: `\`${arg}\` is neither a file nor a folder`})
  }

  function takeMatches(glob: string): void {
    const {base, glob: pattern} = picomatch.scan(glob)
    const folder = resolve(cwd, base)
    const isMatch = picomatch(pattern)

    takeFolder(base, (path) => isMatch(slashed(relative(folder, path))), `no document matches \`${glob}\``)
  }

  function takeFolder(argument: string, isWanted: (path: string) => boolean, nothing: string): void {
    const folder = resolve(cwd, argument)
    const forbidden: string[] = []
    let count = 0

    for (const file of isFolder(folder) ? walk(folder, {ignored: readGitIgnore(folder), forbidden}) : []) {
      if (!isWanted(file)) continue

      const path = shown(join(argument, relative(folder, file)))
      const reason = reasonToSkip(file)

      count++
      if (reason === undefined) paths.set(file, paths.get(file) ?? path)
      else skipped.set(file, {path, reason})
    }

    failures.push(...forbidden.map((path) => forbiddenFolder(shown(join(argument, relative(folder, path))))))
    if (count === 0 && forbidden.length === 0) problems.push({message: nothing})
  }
}

/** A walk through a folder. */
interface Walk {
  readonly ignored: GitIgnore
  /** Takes the folders that may not be looked into. */
  readonly forbidden: string[]
}

/** Documents below a folder, in the order of their names; links to folders are not followed, for they may lead in circles. */
function* walk(folder: string, {ignored, forbidden}: Walk): Generator<string> {
  for (const entry of entriesOf(folder, forbidden)) {
    const path = join(folder, entry.name)

    if (entry.isDirectory()) {
      if (passedOver.has(entry.name) || ignored.ignores(path, true)) continue

      yield* walk(path, {ignored: ignored.within(path), forbidden})
    } else if (isDocument(entry.name) && !ignored.ignores(path, false) && isFile(entry, path)) {
      yield path
    }
  }
}

function entriesOf(folder: string, forbidden: string[]): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (!isForbidden(error)) throw error

    forbidden.push(folder)

    return []
  }
}

function forbiddenFolder(path: string): FailedDocument {
  return {
    path,
    failure: {
      code: 'missing',
      cause: 'you may not look into the folder',
      remedy: 'Ask its owner for the right to read it.'
    }
  }
}

function isForbidden(error: unknown): boolean {
  const {code} = error as NodeJS.ErrnoException

  return code === 'EACCES' || code === 'EPERM'
}

function isDocument(name: string): boolean {
  const extension = extname(name).toLowerCase()

  return !name.startsWith('~$') && (readable.has(extension) || Object.hasOwn(unreadable, extension))
}

function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, {throwIfNoEntry: false})?.isFile() === true)
}

function reasonToSkip(path: string): string | undefined {
  return annotatedCopy.test(path) ? 'a copy with comments of tenderlint' : unreadable[extname(path).toLowerCase()]
}

/** What stands at a path; a path that can be none (through a file, too long) is missing like one that is not there. */
function statsOf(path: string): Stats | 'forbidden' | 'missing' {
  try {
    return statSync(path)
  } catch (error) {
    return isForbidden(error) ? 'forbidden' : 'missing'
  }
}

function isFolder(path: string): boolean {
  const stats = statsOf(path)

  return typeof stats === 'object' && stats.isDirectory()
}

function missing(arg: string, cwd: string): PathProblem {
  const folder = dirname(resolve(cwd, arg))
  const message = `\`${arg}\`: no such file or folder`

  return isFolder(folder)
    ? {message, written: basename(arg), known: readdirSync(folder)}
    : {message: `${message} (nor a folder \`${dirname(arg)}\`)`}
}

function shown(path: string): string {
  return slashed(isAbsolute(path) ? path : normalize(path))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
