import {type Config, emptyConfig} from '@tenderlint/linter'
import {loadSettings} from '@tenderlint/runtime'

/** Settings of an editor: what holds where no `tenderlint.yaml` says otherwise. */
export interface EditorSettings {
  /** The last that had no mistake; the same object for as long as they do not change. */
  readonly config: Config
  /** Take other settings, whose paths are relative to a folder. Gives mistakes in words; with any, the ones before hold on. */
  set(settings: unknown, folder: string): Promise<readonly string[]>
}

/** Make settings that say nothing. */
export function createEditorSettings(): EditorSettings {
  let config = emptyConfig
  let last = '{}'

  return {
    get config() {
      return config
    },
    async set(settings, folder) {
      const given = JSON.stringify([saidIn(settings), folder])

      if (given === last) return []

      const loaded = await loadSettings(saidIn(settings), {folder, source: 'settings of the editor'})

      if (loaded.problems.length > 0) {
        return loaded.problems.map(
          ({hint, message, source}) => `${message}, in \`${source.trim()}\`${hint === undefined ? '' : `: ${hint}`}`
        )
      }

      last = given
      config = loaded.config

      return []
    }
  }
}

/** What is said: an editor also tells of settings that nobody made. */
function saidIn(settings: unknown): object {
  return Object.fromEntries(Object.entries(settings ?? {}).filter(([, value]) => value !== null && value !== undefined))
}
