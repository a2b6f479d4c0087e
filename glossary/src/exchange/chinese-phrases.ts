import type {TextRange} from '@tenderlint/matchers'

/** Words that name one thing together, with what stands beside them in their sentence; empty at its ends. */
export interface ChinesePhrase {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Sentence of a Chinese text, and the expressions of several words in it, those within others too. */
export interface ChineseSentence {
  readonly text: string
  /** Words in it. */
  readonly count: number
  readonly phrases: readonly ChinesePhrase[]
}

/** Words that are no part of a term: of grammar, of measure, and verbs and nouns of any contract. */
const plainWords: ReadonlySet<string> = new Set(
  `的 了 和 与 及 或 在 对 为 应 由 按 将 可 不 是 有 并 从 向 至 到 以 其 各 每 该 本 此 等 时 后 前 内 外 上 下 中 于 被 把 给 让 使 如 若 则 且 而
  但 也 都 就 还 再 已 未 无 非 个 项 条 款 份 次 台 套 年 月 日 天 元 号 第 所 我 你 他 它 须 需 者 最 更 较 很 大 小 高 低 新 多 少 只 仅 均 着 过 做
  作 用 来 去 说 得 凡 当 请 见 表 图 章 节 页 即 同 之 因 处 方 收 具 能 会 我们 须要 应当 应该 必须 可以 可能 能够 不得 不能 不会 进行 提供 负责
  根据 按照 以及 包括 所有 任何 如果 如下 以下 以上 之间 其他 其它 相关 有关 具有 具备 要求 规定 符合 满足 没有 通过 采用 使用 完成 开始 结束 情况
  方面 部分 内容 问题 方式 过程 因此 由于 所以 同时 另外 全部 主要 一定 及其 或者 以外 以内 自行 分别 共同 参照 详见 附件 若干 之后 之前 期间 作为
  关于 对于 已经 一 二 两 三 四 五 六 七 八 九 十 一个 一种 一次 有权 造成 承担 提出 签订 参加 购买 收到 退还 作出 属于 位于 达到 保证 确保 出现 发生
  产生 取得 给予 予以 超过 低于 高于 不少于 不超过 甲方 乙方 双方`.split(/\s+/u)
)

const longest = 4
const fewestCharacters = 4
const mostCharacters = 12

/** Cut Chinese texts into words by the dictionary of the runtime. */
export function createChineseReader(): (text: SentenceSource) => readonly ChineseSentence[] {
  const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

  return ({text, known}) => {
    // What is known ends an expression, as a comma does.
    const open = known.reduce(
      (rest, {start, end}) => rest.slice(0, start) + '，'.repeat(end - start) + rest.slice(end),
      text
    )
    let from = 0

    return open.split(/(?<=[。！？；;\n])/u).map((sentence) => {
      const stretches = (sentence.match(/\p{Script=Han}+/gu) ?? []).map((d) =>
        Array.from(segmenter.segment(d), ({segment}) => segment)
      )
      const written = text.slice(from, from + sentence.length)

      from += sentence.length

      return {
        text: written.trim(),
        count: stretches.reduce((sum, d) => sum + d.length, 0),
        phrases: stretches.flatMap((d) => [...phrasesOf(d)])
      }
    })
  }
}

interface SentenceSource {
  readonly text: string
  /** What other data know, in no order. */
  readonly known: readonly TextRange[]
}

function* phrasesOf(words: readonly string[]): Generator<ChinesePhrase> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start; end < Math.min(start + longest, words.length) && !plainWords.has(words[end]!); end++) {
      const text = words.slice(start, end + 1).join('')

      // The dictionary takes 人的 for a word.
      if (end > start && text.length >= fewestCharacters && text.length <= mostCharacters && !text.endsWith('的')) {
        yield {text, before: words[start - 1] ?? '', after: words[end + 1] ?? ''}
      }
    }
  }
}
