import {compileTerms} from '@tenderlint/glossary'
import type {CompiledTerms} from '@tenderlint/matchers'

/** Compile a glossary in which nothing is to be mended, as a person's own is compiled at its first use. */
export function compileOwnTerms(text: string): CompiledTerms {
  const {value, problems} = compileTerms([{path: 'own.yaml', text}])

  if (problems.length > 0) throw new Error(problems[0]!.message)

  return value
}
