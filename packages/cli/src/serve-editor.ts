import {fileURLToPath} from 'node:url'
import {dataFolder} from './data-folder.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {readTranslation} from './translate.ts'
import {version} from './version.ts'

/** Serve an editor as a language server, until it leaves. */
export async function serveEditor({cwd, packageFolder, today}: Host): Promise<ExitCode> {
  // The protocol and its libraries are for editors only.
  const {serveStdio} = await import('@tenderlint/lsp/node')

  await serveStdio({
    cwd,
    today,
    pagePath: (ruleId) => fileURLToPath(new URL(`${dataFolder}pages/${ruleId}.md`, packageFolder)),
    readTranslation: (language) => readTranslation(language, packageFolder),
    version: version(packageFolder)
  })

  return exitCodes.clean
}
