export {detectFormat, readExtensions, unreadExtensions} from './detect-format.ts'
