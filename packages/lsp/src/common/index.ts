export type {ServerOptions} from './serve.ts'
export {serve} from './serve.ts'
export type {OpenedProject, Project, ProjectProblem, Workspace} from './workspace.ts'
