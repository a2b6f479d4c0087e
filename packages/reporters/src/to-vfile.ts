import {type CheckedDocument, describePlace, type Finding, type Labels} from '@tenderlint/core'
import {VFile} from 'vfile'
import {excerpt} from './excerpt.ts'
import {sayInReport} from './labels.ts'

/**
 * Make a virtual file with a message for each finding, for the tools of the unified world.
 *
 * Rule `units/wrong-symbol` becomes rule `wrong-symbol` of source `units`; place and quoted words are the message's note. The
 * file has no contents.
 */
export function toVFile(document: CheckedDocument, labels?: Labels): VFile {
  const file = new VFile({path: document.path})

  for (const finding of document.findings) addMessage(file, finding, labels)

  return file
}

function addMessage(file: VFile, finding: Finding, labels?: Labels): void {
  const [source, ruleId] = splitRuleId(finding.ruleId)
  const message = file.message(finding.message, {source, ruleId, ...placeOf(finding)})
  const replacements = replacementsOf(finding)

  message.fatal = {error: true, warning: false, info: undefined}[finding.severity]
  message.actual = finding.quote
  if (finding.location) message.note = noteOf(finding, labels)
  if (replacements.length > 0) message.expected = [...replacements]
}

/** A finding about the document itself has no place: line 1 would mislead. */
function placeOf({range, line, column, endLine, endColumn}: Finding) {
  return range ? {place: {start: {line, column}, end: {line: endLine, column: endColumn}}} : undefined
}

/** Family and defect of `units/wrong-symbol`. */
export function splitRuleId(id: string): readonly [string, string] {
  const slash = id.indexOf('/')

  return [id.slice(0, slash), id.slice(slash + 1)]
}

function noteOf(finding: Finding, labels?: Labels): string {
  const place = describePlace(finding.location!, labels)
  const words = excerpt(finding)

  return words === '' ? place : sayInReport(labels)('quoted', {place, words})
}

/** Texts that fixes put in place of the whole quote. */
export function replacementsOf({fixes, range}: Finding): readonly string[] {
  return fixes.flatMap(({edits}) => {
    const [edit, ...others] = edits

    return edit && others.length === 0 && edit.range.start === range?.start && edit.range.end === range.end
      ? [edit.text]
      : []
  })
}
