/** Form of a term under which spellings of it meet: small letters, one space for each gap and hyphen. */
export function foldTerm(term: string): string {
  return term.toLowerCase().replace(/[-\s]+/gu, ' ')
}
