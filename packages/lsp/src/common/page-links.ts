import {rules} from '@tenderlint/linter'
import type {DocumentLink} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {SayInServer} from './labels.ts'
import type {Positions} from './positions.ts'

const directive = /<!--\s*tenderlint-allow\s+([^:>]*)/gu

/** Link the rules that comments of a document allow to their pages. */
export function* rulePageLinks(
  source: TextDocument,
  {
    pageUri,
    positions,
    say
  }: {readonly positions: Positions; readonly say: SayInServer; pageUri(ruleId: string): string | undefined}
): Generator<DocumentLink> {
  for (const {0: comment, 1: names = '', index} of source.getText().matchAll(directive)) {
    const first = index + comment.length - names.length

    for (const {0: id, index: place} of names.matchAll(/[^\s,]+/gu)) {
      const target = rules.some((d) => d.id === id) ? pageUri(id) : undefined

      if (target !== undefined) {
        yield {
          range: positions.range(source, first + place, first + place + id.length),
          target,
          tooltip: say('lsp.rulePage')
        }
      }
    }
  }
}
