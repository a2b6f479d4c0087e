export type {Compilation, DataProblem, VocabularySources} from '@tenderlint/glossary'
export {compileStandards, compileVocabulary, formatDataProblem, packStandards} from '@tenderlint/glossary'
export {readOwnSources} from '@tenderlint/glossary/exchange'
