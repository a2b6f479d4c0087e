export type {DataProblem} from './data-problem.ts'
export {formatDataProblem} from './data-problem.ts'
export type {YamlEntries, YamlSource} from './read-yaml.ts'
export {readYaml} from './read-yaml.ts'
