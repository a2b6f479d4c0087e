export {configJsonSchema} from './json-schema.ts'
export type {ConfigResult} from './read.ts'
export {readConfig} from './read.ts'
