/** Id that a finding has on the page: of the documents, and of the findings of each that count, by their order from 0. */
export function findingId(document: number, finding: number): string {
  return `d${document + 1}f${finding + 1}`
}
