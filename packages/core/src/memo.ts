import type {Prose} from '@tenderlint/matchers'
import type {Document} from './document.ts'
import type {DraftFinding} from './draft-finding.ts'
import {createProseFinder, judgeProse, type ProseFinding, type ProseJudge, type ProseOptions} from './judge-prose.ts'
import type {BlockText} from './read-block.ts'
import {type BlockGroup, regroup} from './regroup.ts'
import type {FindInProse, Gathered} from './rule.ts'
import type {Segment} from './segment.ts'

/** Keeps what was found in prose from one run over a document to the next, so that an edit costs what it changed. */
export interface Memo {
  /** Begin a run over a version of the document. What it does not hold is forgotten. */
  begin(document: Document, options: ProseOptions): ProseJudge
  /** Find what the segment rules tell of a version ahead of its run, and let others have their turn between groups of blocks. */
  warm(document: Document, options: ProseOptions, pause: Pause): Promise<void>
}

/** Lets others have their turn, where much is to be done. */
export type Pause = () => Promise<void>

/** Prose that stands for all of the same content, with what is known of it. */
interface Known {
  readonly key: string
  readonly prose: Prose
  /** What was said of problems that rules of the document tell. */
  readonly drafts: Map<string, DraftFinding>
  readonly facts: Facts<unknown>
}

/** What each function found. */
type Facts<Fact> = Map<FindInProse<unknown>, readonly Fact[]>

/** Blocks whose segments are known. */
interface KnownBlocks extends BlockGroup {
  readonly segments: readonly Known[]
  /** What was found in all of them, so that an edit elsewhere costs no look at each. */
  readonly facts: Facts<Hit>
}

interface Hit {
  /** Ordinal of the segment in the group, from 0. */
  readonly index: number
  readonly fact: unknown
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
  let findFindings: FindInProse<ProseFinding>
  let byKey = new Map<string, Known>()
  // A block that did not change is known without a look at its text.
  let byBlock = new WeakMap<BlockText, readonly Known[]>()
  let groups: readonly KnownBlocks[] = []

  return {
    begin(document, options) {
      know(document, options)

      return judge(document.segments, groups, {...options, findFindings})
    },
    async warm(document, options, pause) {
      know(document, options)

      const fresh = groups.filter((d) => !d.facts.has(findFindings))

      for (const [i, group] of fresh.entries()) {
        if (i > 0) await pause()

        hitsIn(group, findFindings, options)
      }
    }
  }

  function know({blocks, segments}: Document, options: ProseOptions): void {
    if (!last || !isSame(last, options)) {
      byKey = new Map()
      byBlock = new WeakMap()
      groups = []
      findFindings = createProseFinder(options)
    }

    last = options
    groups = regroup(groups, blocks, knowGroup)

    // What versions before this one held would grow without end.
    if (byKey.size >= 2 * segments.length) byKey = new Map(groups.flatMap((d) => d.segments.map((e) => [e.key, e])))
  }

  function knowGroup(blocks: readonly BlockText[]): KnownBlocks {
    return {blocks, segments: blocks.flatMap(knowBlock), facts: new Map()}
  }

  function knowBlock(block: BlockText): readonly Known[] {
    const known = byBlock.get(block) ?? block.segments.map(knowProse)

    byBlock.set(block, known)

    return known
  }

  function knowProse(prose: Prose): Known {
    const key = JSON.stringify(properties.map((d) => prose[d]))
    const known = byKey.get(key) ?? {key, prose: copyOf(prose), drafts: new Map(), facts: new Map()}

    byKey.set(key, known)

    return known
  }
}

interface JudgeOptions extends ProseOptions {
  /** Gives what the segment rules find; the same function for as long as the options are the same. */
  readonly findFindings: FindInProse<ProseFinding>
}

/** Judge segments of which something is known; the groups hold as many. */
function judge(
  segments: readonly Segment[],
  groups: readonly KnownBlocks[],
  {findFindings, ...options}: JudgeOptions
): ProseJudge {
  const fresh = judgeProse(segments, options)
  const {vocabulary} = options
  let all: readonly Known[] | undefined

  return {
    vocabulary: {
      ...vocabulary,
      terms: (prose) => vocabulary.terms(lasting(prose)),
      nearTerms: (prose) => vocabulary.nearTerms(lasting(prose)),
      abbreviations: (prose) => vocabulary.abbreviations(lasting(prose)),
      quantities: (prose) => vocabulary.quantities(lasting(prose)),
      standards: (prose) => vocabulary.standards(lasting(prose))
    },
    gather,
    findings: () => gather(findFindings),
    draft(segment, {problem, ...rest}) {
      if (!segment) return fresh.draft(segment, {problem, ...rest})

      const {drafts} = knownAt(segment.index)!
      const {data, defect, key, messageId, range, severity} = problem
      const id = JSON.stringify([rest.configured.rule.id, range, messageId, data, defect, key, severity, rest.quote])
      const draft = drafts.get(id) ?? fresh.draft(segment, {problem, ...rest})

      drafts.set(id, draft)

      return draft
    }
  }

  function gather<Fact>(find: FindInProse<Fact>): readonly Gathered<Fact>[] {
    const gathered: Gathered<Fact>[] = []
    let first = 0

    for (const group of groups) {
      for (const {fact, index} of hitsIn(group, find, options))
        gathered.push({segment: segments[first + index]!, fact: fact as Fact})

      first += group.segments.length
    }

    return gathered
  }

  /** The prose that is kept from run to run, and by which the vocabulary remembers; a rule may ask about prose of its own making. */
  function lasting(prose: Prose): Prose {
    const {index = -1} = prose as Partial<Segment>

    return segments[index] === prose ? knownAt(index)!.prose : prose
  }

  function knownAt(index: number): Known | undefined {
    all ??= groups.flatMap((d) => d.segments)

    return all[index]
  }
}

function hitsIn(group: KnownBlocks, find: FindInProse<unknown>, options: ProseOptions): readonly Hit[] {
  const hits =
    group.facts.get(find) ??
    group.segments.flatMap((known, index) => factsIn(known, find, options).map((fact): Hit => ({index, fact})))

  group.facts.set(find, hits)

  return hits
}

function factsIn(
  {facts, prose}: Known,
  find: FindInProse<unknown>,
  {asOf, vocabulary}: ProseOptions
): readonly unknown[] {
  const found = facts.get(find) ?? find(prose, {asOf, vocabulary})

  facts.set(find, found)

  return found
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
