/**
 * What a browser lets the page do: run its own scripts, read the files beside it, and nothing else.
 *
 * The page carries it itself, for servers that send none.
 */
export const securityPolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
