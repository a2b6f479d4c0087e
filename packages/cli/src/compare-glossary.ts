import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type DocumentReport, describePlace, type Finding, isFailed} from '@tenderlint/core'
import type {Config} from '@tenderlint/linter'
import {createRuntime, findFiles} from '@tenderlint/runtime'
import type {GlossaryCommand} from './command.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {configPathOf, nearPath, openConfig, withVocabulary} from './open-project.ts'
import {tell} from './tell.ts'

type Comparison = Extract<GlossaryCommand, {readonly action: 'check-against'}>

/** Show the findings in a folder of documents that are gained and lost with a glossary, given as YAML. */
export async function compareGlossary(command: Comparison, glossary: string, host: Host): Promise<ExitCode> {
  const {cwd} = host
  const {against} = command
  const found = findFiles([against], cwd)

  if (found.problems.length > 0) return tell(host, found.problems)
  if (found.paths.length === 0) return tell(host, [{message: `no document in \`${against}\``}])

  const opened = await openConfig(configPathOf({...command, cwd, path: found.paths[0]!}), cwd)

  if ('problem' in opened) return refuse(opened.problem, host)

  const folder = await mkdtemp(join(tmpdir(), 'tenderlint-'))

  try {
    const path = join(folder, 'glossary.yaml')
    const own = command.paths.map((d) => resolve(cwd, d))
    const before = without(opened.config, own)
    const after = {...before, fragments: [...before.fragments, {source: 'FILE', settings: {glossary: [path]}}]}
    const run = {command, folder, host, paths: found.paths}

    await writeFile(path, glossary)

    const old = await lint(before, run)
    const fresh = await lint(after, run)

    if ('problem' in old) return refuse(old.problem, host)
    if ('problem' in fresh) return refuse(fresh.problem, host)

    return show(old, fresh, host)
  } finally {
    await rm(folder, {recursive: true})
  }
}

function refuse(problem: string, {stderr}: Host): ExitCode {
  stderr.write(`${problem}\n`)

  return exitCodes.usage
}

/** A configuration that does not name these glossaries, so that one that is in use can be compared too. */
function without(config: Config, paths: readonly string[]): Config {
  return {
    ...config,
    fragments: config.fragments.map((d) =>
      d.settings.glossary
        ? {...d, settings: {...d.settings, glossary: d.settings.glossary.filter((path) => !paths.includes(path))}}
        : d
    )
  }
}

interface Run {
  readonly command: Comparison
  /** Folder for what is compiled, which is of no use later. */
  readonly folder: string
  readonly host: Host
  readonly paths: readonly string[]
}

async function lint(
  config: Config,
  {command: {asOf, jobs}, folder, host, paths}: Run
): Promise<readonly DocumentReport[] | {readonly problem: string}> {
  const project = await withVocabulary(config, {cwd: host.cwd, cacheFolder: folder})

  if ('problem' in project) return project

  const runtime = createRuntime({
    ...project,
    asOf: asOf ?? host.today(),
    ...(jobs === undefined ? undefined : {jobs})
  })

  try {
    return await runtime.lintFiles(paths.map((path) => ({path: resolve(host.cwd, path)})))
  } finally {
    await runtime.close()
  }
}

function show(before: readonly DocumentReport[], after: readonly DocumentReport[], host: Host): ExitCode {
  const {stderr, stdout} = host
  let gained = 0
  let lost = 0
  let code: ExitCode = exitCodes.clean

  for (const [i, fresh] of after.entries()) {
    const old = before[i]!
    const path = nearPath(host.cwd, fresh.path)

    if (isFailed(fresh) || isFailed(old)) {
      const {cause, remedy} = isFailed(fresh) ? fresh.failure : (old as Extract<typeof old, {failure: object}>).failure

      stderr.write(`${path}: cannot be read: ${cause}. ${remedy}\n`)
      code = exitCodes.unchecked
      continue
    }

    const known = new Set(old.findings.map(keyOf))
    const kept = new Set(fresh.findings.map(keyOf))
    const more = fresh.findings.filter((d) => !known.has(keyOf(d)))
    const less = old.findings.filter((d) => !kept.has(keyOf(d)))

    gained += more.length
    lost += less.length

    for (const [sign, findings] of [['+', more] as const, ['-', less] as const]) {
      for (const finding of findings) stdout.write(`${sign} ${path}: ${formatFinding(finding)}\n`)
    }
  }

  const documents = `${after.length} ${after.length === 1 ? 'document' : 'documents'}`

  stdout.write(`${gained} ${gained === 1 ? 'finding' : 'findings'} gained, ${lost} lost in ${documents}\n`)

  return code
}

/** What makes two findings in the same document the same. */
function keyOf({ruleId, severity, message, range}: Finding): string {
  return [ruleId, severity, message, range?.start, range?.end].join('\n')
}

function formatFinding({location, severity, message, ruleId}: Finding): string {
  return `${location ? `${describePlace(location)}: ` : ''}${severity} ${message} (${ruleId})`
}
