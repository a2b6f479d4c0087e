const line = /^(?<key>[A-Za-z][\w-]*):[ \t]+(?:'(?<quoted>[^'\n\r]+)'|(?<plain>[A-Za-z][\w /.–—-]*?))[ \t]*$/u

/** Plain words that YAML takes for no text. */
const constant = /^(?:false|null|true)$/iu

/**
 * Read YAML that is no more than a text a line, `title: Offer` or `title: 'Offer: part 2'`, each key once.
 *
 * Gives `undefined` for all other YAML, which takes a parser to read.
 */
export function readPlainLines(yaml: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()

  for (const text of yaml.split(/\r?\n/u)) {
    const {key, plain, quoted = plain} = line.exec(text)?.groups ?? {}

    if (key === undefined || quoted === undefined || values.has(key)) return undefined
    if (constant.test(key) || (plain !== undefined && constant.test(plain))) return undefined

    values.set(key, quoted)
  }

  return values
}
