import {adjectives, nouns} from './words.ts'

/** A term that the text has, and one that it should not have. */
export interface MadeTerms {
  readonly preferred: string
  readonly deprecated: string
}

/** Make the English terms of so many concepts. */
export function createTerms(count: number): readonly MadeTerms[] {
  return Array.from({length: count}, (_, i) => {
    const adjective = adjectives[i % adjectives.length]!
    const noun = nouns[Math.floor(i / adjectives.length) % nouns.length]!

    return {preferred: `${adjective} ${noun}`, deprecated: `${adjective} ${noun} arrangement`}
  })
}

/** Write a glossary of so many concepts, each with a preferred and a deprecated English term and a Chinese one, as YAML. */
export function createConcepts(count: number): string {
  const entries = createTerms(count).map(
    ({preferred, deprecated}, i) => `- id: concept-${i + 1}
  domain: bench
  definition: Concept ${i + 1}
  source: made for measuring
  as-of: 2026-11-22
  en:
    - {term: ${preferred}, status: preferred}
    - {term: ${deprecated}, status: deprecated}
  zh:
    - {term: ${hanNumber(i + 1)}, status: preferred}
`
  )

  return entries.join('')
}

// Characters that the text has too, so that its words lead into the terms.
const han = [...new Set('供应商负责远程诊断额定功率检验按照进行设备在最终验收后移交')]

/** A number in as many characters as a term has: no two numbers have the same. */
function hanNumber(number: number): string {
  let rest = number
  let text = ''

  for (let i = 0; i < 4; i++) {
    text += han[rest % han.length]
    rest = Math.floor(rest / han.length)
  }

  return text
}
