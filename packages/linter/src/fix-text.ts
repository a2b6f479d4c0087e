import {applyFixes} from '@tenderlint/core'
import {escapeText, type TextSource} from '@tenderlint/parser/markdown'
import type {Linted} from './rewrite-file.ts'
import {chooseFix, type FixChoice, type Rewritten} from './rewriting.ts'

/** What fixing takes beside the first look at a document. */
export interface FixOptions {
  readonly source: TextSource
  readonly fixes: FixChoice
  /** Read and lint a changed text. */
  lint(bytes: Uint8Array): Promise<Linted | undefined>
}

/** Rounds after which fixes are taken to call for each other without end. */
const rounds = 10

/**
 * Make fixes in a text until none is left to make.
 *
 * Each round is read again; one after which the text is not what the fixes promise is not kept.
 */
export async function fixText(first: Linted, {source, fixes, lint}: FixOptions): Promise<Rewritten & Linted> {
  let linted = first
  let text = source.text
  let changes = 0
  let refused = 0

  for (let round = 0; round < rounds; round++) {
    const wanted = linted.findings.flatMap((d) => (d.suppression ? [] : (chooseFix(d.fixes, fixes) ?? [])))
    const applied = applyFixes(linted.document, wanted, {source: text, write: escapeText})

    refused = applied.refused.length

    if (applied.made.length === 0 || applied.source === text) break

    const next = await lint(source.encode(applied.source))

    if (next?.document.text !== applied.text) {
      refused += applied.made.length
      break
    }

    linted = next
    text = applied.source
    changes += applied.made.length
  }

  return {
    ...linted,
    ...(text === source.text ? undefined : {bytes: source.encode(text)}),
    comments: 0,
    changes,
    refused,
    remarks: []
  }
}
