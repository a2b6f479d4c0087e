import type {TextRange} from '@tenderlint/matchers'
import type {Directive, DirectiveRequest} from './directive.ts'

/** Comments between blocks, which speak of the next one that has text. */
export interface WaitingRequests {
  add(requests: readonly DirectiveRequest[]): void
  areAny(): boolean
  /** Let all that wait speak of a block's text; they go on waiting where it has none. */
  grant(range: TextRange | undefined): readonly Directive[]
  /** Give those that still wait: only of the whole document can they speak. */
  end(): readonly DirectiveRequest[]
}

/** Make an empty list of waiting requests. */
export function createWaitingRequests(): WaitingRequests {
  let waiting: readonly DirectiveRequest[] = []

  return {
    add(requests) {
      waiting = [...waiting, ...requests]
    },
    areAny: () => waiting.length > 0,
    grant(range) {
      const granted = grantAt(waiting, range)

      if (range) waiting = []

      return granted
    },
    end: () => waiting.map(withoutText)
  }
}

/** Let requests speak of a range of text, if there is one. */
export function grantAt(requests: readonly DirectiveRequest[], range: TextRange | undefined): readonly Directive[] {
  return range ? requests.map((d) => ({...d, range})) : []
}

/** A request that no text follows can speak of the whole document only. */
function withoutText(request: DirectiveRequest): DirectiveRequest {
  return request.scope === 'document' ? request : {fault: 'expected text after it, in the same place', ...request}
}
