import type {Connection} from 'vscode-languageserver'
import type {SayInServer} from './labels.ts'
import type {Client} from './read-client.ts'
import type {Workspace} from './workspace.ts'

/** What following the settings of an editor takes. */
export interface SettingsOptions {
  readonly connection: Connection
  readonly workspace: Workspace
  client(): Client
  say(): SayInServer
}

/** Takes what an editor says of its settings. */
export interface SettingsFollower {
  /** Take the settings that a client begins with, if it tells any. */
  begin(): Promise<void>
  /** Ask a client for them that told none. */
  complete(): Promise<void>
  /** Take what a client says of a change: settings by section, or nothing, and it wants to be asked. */
  change(settings: unknown): Promise<void>
}

const section = 'tenderlint'

/** Make a follower; a mistake in the settings is told to the person, and those before it hold on. */
export function followSettings({client, connection, say, workspace}: SettingsOptions): SettingsFollower {
  return {
    async begin() {
      const {settings} = client()

      if (settings !== undefined) await take(settings)
    },
    async complete() {
      if (client().settings === undefined) await ask()
    },
    async change(settings) {
      const own = isRecord(settings) ? settings[section] : undefined

      await (own === undefined ? ask() : take(own))
    }
  }

  async function ask(): Promise<void> {
    if (client().answersConfiguration) await take(await connection.workspace.getConfiguration(section))
  }

  async function take(settings: unknown): Promise<void> {
    const problems = isRecord(settings) || settings === null ? await set(settings) : ['expected an object of settings']

    if (problems.length === 0) return

    await connection.sendNotification('window/showMessage', {
      type: 2,
      message: `${say()('lsp.settingsFaulty')}\n${problems.join('\n')}`
    })
  }

  async function set(settings: unknown): Promise<readonly string[]> {
    return (await workspace.configure?.(settings, client().folders[0])) ?? []
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
