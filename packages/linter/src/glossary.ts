export type {Compilation, DataProblem, VocabularySources, YamlSource} from '@tenderlint/glossary'
export {compileStandards, compileVocabulary, formatDataProblem, groupSources, packStandards} from '@tenderlint/glossary'
