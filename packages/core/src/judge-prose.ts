import type {Prose} from '@tenderlint/matchers'
import {type DraftFinding, draftFinding, type SegmentProblem} from './draft-finding.ts'
import {gatherAnew} from './gather-anew.ts'
import {groupBy} from './group-by.ts'
import type {DocumentRuleContext, Gathered, Problem} from './rule.ts'
import type {RunOptions} from './run.ts'
import type {Segment} from './segment.ts'
import {isAbout} from './subject.ts'
import type {Vocabulary} from './vocabulary.ts'

/** What prose is judged by. */
export type ProseOptions = Pick<RunOptions, 'asOf' | 'rules' | 'url' | 'vocabulary'>

/** A problem that a segment rule tells, and its finding. */
export interface ProseFinding {
  /** Its ranges are in the segment's text. */
  readonly problem: Problem
  readonly draft: DraftFinding
}

/** Says what there is to say of the segments of a document, each by itself. */
export interface ProseJudge {
  readonly vocabulary: Vocabulary
  /** What a function finds in the segments, in their order. */
  readonly gather: DocumentRuleContext<unknown>['gather']
  /** What the segment rules find in the segments, in their order. */
  findings(): Iterable<Gathered<ProseFinding>>
  /** Say a problem that a rule of the document tells in a segment, or in a document without any. */
  draft(segment: Segment | undefined, problem: Pick<SegmentProblem, 'configured' | 'problem' | 'quote'>): DraftFinding
}

/** Make a judge of the segments of a document that remembers nothing. */
export function judgeProse(segments: readonly Segment[], options: ProseOptions): ProseJudge {
  const {asOf, vocabulary} = options

  return {
    vocabulary,
    gather: gatherAnew(segments, {asOf, vocabulary}),
    findings: () => findInSegments(segments, options),
    draft: (segment, problem) =>
      draftFinding({text: segment?.text ?? '', url: options.url(problem.configured.rule.id), ...problem})
  }
}

/** All rules of one segment before the next segment: what the vocabulary found in it is at hand. */
function* findInSegments(segments: readonly Segment[], options: ProseOptions): Generator<Gathered<ProseFinding>> {
  const find = createProseFinder(options)

  for (const segment of segments) for (const fact of find(segment)) yield {segment, fact}
}

/** Make a function that finds what segment rules tell of prose: those about one thing after those about another. */
export function createProseFinder({
  asOf,
  rules,
  url,
  vocabulary
}: ProseOptions): (prose: Prose) => readonly ProseFinding[] {
  const asked = rules.flatMap((configured) => {
    const {options, rule} = configured

    return 'segment' in rule ? [{configured, rule, context: {options, vocabulary, asOf}}] : []
  })
  const groups = [...groupBy(asked, (d) => d.rule.about)].map(([about, askedAbout]) => ({
    subjects: about === undefined ? undefined : [about].flat(),
    askedAbout
  }))

  return (prose) => {
    const findings: ProseFinding[] = []

    for (const {subjects, askedAbout} of groups) {
      if (subjects && !subjects.some((d) => isAbout(prose, d, vocabulary))) continue

      for (const {configured, context, rule} of askedAbout) {
        for (const problem of rule.segment(prose, context)) {
          findings.push({
            problem,
            draft: draftFinding({text: prose.text, problem, configured, url: url(rule.id)})
          })
        }
      }
    }

    return findings
  }
}
