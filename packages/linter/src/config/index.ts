export type {ConfigResult} from './read.ts'
export {readConfig} from './read.ts'
export {configSchema} from './schema.ts'
