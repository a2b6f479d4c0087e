import {type Dirent, existsSync, readdirSync, statSync} from 'node:fs'
import {basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep} from 'node:path'
import type {SkippedFile} from '@tenderlint/core'
import {type GitIgnore, readGitIgnore} from './git-ignore.ts'

/** Files that arguments name. */
export interface FoundFiles {
  /** Paths as the person wrote them, or below a folder as she wrote it; each file once. */
  readonly paths: readonly string[]
  readonly skipped: readonly SkippedFile[]
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
const readable = new Set(['.docx', '.markdown', '.md', '.pdf'])

/** Documents that a folder of bids may well hold, and what their owner can do. */
const unreadable: Readonly<Record<string, string>> = {
  '.doc': 'a Word 97–2003 document is not read. Save it as `.docx` in Word.',
  '.odt': 'an OpenDocument text is not read. Save it as `.docx`, or give PDF.',
  '.rtf': 'a Rich Text file is not read. Save it as `.docx` in Word.'
}

/** A copy with our comments in it, `Offer.tenderlint.docx`. */
const annotatedCopy = /\.tenderlint\.(?:docx|pdf)$/iu

/** Folders that hold nothing a person writes. */
const passedOver = new Set(['.git', '.hg', '.svn', 'node_modules'])

/**
 * Find the files that paths, folders and globs name, seen from the folder `cwd`.
 *
 * A file that is named is taken whatever it is. In folders, and with globs, only documents are taken, and what Git ignores,
 * lock files of Word and our own annotated copies are passed over.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const paths = new Map<string, string>()
  const skipped = new Map<string, SkippedFile>()
  const problems: PathProblem[] = []

  for (const arg of args) {
    const stats = statSync(resolve(cwd, arg), {throwIfNoEntry: false})

    if (stats?.isFile()) paths.set(resolve(cwd, arg), shown(arg))
    else if (stats?.isDirectory())
      takeAll(walk(resolve(cwd, arg)), arg, `no Word, PDF or Markdown document in \`${arg}\``)
    else if (stats) problems.push({message: `\`${arg}\` is neither a file nor a folder`})
    else if (/[*?{[]/u.test(arg)) await takeMatches(arg)
    else problems.push(missing(arg, cwd))
  }

  return {paths: [...paths.values()], skipped: [...skipped.values()], problems}

  async function takeMatches(glob: string): Promise<void> {
    const {default: picomatch} = await import('picomatch')
    const {base, glob: pattern} = picomatch.scan(glob)
    const folder = resolve(cwd, base)
    const isMatch = picomatch(pattern)
    const matches = statSync(folder, {throwIfNoEntry: false})?.isDirectory()
      ? [...walk(folder)].filter((path) => isMatch(slashed(relative(folder, path))))
      : []

    takeAll(matches, base, `no document matches \`${glob}\``)
  }

  function takeAll(files: Iterable<string>, argument: string, nothing: string): void {
    let count = 0

    for (const file of files) {
      const path = shown(join(argument, relative(resolve(cwd, argument), file)))
      const reason = reasonToSkip(file)

      count++
      if (reason === undefined) paths.set(file, paths.get(file) ?? path)
      else skipped.set(file, {path, reason})
    }

    if (count === 0) problems.push({message: nothing})
  }
}

/** Documents below a folder, in the order of their names; links to folders are not followed, for they may lead in circles. */
function* walk(folder: string, ignored: GitIgnore = readGitIgnore(folder)): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)

    if (entry.isDirectory()) {
      if (!passedOver.has(entry.name) && !ignored.ignores(path, true)) yield* walk(path, ignored.within(path))
    } else if (isDocument(entry.name) && !ignored.ignores(path, false) && isFile(entry, path)) {
      yield path
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
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

function missing(arg: string, cwd: string): PathProblem {
  const folder = dirname(resolve(cwd, arg))
  const message = `\`${arg}\`: no such file or folder`

  return existsSync(folder)
    ? {message, written: basename(arg), known: readdirSync(folder)}
    : {message: `${message} (nor a folder \`${dirname(arg)}\`)`}
}

function shown(path: string): string {
  return slashed(isAbsolute(path) ? path : normalize(path))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
