import type {ReadFailure} from '@tenderlint/core'
import {isFailure, type Package, type Part} from './open-package.ts'

const storyKinds = new Set(['comments', 'endnotes', 'footer', 'footnotes', 'header'])

/** The main part, and those related to it that hold words; by name. */
export function readStories(pack: Package): ReadFailure | ReadonlyMap<string, Part> {
  const relationships = pack.readRelationships(pack.main)

  if (isFailure(relationships)) return relationships

  const related = [...relationships.values()].filter((d) => storyKinds.has(d.kind) && !d.isExternal)
  const stories = new Map<string, Part>()

  for (const name of [pack.main, ...related.map((d) => d.target)]) {
    const part = stories.get(name) ?? pack.readPart(name)

    if (isFailure(part)) return part
    if (part) stories.set(name, part)
  }

  return stories
}
