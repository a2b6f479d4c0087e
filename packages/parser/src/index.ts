export {detectFormat, readExtensions, unreadExtensions} from './detect-format.ts'
export {docxAdapter} from './docx/adapter.ts'
export type {DocxStatistics, ReadDocxDocument} from './docx/read.ts'
export {readDocx} from './docx/read.ts'
