import {prefixOf} from './annotate-paragraph.ts'
import type {Part} from './open-package.ts'
import {splice} from './splice.ts'

/** Write content at the end of a part's root, which may be one empty tag. */
export function append({root, xml}: Part, write: (prefix: string) => string): string {
  const prefix = prefixOf(xml, root)
  const content = write(prefix)

  if (root.end > root.contentStart) return splice(xml, [{start: root.contentEnd, end: root.contentEnd, text: content}])

  const tag = xml.slice(root.start, root.end)
  const name = /^<([^\s/>]+)/u.exec(tag)![1]!

  return splice(xml, [{start: root.start, end: root.end, text: `${tag.replace(/\s*\/>$/u, '>')}${content}</${name}>`}])
}
