export type {InputFile, Runtime, RuntimeOptions} from './create-runtime.ts'
export {createRuntime} from './create-runtime.ts'
export {loadConfig} from './load-config.ts'
