export type {PlacedNode} from '@tenderlint/parser/tree'
export {placeTree, writeTree} from '@tenderlint/parser/tree'
