import {resolve} from 'node:path'
import type {Document, Vocabulary} from '@tenderlint/core'
import {configFor} from '@tenderlint/linter'
import {createRuntime, findFiles, pathInConfig, type Runtime} from '@tenderlint/runtime'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {configPathOf, openProject, type Project} from './open-project.ts'
import {readInput} from './read-input.ts'
import {tell} from './tell.ts'

/** Documents to read, and who looks at each. */
interface ReadingOptions {
  /** Files, folders, globs. */
  readonly paths: readonly string[]
  readonly configPath?: string
  /** Day that was asked for; the configuration's, or today, when not given. */
  readonly asOf?: string
  look(document: Document, surroundings: Surroundings): void
}

/** What holds for a document that is looked at. */
interface Surroundings {
  readonly vocabulary: Vocabulary
  readonly vocabularyPaths: readonly string[]
  readonly asOf: string
  /** Standards without a year that it should cite. */
  readonly expect: readonly string[]
}

/** What came of reading documents: the paths of those that were, and the exit code so far. */
interface Reading {
  readonly paths: readonly string[]
  readonly code: ExitCode
}

/** Read documents one after the other, each by the configuration nearest to it, and tell of those that cannot be read. */
export async function readDocuments({paths, asOf, look, ...options}: ReadingOptions, host: Host): Promise<Reading> {
  const {cwd} = host
  const found = findFiles(paths, cwd)
  const read: string[] = []
  const opened = new Map<string, {readonly project: Project; readonly runtime: Runtime}>()
  let code: ExitCode = exitCodes.clean

  if (found.problems.length > 0) return {paths: [], code: tell(host, found.problems)}

  for (const {path, failure} of found.failures) {
    host.stderr.write(`${path}: cannot be read: ${failure.cause}. ${failure.remedy}\n`)
    code = exitCodes.unchecked
  }

  for (const {path, reason, isExcluded} of found.skipped) {
    if (!isExcluded) host.stderr.write(`${path}: passed over: ${reason}\n`)
  }

  try {
    for (const path of found.paths) {
      const configPath = configPathOf({...options, cwd, path})

      if (!opened.has(configPath)) {
        const project = await openProject(configPath, cwd)

        if ('problem' in project) {
          host.stderr.write(`${project.problem}\n`)

          return {paths: [], code: exitCodes.usage}
        }

        opened.set(configPath, {project, runtime: createRuntime({...project, asOf: host.today()})})
      }

      const {project, runtime} = opened.get(configPath)!
      const name = pathInConfig(resolve(cwd, path), project.config)
      const settings = configFor(name, project.config, [])

      if (settings.isExcluded) continue

      const bytes = readInput(path, cwd)

      if ('message' in bytes) {
        tell(host, [bytes])
        code = exitCodes.unchecked
        continue
      }

      const linter = runtime.linter()
      const result = await linter.read({path: name, bytes})

      if ('failure' in result) {
        host.stderr.write(`${path}: cannot be read: ${result.failure.cause}. ${result.failure.remedy}\n`)
        code = exitCodes.unchecked
        continue
      }

      read.push(path)
      look(
        {...result.document, path},
        {
          vocabulary: linter.vocabulary,
          vocabularyPaths: project.vocabularyPaths,
          asOf: asOf ?? settings.asOf ?? host.today(),
          expect: settings.expect
        }
      )
      await result.dispose?.()
    }

    return {paths: read, code}
  } finally {
    await Promise.all([...opened.values()].map((d) => d.runtime.close()))
  }
}
