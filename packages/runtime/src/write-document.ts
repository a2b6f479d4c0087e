import {existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {writeCause} from './write-cause.ts'

/** Why a document was not written, as words after a colon. */
export interface WriteProblem {
  readonly cause: string
}

/** Put a document in its place at once, so that a failure leaves what was there; tells why that could not be done. */
export function writeDocument(path: string, bytes: Uint8Array): WriteProblem | undefined {
  if (wordLocks(path).some((d) => existsSync(d))) return {cause: 'it is open in Word'}

  const target = existsSync(path) ? realpathSync(path) : path
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`)

  try {
    const before = existsSync(target) ? statSync(target) : undefined

    // A device such as /dev/null must not become a file.
    if (before && !before.isFile()) return {cause: before.isDirectory() ? 'it is a folder' : 'it is no file'}

    writeFileSync(draft, bytes, {mode: before?.mode})
    renameSync(draft, target)

    return undefined
  } catch (error) {
    rmSync(draft, {force: true})

    return {cause: writeCause(error)}
  }
}

/** First of a path and `Offer-2.tenderlint.docx`, `Offer-3…` that is free, and is not the one that was refused. */
export function freeName(path: string, refused: string): string {
  const [, stem, ending] = /^(.*?)((?:\.tenderlint)?\.[^.]*)$/u.exec(basename(path)) ?? [path, basename(path), '']
  let name = path

  for (let i = 2; existsSync(name) || name === refused; i++) name = join(dirname(path), `${stem}-${i}${ending}`)

  return name
}

/** Files by which Word marks a document as open: a long name loses its first two letters, one of seven its first. */
function wordLocks(path: string): readonly string[] {
  const name = basename(path)
  const {length} = basename(path, extname(path))
  const lost = length > 7 ? 2 : length === 7 ? 1 : 0

  return extname(path).toLowerCase() === '.docx' ? [join(dirname(path), `~$${name.slice(lost)}`)] : []
}
