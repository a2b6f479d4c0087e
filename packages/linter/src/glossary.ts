export type {DataProblem, VocabularySources, YamlSource} from '@tenderlint/glossary'
export {compileVocabulary, formatDataProblem, groupSources} from '@tenderlint/glossary'
