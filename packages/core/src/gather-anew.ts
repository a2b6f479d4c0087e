import type {DocumentRuleContext, FindInProse, Gathered} from './rule.ts'
import type {Segment} from './segment.ts'
import {isAbout, type Subject} from './subject.ts'

/** Make a `gather` for the rules of a document that keeps nothing. */
export function gatherAnew(
  segments: readonly Segment[],
  context: Parameters<FindInProse<unknown>>[1]
): DocumentRuleContext<unknown>['gather'] {
  const {vocabulary} = context
  const bySubject = new Map<Subject, readonly Segment[]>()

  return function* gather<Fact>(find: FindInProse<Fact>, about?: Subject): Generator<Gathered<Fact>> {
    for (const segment of about ? segmentsAbout(about) : segments) {
      for (const fact of find(segment, context)) yield {segment, fact}
    }
  }

  function segmentsAbout(subject: Subject): readonly Segment[] {
    const known = bySubject.get(subject) ?? segments.filter((d) => isAbout(d, subject, vocabulary))

    bySubject.set(subject, known)

    return known
  }
}
