import {annotate} from './annotate.ts'
import {check} from './check.ts'
import type {OpenEngine} from './engine.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import {explain} from './explain.ts'
import {help} from './help.ts'
import {hook} from './hook.ts'
import type {Host} from './host.ts'
import {init} from './init.ts'
import {keepBaseline} from './keep-baseline.ts'
import {listRules} from './list-rules.ts'
import {parseArguments} from './parse-arguments.ts'
import {serveEditor} from './serve-editor.ts'
import {showConfig} from './show-config.ts'
import {showTree} from './show-tree.ts'
import {tell} from './tell.ts'
import {readTranslation} from './translate.ts'
import {translateErrors} from './translate-errors.ts'
import {version} from './version.ts'

/** Do what the words after `tenderlint` ask for. */
export async function runCommand(args: readonly string[], someHost: Host, open: OpenEngine): Promise<ExitCode> {
  const host = inLanguage(args, someHost)
  const command = parseArguments(args)

  if ('problem' in command) return tell(host, [command.problem], '`tenderlint --help` shows what can be asked.')

  switch (command.name) {
    case 'annotate':
      return annotate(command, host, open)
    case 'baseline':
      return keepBaseline(command, host, open)
    case 'check':
      return check(command, host, open)
    case 'config':
      return showConfig(command, host)
    case 'explain':
      return explain(command, host)
    case 'glossary':
      return (await import('./keep-glossary.ts')).keepGlossary(command, host)
    case 'help':
      host.stdout.write(help(command.topic))
      return exitCodes.clean
    case 'hook':
      return hook(command, host, open)
    case 'init':
      return init(host)
    case 'lsp':
      return serveEditor(host)
    case 'matrix':
      return (await import('./show-matrix.ts')).showMatrix(command, host)
    case 'merge':
      return (await import('./merge-reports.ts')).mergeReports(command, host, open)
    case 'rules':
      return listRules(command, host)
    case 'serve':
      return (await import('./serve-page.ts')).servePage(command, host)
    case 'standards':
      return (await import('./show-standards.ts')).showStandards(command, host)
    case 'tree':
      return showTree(command, host)
    case 'units':
      return (await import('./show-units.ts')).showUnits(command, host)
    case 'version':
      host.stdout.write(`${version(host.packageFolder)}\n`)
      return exitCodes.clean
  }
}

/** What is wrong with the words themselves is told in the language that they ask for, too. */
function inLanguage(args: readonly string[], host: Host): Host {
  const isChinese = args.some((d, i) => d === '--messages=zh' || (d === '--messages' && args[i + 1] === 'zh'))
  const translation = isChinese ? readTranslation('zh', host.packageFolder) : undefined

  return translation ? {...host, stderr: translateErrors(host.stderr, translation)} : host
}
