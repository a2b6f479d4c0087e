/** Give an address in one form, since clients differ in what they escape and in the case of drives: `file:///c%3A/a%2Bb`. */
export function uriKey(uri: string): string {
  return decoded(uri).replace(
    /^(file:\/\/\/)([A-Z])(?=:)/u,
    (_, start: string, drive: string) => start + drive.toLowerCase()
  )
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    // A stray `%` is a character of a name that was not escaped.
    return uri
  }
}
