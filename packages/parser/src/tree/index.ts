export type {PlacedNode} from './place-tree.ts'
export {placeTree} from './place-tree.ts'
export {writeTree} from './write-tree.ts'
