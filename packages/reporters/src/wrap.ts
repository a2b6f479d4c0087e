import {width} from './width.ts'

// Quoted words stay together, and an ellipsis stands beside a word. A line may end after white space, and after any ideograph
// that no closing punctuation follows.
const words = /(?:(?:… )?[^\s\u3400-\u9FFF]+|[\u3400-\u9FFF][!,.:;?…、。！，．：；？]*)(?: …$)?|\s+/gu
const phrases = new RegExp(
  `\`[^\`]*\`[^\\s\\u3400-\\u9FFF]*|\\[[^\\]]*\\][^\\s\\u3400-\\u9FFF]*(?: …$)?|${words.source}`,
  'gu'
)

/** Break a text into lines of at most `columns`; a longer word has a line of its own. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''

  for (const unit of units(text, columns)) {
    if (line !== '' && width(line + unit.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else {
      line += unit
    }
  }

  return [...lines, line.trimEnd()]
}

function units(text: string, columns: number): readonly string[] {
  return (text.match(phrases) ?? []).flatMap((d) => (width(d) > columns ? (d.match(words) ?? []) : d))
}
