export type {Matrix, MatrixOptions} from './create-matrix.ts'
export {matrixOfSections, matrixOfStandards} from './create-matrix.ts'
export type {MatrixFormat} from './format-matrix.ts'
export {formatMatrix} from './format-matrix.ts'
