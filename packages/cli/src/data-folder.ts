/** Where a build puts messages and the pages of the rules, seen from the package: in the folder of the local page, which has to be complete. */
export const dataFolder = 'dist/bundle/page/data/'
