export {readCacheBytes, removeOldEntries, writeCacheEntry} from './entry.ts'
export {cacheFolder} from './folder.ts'
