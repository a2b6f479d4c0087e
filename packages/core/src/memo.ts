import type {Prose} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import type {DraftFinding} from './draft-finding.ts'
import {findInProse, judgeProse, type ProseFinding, type ProseJudge, type ProseOptions} from './judge-prose.ts'
import type {BlockText} from './read-block.ts'
import type {FindInProse} from './rule.ts'
import type {Segment} from './segment.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Keeps what was found in prose from one run over a document to the next, so that an edit costs what it changed. */
export interface Memo {
  /** Begin a run over a version of the document. What it does not hold is forgotten. */
  begin(document: Document, options: ProseOptions): ProseJudge
}

/** What a vocabulary finds in prose. */
type Matches = {
  [Name in 'abbreviations' | 'nearTerms' | 'quantities' | 'standards' | 'terms']: ReturnType<Vocabulary[Name]>
}

/** Prose that stands for all of the same content, with what is known of it. */
interface Known {
  readonly key: string
  readonly prose: Prose
  readonly matches: Partial<Matches>
  findings?: readonly ProseFinding[]
  /** What was said of problems that rules of the document tell. */
  readonly drafts: Map<string, DraftFinding>
  /** What such rules found in it by themselves. */
  readonly facts: Map<FindInProse<unknown>, unknown>
}

/** Every property of prose: all that a result may depend on. */
const properties = Object.keys({
  kind: true,
  language: true,
  text: true,
  marks: true,
  quoted: true,
  columnHead: true,
  rowHead: true,
  rowUnit: true,
  tableCaption: true,
  isHead: true
} satisfies Record<keyof Prose, true>) as (keyof Prose)[]

/** Make a memo for the runs over one document. */
export function createMemo(): Memo {
  let last: ProseOptions | undefined
  let byKey = new Map<string, Known>()
  // A block that did not change is known without a look at its text.
  let byBlock = new WeakMap<BlockText, readonly Known[]>()

  return {
    begin({blocks, segments}, options) {
      if (!last || !isSame(last, options)) {
        byKey = new Map()
        byBlock = new WeakMap()
      }

      last = options

      const all = blocks.flatMap(knowBlock)

      // What versions before this one held would grow without end.
      if (byKey.size >= 2 * all.length) byKey = new Map(all.map((d) => [d.key, d]))

      return judge(segments, all, options)
    }
  }

  function knowBlock(block: BlockText): readonly Known[] {
    const all = byBlock.get(block) ?? block.segments.map(know)

    byBlock.set(block, all)

    return all
  }

  function know(prose: Prose): Known {
    const key = JSON.stringify(properties.map((d) => prose[d]))
    const known = byKey.get(key) ?? {key, prose: copyOf(prose), matches: {}, drafts: new Map(), facts: new Map()}

    byKey.set(key, known)

    return known
  }
}

/** Judge segments of which something is known; the lists are of the same length. */
function judge(segments: readonly Segment[], all: readonly Known[], options: ProseOptions): ProseJudge {
  const fresh = judgeProse(options)
  const {vocabulary} = options

  return {
    vocabulary: {
      ...vocabulary,
      terms: (prose) => once(prose, 'terms'),
      nearTerms: (prose) => once(prose, 'nearTerms'),
      abbreviations: (prose) => once(prose, 'abbreviations'),
      quantities: (prose) => once(prose, 'quantities'),
      standards: (prose) => once(prose, 'standards')
    },
    recall<Fact>(prose: Prose, find: FindInProse<Fact>): Fact {
      const known = knownOf(prose)

      if (!known) return fresh.recall(prose, find)

      const fact = known.facts.get(find) ?? fresh.recall(known.prose, find)

      // Nothing is kept anew, since each rule asks about each segment.
      if (!known.facts.has(find)) known.facts.set(find, fact)

      return fact as Fact
    },
    findings(segment) {
      const known = all[segment.index]!

      known.findings ??= [...findInProse(known.prose, options)]

      return known.findings
    },
    draft(segment, {problem, ...rest}) {
      if (!segment) return fresh.draft(segment, {problem, ...rest})

      const {drafts} = all[segment.index]!
      const {data, defect, key, messageId, range, severity} = problem
      const id = JSON.stringify([rest.configured.rule.id, range, messageId, data, defect, key, severity, rest.quote])
      const draft = drafts.get(id) ?? fresh.draft(segment, {problem, ...rest})

      drafts.set(id, draft)

      return draft
    }
  }

  function once<Name extends keyof Matches>(prose: Prose, name: Name): Matches[Name] {
    const known = knownOf(prose)
    const find = vocabulary[name] as (prose: Prose) => Matches[Name]

    if (!known) return find(prose)

    const {matches} = known
    const found = matches[name] ?? find(known.prose)

    matches[name] = found

    return found
  }

  /** What is known of a segment; a rule may ask about prose of its own making. */
  function knownOf(prose: Prose): Known | undefined {
    const {index = -1} = prose as Partial<Segment>

    return segments[index] === prose ? all[index] : undefined
  }
}

function isSame(a: ProseOptions, b: ProseOptions): boolean {
  return a.vocabulary === b.vocabulary && a.asOf === b.asOf && a.rules === b.rules
}

/** Copy of the content alone: a segment would keep the whole tree alive. */
function copyOf(prose: Prose): Prose {
  return Object.fromEntries(
    properties.flatMap((name) => (prose[name] === undefined ? [] : [[name, prose[name]]]))
  ) as unknown as Prose
}
