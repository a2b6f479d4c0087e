// What vfile-reporter measures its table with, in the bundle: the package's own starts a segmenter, which costs 12 ms at first use.
export {width as default} from '../packages/reporters/src/width.ts'
