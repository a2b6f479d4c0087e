export {createWorkspace} from './create-workspace.ts'
export {serveStdio} from './serve-stdio.ts'
