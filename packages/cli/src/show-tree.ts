import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Document} from '@tenderlint/core'
import {formatConfigProblem} from '@tenderlint/linter'
import {describePlace} from '@tenderlint/reporters'
import {createRuntime, loadConfig} from '@tenderlint/runtime'
import {type ExitCode, exitCodes} from './exit-code.ts'
import {formatTree} from './format-tree.ts'
import type {Host} from './host.ts'
import {tell} from './tell.ts'

/** What to show. */
interface TreeOptions {
  readonly path: string
  readonly json: boolean
  readonly configPath?: string
}

/** Show what is read from a file: its text as Markdown, or the tree with places as JSON. */
export async function showTree({path, json, configPath}: TreeOptions, host: Host): Promise<ExitCode> {
  const loaded = await loadConfig(host.cwd, configPath)

  if (!loaded) return tell(host, [{message: `\`--config ${configPath}\`: no such file`}])
  if (loaded.problems.length > 0)
    return tell(
      host,
      loaded.problems.map((d) => ({message: formatConfigProblem(d)}))
    )

  const bytes = await readInput(resolve(host.cwd, path))

  if (!bytes) return tell(host, [{message: `\`${path}\`: no such file`}])

  const runtime = createRuntime({config: loaded.config, asOf: host.today()})

  try {
    const linter = await runtime.linter()
    const result = await linter.read({path, bytes})

    if ('failure' in result) {
      host.stderr.write(`${path}: cannot be read: ${result.failure.cause}. ${result.failure.remedy}\n`)

      return exitCodes.unchecked
    }

    host.stdout.write(json ? `${JSON.stringify(toJson(result.document), undefined, 2)}\n` : formatTree(result.document))
    await result.dispose?.()

    return exitCodes.clean
  } finally {
    await runtime.close()
  }
}

async function readInput(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException

    if (code === 'ENOENT' || code === 'EISDIR') return undefined

    throw error
  }
}

function toJson(document: Document) {
  const {path, format, properties, pages, parts, coverage, notices, segments, tree} = document

  return {
    path,
    format,
    ...properties,
    ...(pages === undefined ? undefined : {pages}),
    parts,
    coverage,
    notices,
    segments: segments.map(({start, kind, language, text}) => {
      const {line, location} = document.locate({start, end: start + text.length})

      return {line, kind, language, place: describePlace(location), text}
    }),
    tree
  }
}
