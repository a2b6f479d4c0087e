export type {AdmittedTerm, Compilation, DataProblem, VocabularySources} from '@tenderlint/glossary'
export {
  admitTerm,
  compileStandards,
  compileVocabulary,
  findEntry,
  formatDataProblem,
  packStandards
} from '@tenderlint/glossary'
export {readOwnSources} from '@tenderlint/glossary/exchange'
