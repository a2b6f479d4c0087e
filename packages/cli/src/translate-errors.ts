import {type Translation, translateRemark} from '@tenderlint/core'
import type {Output} from './host.ts'

// Who tells it, or where it is: `tenderlint: …`, `tenderlint.yaml:7:5: …`, and marks under a quoted line.
const head = /^(?:tenderlint: |.+?:\d+:\d+: |\s*\^+ )/u
const nearest = /; (did you mean `[^`]+`\?)$/u

/**
 * Say in another language what is wrong with a command or a configuration.
 *
 * It is told in many places before any language is known, so that each line is translated where it leaves; one without a
 * translation stays as it is.
 */
export function translateErrors(output: Output, translation: Translation): Output {
  return {
    ...output,
    write: (text) => {
      const lines = text.split('\n').map((d) => translateLine(d, translation))

      output.write(lines.join('\n'))
    }
  }
}

function translateLine(line: string, translation: Translation): string {
  const [start = ''] = head.exec(line) ?? []
  const [end = '', hint] = nearest.exec(line) ?? []
  const message = translateRemark(line.slice(start.length, line.length - end.length), translation)

  return `${start}${message}${hint === undefined ? '' : `；${translateRemark(hint, translation)}`}`
}
