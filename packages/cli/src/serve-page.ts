import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import type {ServeCommand} from './command.ts'
import {type ExitCode, exitCodes} from './exit-code.ts'
import type {Host} from './host.ts'
import {createPageServer} from './page-server.ts'
import {tell} from './tell.ts'

/** Serve the local page to this machine, until `stopped`: Ctrl+C, or the system's wish that it ends. */
export async function servePage({port}: ServeCommand, host: Host, stopped = interruption()): Promise<ExitCode> {
  const server = createPageServer(fileURLToPath(new URL('dist/bundle/page', host.packageFolder)))

  server.listen(port, '127.0.0.1')

  try {
    await once(server, 'listening')
  } catch (error) {
    return tell(host, [{message: `port ${port} cannot be opened: ${causeOf(error)}`}])
  }

  const {port: opened} = server.address() as AddressInfo

  host.stdout.write(`http://127.0.0.1:${opened}/\n`)
  host.stderr.write('Open this address in a browser of this machine. Ctrl+C ends the server.\n')
  await stopped
  server.close()
  server.closeAllConnections()

  return exitCodes.clean
}

async function interruption(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}

function causeOf(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException

  switch (code) {
    case 'EACCES':
      return 'the system keeps it for others. Give one above 1023, or none: --port 8080'
    case 'EADDRINUSE':
      return 'another program has it. Give another, or none: tenderlint serve'
    default:
      return message
  }
}
