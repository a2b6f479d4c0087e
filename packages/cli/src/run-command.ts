import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {parseArguments} from './parse-arguments.ts'

/** Do what the words after `tenderlint` ask for. Each command is loaded when it is asked for. */
export async function runCommand(args: readonly string[], host: Host, open: OpenEngine): Promise<ExitCode> {
  const command = parseArguments(args)

  if ('problem' in command) {
    const {tell} = await import('./tell.ts')

    return tell(host, [command.problem], '`tenderlint --help` shows what can be asked.')
  }

  switch (command.name) {
    case 'check':
      return (await import('./check.ts')).check(command, host, open)
    case 'explain':
      return (await import('./explain.ts')).explain(command, host)
    case 'help':
      host.stdout.write((await import('./help.ts')).help(command.topic))
      return exitCodes.clean
    case 'rules':
      return (await import('./list-rules.ts')).listRules(command, host)
    case 'tree':
      return (await import('./show-tree.ts')).showTree(command, host)
    case 'version':
      host.stdout.write(`${(await import('./version.ts')).version(host.packageFolder)}\n`)
      return exitCodes.clean
  }
}
