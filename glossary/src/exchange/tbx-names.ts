import type {TermSource} from '../term-schema.ts'

/** Data categories of TBX that the glossary knows (ISO 30042:2019, modules Min and Basic), and the module of each. */
export const modules: Readonly<Record<string, 'basic' | 'min'>> = {
  administrativeStatus: 'min',
  context: 'basic',
  crossReference: 'basic',
  customerSubset: 'min',
  definition: 'basic',
  partOfSpeech: 'min',
  source: 'basic',
  subjectField: 'min',
  termType: 'basic',
  transactionType: 'basic'
}

/** Elements that hold each data category in the style that names categories by attribute (DCA). */
export const metaElements: Readonly<Record<string, string>> = {
  administrativeStatus: 'termNote',
  context: 'descrip',
  crossReference: 'ref',
  customerSubset: 'admin',
  definition: 'descrip',
  partOfSpeech: 'termNote',
  source: 'admin',
  subjectField: 'descrip',
  termType: 'termNote',
  transactionType: 'transac'
}

/** Statuses by the values of TBX, without the ending `-admn-sts`, and by those of its older dialects. */
export const statuses: Readonly<Record<string, TermSource['status']>> = {
  admitted: 'admitted',
  admittedTerm: 'admitted',
  deprecatedTerm: 'deprecated',
  legalTerm: 'preferred',
  notRecommended: 'deprecated',
  obsolete: 'superseded',
  preferred: 'preferred',
  preferredTerm: 'preferred',
  regulatedTerm: 'preferred',
  standardizedTerm: 'preferred',
  supersededTerm: 'superseded'
}

/** Values of `termType` that are short forms. */
export const shortForms: ReadonlySet<string> = new Set(['abbreviation', 'acronym', 'initialism', 'shortForm'])
