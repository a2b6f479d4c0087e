import {expect, test} from 'vitest'
import {cacheFolder} from './folder.ts'

test.each([
  ['linux', {}, '/home/li/.cache/tenderlint'],
  ['linux', {XDG_CACHE_HOME: '/var/cache/li'}, '/var/cache/li/tenderlint'],
  ['linux', {XDG_CACHE_HOME: 'cache'}, '/home/li/.cache/tenderlint'],
  ['darwin', {}, '/home/li/Library/Caches/tenderlint']
])('should find the folder on %s with %o', (platform, env, folder) => {
  expect(cacheFolder({platform, env, home: '/home/li'})).toBe(folder)
})
