import {relative, resolve, sep} from 'node:path'

/** What Git printed, or why it did not do as asked. */
export type GitOutcome = {readonly output: Buffer} | {readonly problem: string}

/** Run Git in a folder; what it knows of the work tree stays as it is. */
export function git(args: readonly string[], cwd: string): GitOutcome {
  // Who asks Git nothing should not wait for it.
  const {spawnSync} = process.getBuiltinModule('node:child_process')
  const {error, status, stdout, stderr} = spawnSync('git', args, {
    cwd,
    maxBuffer: Number.POSITIVE_INFINITY,
    // Without it Git may write what it learns of the work tree to the index.
    env: {...process.env, GIT_OPTIONAL_LOCKS: '0'}
  })

  if (error) return {problem: `\`git\` cannot be started: ${error.message}`}

  return status === 0 ? {output: stdout} : {problem: `\`git ${args.join(' ')}\` says: ${stderr.toString().trim()}`}
}

/** A repository seen from a folder in it. Names are those of Git: from its root, with `/`. */
export interface Repository {
  readonly root: string
  nameOf(path: string): string
  /** Path from the folder. */
  pathOf(name: string): string
}

/** Find the repository that a folder is in. */
export function findRepository(cwd: string): Repository | {readonly problem: string} {
  const up = git(['rev-parse', '--show-cdup'], cwd)

  if ('problem' in up) return up

  const root = resolve(cwd, up.output.toString().trim())

  return {
    root,
    nameOf: (path) => slashed(relative(root, resolve(cwd, path))),
    pathOf: (name) => slashed(relative(cwd, resolve(root, name)))
  }
}

/** Divide what Git prints with `-z`. */
export function splitNul(output: Buffer): readonly string[] {
  return output.toString().split('\0').slice(0, -1)
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
