import type {Prose} from '@tenderlint/matchers'
import type {Vocabulary} from './vocabulary.ts'

/** What a rule speaks of, and most prose has nothing of: what the vocabulary finds there, or a pattern without state. */
export type Subject = RegExp | 'abbreviations' | 'nearTerms' | 'quantities' | 'standards' | 'terms'

/** Whether prose has something of a subject. */
export function isAbout(prose: Prose, subject: Subject, vocabulary: Vocabulary): boolean {
  return typeof subject === 'string' ? vocabulary[subject](prose).length > 0 : subject.test(prose.text)
}
