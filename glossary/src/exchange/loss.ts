/** What a format cannot hold, so that it is told and not dropped in silence. */
export interface Loss {
  /** Id of the concept, or the term, it was said of. */
  readonly of: string
  /** Field, as the glossary or the format names it. */
  readonly field: string
  readonly value: string
}

/** `gearbox: near (pump, valve) cannot be kept`, for a file; what is said of the file itself does not name it twice. */
export function formatLoss({of, field, value}: Loss, path: string): string {
  return `${path}: ${of === path ? '' : `${of}: `}${field} (${value}) cannot be kept`
}

/** Losses of a concept whose names a format does not hold. */
export function lostNames({
  id,
  names
}: {
  readonly id: string
  readonly names?: readonly string[] | undefined
}): readonly Loss[] {
  return names ? [{of: id, field: 'names', value: names.join(', ')}] : []
}
