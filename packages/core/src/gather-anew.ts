import type {DocumentRuleContext, FindInProse, Gathered} from './rule.ts'
import type {Segment} from './segment.ts'

/** Make a `gather` for the rules of a document that keeps nothing. */
export function gatherAnew(
  segments: readonly Segment[],
  context: Parameters<FindInProse<unknown>>[1]
): DocumentRuleContext<unknown>['gather'] {
  return function* gather<Fact>(find: FindInProse<Fact>): Generator<Gathered<Fact>> {
    for (const segment of segments) for (const fact of find(segment, context)) yield {segment, fact}
  }
}
