import {spawnSync} from 'node:child_process'
import {copyFileSync, cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** Macros of `tenderlint.xba`; each takes a source and a target. */
export type Macro = 'AcceptAll' | 'ListComments' | 'RejectAll'

export const isOfficeInstalled = spawnSync('soffice', ['--version']).status === 0

if (!isOfficeInstalled) {
  console.warn('SKIPPED: LibreOffice is not installed; on Debian: apt-get install libreoffice-writer')
}

/** Set LibreOffice up in a folder; gives a function that runs one of our macros. */
export function openOffice(folder: string): (macro: Macro, source: string, target: string) => void {
  const template = join(folder, 'profile')
  const library = join(template, 'user/basic/Standard')
  let runs = 0

  // LibreOffice makes the folder of its macros when it starts for the first time, and would replace ours.
  run(template, '--terminate_after_init')

  const list = readFileSync(join(library, 'script.xlb'), 'utf8')

  copyFileSync(fileURLToPath(new URL('tenderlint.xba', import.meta.url)), join(library, 'Tenderlint.xba'))
  writeFileSync(
    join(library, 'script.xlb'),
    list.replace('</library:library>', '<library:element library:name="Tenderlint"/></library:library>')
  )

  return (macro, source, target) => {
    const profile = join(folder, `profile-${++runs}`)
    const places = [source, target].map((d) => `"${pathToFileURL(d)}"`)

    // One that starts on the profile of one that is about to end hands its work to that, and nobody does it.
    cpSync(template, profile, {recursive: true, filter: (d) => !d.endsWith('.lock')})
    run(profile, `macro:///Standard.Tenderlint.${macro}(${places.join(',')})`)

    if (!existsSync(target)) throw new Error(`LibreOffice did not write ${target}`)
  }
}

function run(profile: string, argument: string): void {
  spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', argument], {
    timeout: 60_000
  })
}
