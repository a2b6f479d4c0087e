import {createRuntime} from '@tenderlint/runtime'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {configPathOf, openProject} from './open-project.ts'
import {readInput} from './read-input.ts'
import {tell} from './tell.ts'

/** What to show. */
interface TreeOptions {
  readonly path: string
  readonly json: boolean
  readonly configPath?: string
}

/** Show what is read from a file: its text as Markdown, or the tree with places as JSON. */
export async function showTree({path, json, configPath}: TreeOptions, host: Host): Promise<ExitCode> {
  const place = {cwd: host.cwd, path, ...(configPath === undefined ? undefined : {configPath})}
  const project = await openProject(configPathOf(place), host.cwd)

  if ('problem' in project) {
    host.stderr.write(`${project.problem}\n`)

    return exitCodes.usage
  }

  const bytes = readInput(path, host.cwd)

  if ('message' in bytes) return tell(host, [bytes])

  const runtime = createRuntime({...project, asOf: host.today()})

  try {
    const linter = runtime.linter()
    const result = await linter.read({path, bytes})

    if ('failure' in result) {
      host.stderr.write(`${path}: cannot be read: ${result.failure.cause}. ${result.failure.remedy}\n`)

      return exitCodes.unchecked
    }

    // Only this command writes trees.
    const {placeTree, writeTree} = await import('@tenderlint/linter/tree')
    const {document} = result

    host.stdout.write(json ? `${JSON.stringify(placeTree(document), undefined, 2)}\n` : writeTree(document.tree))
    await result.dispose?.()

    return exitCodes.clean
  } finally {
    await runtime.close()
  }
}
