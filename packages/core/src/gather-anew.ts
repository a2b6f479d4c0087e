import type {About, DocumentRuleContext, FindInProse, Gathered} from './rule.ts'
import type {Segment} from './segment.ts'

/** Make a `gather` for the rules of a document that keeps nothing. */
export function gatherAnew(
  segments: readonly Segment[],
  context: Parameters<FindInProse<unknown>>[1]
): DocumentRuleContext<unknown>['gather'] {
  const {vocabulary} = context
  const holding = new Map<About, readonly Segment[]>()

  return function* gather<Fact>(find: FindInProse<Fact>, about?: About): Generator<Gathered<Fact>> {
    for (const segment of about ? segmentsWith(about) : segments) {
      for (const fact of find(segment, context)) yield {segment, fact}
    }
  }

  function segmentsWith(about: About): readonly Segment[] {
    const known = holding.get(about) ?? segments.filter((d) => vocabulary[about](d).length > 0)

    holding.set(about, known)

    return known
  }
}
