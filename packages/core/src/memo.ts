import type {Prose} from '@tenderlint/matchers'
import type {Problem, RuleContext, SegmentRule} from './rule.ts'
import type {ConfiguredRule} from './run.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Keeps what was found in prose from one run over a document to the next, so that an edit costs what it changed. */
export interface Memo {
  /** Begin a run. What the run before it did not meet is forgotten when the next one begins. */
  begin(vocabulary: Vocabulary, asOf: string): MemoRun
}

/** One run with a memo. */
export interface MemoRun {
  /** The vocabulary, which finds in prose of the same content what it found before. */
  readonly vocabulary: Vocabulary
  /** What a segment rule says of prose. */
  problems(rule: SegmentRuleInRun, prose: Prose): readonly Problem[]
}

/** A segment rule with what the configuration says of it, by which it is known: pass the same object in each run. */
interface SegmentRuleInRun {
  readonly rule: SegmentRule
  readonly configured: ConfiguredRule
}

/** Prose that stands for all of the same content, with what the rules said of it. */
interface Known {
  readonly prose: Prose
  readonly problems: Map<ConfiguredRule, readonly Problem[]>
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
  let last: {readonly vocabulary: Vocabulary; readonly asOf: string} | undefined
  let before = new Map<string, Known>()
  let now = new Map<string, Known>()

  return {
    begin(vocabulary, asOf) {
      before = last?.vocabulary === vocabulary && last.asOf === asOf ? now : new Map()
      now = new Map()
      last = {vocabulary, asOf}

      return beginRun(vocabulary, asOf)
    }
  }

  function beginRun(vocabulary: Vocabulary, asOf: string): MemoRun {
    // Making a key costs as much as a small rule, and each rule asks.
    const met = new WeakMap<Prose, Known>()
    const remembered: Vocabulary = {
      ...vocabulary,
      terms: (prose) => vocabulary.terms(knownOf(prose).prose),
      nearTerms: (prose) => vocabulary.nearTerms(knownOf(prose).prose),
      abbreviations: (prose) => vocabulary.abbreviations(knownOf(prose).prose),
      quantities: (prose) => vocabulary.quantities(knownOf(prose).prose),
      standards: (prose) => vocabulary.standards(knownOf(prose).prose)
    }

    return {vocabulary: remembered, problems}

    function problems({rule, configured}: SegmentRuleInRun, prose: Prose): readonly Problem[] {
      const known = knownOf(prose)
      const context: RuleContext<unknown> = {options: configured.options, vocabulary, asOf}
      const found = known.problems.get(configured) ?? [...rule.segment(known.prose, context)]

      known.problems.set(configured, found)

      return found
    }

    function knownOf(prose: Prose): Known {
      const at = met.get(prose)

      if (at) return at

      const key = JSON.stringify(properties.map((d) => prose[d]))
      const known = now.get(key) ?? before.get(key) ?? {prose: contentOf(prose), problems: new Map()}

      now.set(key, known)
      met.set(prose, known)
      // The vocabulary asks by the prose that it was given.
      met.set(known.prose, known)

      return known
    }
  }
}

/** Copy of the content alone: a segment would keep the whole tree alive. */
function contentOf(prose: Prose): Prose {
  return Object.fromEntries(
    properties.flatMap((name) => (prose[name] === undefined ? [] : [[name, prose[name]]]))
  ) as unknown as Prose
}
