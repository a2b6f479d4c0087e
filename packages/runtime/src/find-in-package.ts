import {existsSync, readFileSync, realpathSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import type {MissingSettings} from '@tenderlint/linter/config'
import {isFile, nearFile} from './near-file.ts'

const fileName = 'tenderlint.yaml'

/** A package, and perhaps a file in it: `@acme/house`, `@acme/house/northwind.yaml`. */
const pattern = /^(?<name>(?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/(?<file>.+))?$/u

/**
 * Find the settings of a package that is installed in a folder or one above it; `undefined` where no such package is.
 *
 * A package is data: its `package.json` names its file under `tenderlint`, or it is `tenderlint.yaml`. No code of it is run.
 */
export function findInPackage(name: string, folder: string): MissingSettings | string | undefined {
  const {name: packageName, file} = pattern.exec(name)?.groups ?? {}
  const found = packageName === undefined ? undefined : findPackage(packageName, folder)

  return found === undefined ? undefined : findSettings(found, {name, file})
}

/** Folder of an installed package, found as Node finds it. */
function findPackage(name: string, folder: string): string | undefined {
  const path = join(folder, 'node_modules', name)

  if (isFile(join(path, 'package.json'))) return realpathSync(path)

  return dirname(folder) === folder ? undefined : findPackage(name, dirname(folder))
}

function findSettings(
  folder: string,
  {name, file}: {readonly name: string; readonly file: string | undefined}
): MissingSettings | string {
  const named = file ?? fileNamedIn(folder)

  if (named === undefined) {
    return {message: `the package \`${name}\` has a \`package.json\` that is no JSON`, hint: 'install it again'}
  }

  const path = resolve(folder, named)
  const isInside = existsSync(path) && realpathSync(path).startsWith(folder + sep)

  if (isInside && isFile(path)) return path

  return {
    message: `the package \`${name}\` holds no file \`${named}\``,
    hint: nearFile(path) ?? 'its `package.json` names its settings under `tenderlint`'
  }
}

/** File of settings by a `package.json`; `undefined` for one that cannot be read. */
function fileNamedIn(folder: string): string | undefined {
  try {
    const {tenderlint}: {readonly tenderlint?: unknown} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

    return typeof tenderlint === 'string' ? tenderlint : fileName
  } catch {
    // What is no JSON says nothing.
    return undefined
  }
}
