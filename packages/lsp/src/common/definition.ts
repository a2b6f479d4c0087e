import type {Location, Position} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {findProse} from './find-prose.ts'
import type {ReadSnapshot} from './snapshot.ts'

/** Find the entry of the standard or term at a position in the person's own data; none where it is shipped. */
export async function definitionAt(
  {outcome, positions, project, source}: ReadSnapshot,
  position: Position
): Promise<Location | undefined> {
  const place = findProse(outcome.document, positions.offsetAt(source, position))

  if (!place) return undefined

  const {offset, segment} = place
  const {vocabulary} = project.linter
  const isHere = ({range}: {readonly range: {readonly start: number; readonly end: number}}) =>
    range.start <= offset && offset < range.end
  const standard = vocabulary.standards(segment).find(isHere)?.entry?.id
  const concept = vocabulary.terms(segment).find(isHere)?.conceptId
  const entry =
    (standard === undefined ? undefined : await project.data?.entry('standards', standard)) ??
    (concept === undefined ? undefined : await project.data?.entry('glossary', concept))

  if (!entry) return undefined

  const file = TextDocument.create(entry.uri, 'yaml', 0, entry.source)

  return {uri: entry.uri, range: positions.range(file, entry.start, entry.end)}
}
