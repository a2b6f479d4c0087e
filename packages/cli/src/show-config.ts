import {isAbsolute, resolve} from 'node:path'
import {type EffectiveSetting, effectiveSettings} from '@tenderlint/linter'
import {pathInConfig} from '@tenderlint/runtime'
import {ruleFacts} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {configPathOf, nearPath, openProject} from './open-project.ts'

/** Which document's configuration to show. */
interface ConfigOptions {
  readonly path: string
  readonly json: boolean
  readonly configPath?: string
}

/** Column that the sources stand in. */
const sourceColumn = 48

/** Show what holds for a document, as YAML with the source of each value beside it, or as JSON. */
export async function showConfig({path, json, configPath}: ConfigOptions, host: Host): Promise<ExitCode> {
  const {cwd, stdout, stderr} = host
  const found = configPathOf({cwd, path, ...(configPath === undefined ? undefined : {configPath})})
  const project = await openProject(found, cwd)

  if ('problem' in project) {
    stderr.write(`${project.problem}\n`)

    return exitCodes.usage
  }

  const {config} = project
  const settings = effectiveSettings(pathInConfig(resolve(cwd, path), config), config, ruleFacts()).map((d) => ({
    ...d,
    // Paths of data files come out absolute.
    value: typeof d.value === 'string' && isAbsolute(d.value) ? nearPath(cwd, d.value) : d.value,
    source: nearPath(cwd, d.source)
  }))

  stdout.write(json ? `${JSON.stringify(settings, undefined, 2)}\n` : formatSettings(settings, path))

  return exitCodes.clean
}

function formatSettings(settings: readonly EffectiveSetting[], path: string): string {
  const lines = [`# What holds for ${path}`]
  let open: string | undefined

  for (const {path, value, source} of settings) {
    const [key, inner] = path
    const isScalar = inner === undefined && !isListed(key!)

    if (key !== open && !isScalar) lines.push(`${key}:`)
    open = key

    const text = isScalar ? `${key}: ${flow(value)}` : `  ${inner === undefined ? '-' : `${inner}:`} ${flow(value)}`

    lines.push(`${text.padEnd(sourceColumn)} # ${source}`)
  }

  return `${lines.join('\n')}\n`
}

function isListed(key: string): boolean {
  return ['accept', 'allow', 'exclude', 'expect', 'glossary', 'protect', 'standards'].includes(key)
}

/** A value in one line, in quotation marks only where YAML would take it for something else. */
function flow(value: unknown): string {
  if (typeof value === 'string')
    return /^[\p{L}\p{N}./][\p{L}\p{N}./ _-]*$/u.test(value) ? value : JSON.stringify(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)

  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')}}`
}
