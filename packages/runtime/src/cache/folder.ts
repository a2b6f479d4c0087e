import {homedir} from 'node:os'
import {isAbsolute, join} from 'node:path'

/** What the place of the cache depends on. */
export interface CacheSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}

const here: CacheSurroundings = {env: process.env, platform: process.platform, home: homedir()}

/** Find the folder of our cache: below `XDG_CACHE_HOME` where it is set, or else where the system wants caches. */
export function cacheFolder({env, platform, home}: CacheSurroundings = here): string {
  const {LOCALAPPDATA, XDG_CACHE_HOME} = env

  // A relative path is to be ignored: XDG Base Directory Specification, version 0.8.
  if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'tenderlint')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'tenderlint')
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'tenderlint', 'Cache')

  return join(home, '.cache', 'tenderlint')
}
