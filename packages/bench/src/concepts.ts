import {adjectives, nouns} from './words.ts'

/** Write a glossary of so many concepts, each with a preferred and a deprecated English term and a Chinese one, as YAML. */
export function createConcepts(count: number): string {
  const entries = Array.from({length: count}, (_, i) => {
    const adjective = adjectives[i % adjectives.length]!
    const noun = nouns[Math.floor(i / adjectives.length) % nouns.length]!
    const number = i + 1

    return `- id: concept-${number}
  domain: bench
  definition: Concept ${number}
  source: made for measuring
  as-of: 2026-11-22
  en:
    - {term: ${adjective} ${noun}, status: preferred}
    - {term: ${adjective} ${noun} arrangement, status: deprecated}
  zh:
    - {term: ${hanNumber(number)}, status: preferred}
`
  })

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
