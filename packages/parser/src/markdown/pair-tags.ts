import {plainText} from '@tenderlint/core'
import type {Html, PhrasingContent} from 'mdast'

type Pair = (children: PhrasingContent[]) => PhrasingContent

const code: Pair = (children) => ({
  type: 'excluded',
  reason: 'code',
  value: plainText({type: 'paragraph', children})
})
const struck: Pair = (children) => ({type: 'delete', children})

// Tags that change what the words between them are. Any other tag is formatting: its words are prose.
const pairs: ReadonlyMap<string, Pair> = new Map([
  ['code', code],
  ['del', struck],
  ['kbd', code],
  ['s', struck],
  ['samp', code],
  ['strike', struck],
  ['sub', (children) => ({type: 'subscript', children})],
  ['sup', (children) => ({type: 'superscript', children})]
])

/** Make nodes of pairs of HTML tags that mean something, and of `<br>`; a tag without its other half stays. */
export function pairTags(children: readonly PhrasingContent[]): PhrasingContent[] {
  const paired: PhrasingContent[] = []
  const open: {readonly name: string; readonly index: number}[] = []

  for (const child of children) {
    const tag = child.type === 'html' ? readTag(child) : undefined

    if (tag?.name === 'br') {
      paired.push({type: 'break', position: child.position!})
      continue
    }

    if (tag?.isEnd) {
      const last = open.findLastIndex((d) => d.name === tag.name)

      if (last >= 0) {
        const [start, ...between] = paired.splice(open[last]!.index)

        open.length = last
        paired.push({
          ...pairs.get(tag.name)!(between),
          position: {start: start!.position!.start, end: child.position!.end}
        })
        continue
      }
    } else if (tag && pairs.has(tag.name)) {
      open.push({name: tag.name, index: paired.length})
    }

    paired.push(child)
  }

  return paired
}

function readTag({value}: Html): {readonly name: string; readonly isEnd: boolean} | undefined {
  const match = /^<(\/?)([a-z]+)(?:\s[^>]*)?\/?>$/i.exec(value)

  return match ? {name: match[2]!.toLowerCase(), isEnd: match[1] === '/'} : undefined
}
