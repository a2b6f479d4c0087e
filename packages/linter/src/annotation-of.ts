import {type Annotation, type Document, type Edit, type Finding, type SourceLocation, splitEdit} from '@tenderlint/core'
import {chooseFix, type FixChoice} from './rewriting.ts'

const severities = {error: 'error', info: 'note', warning: 'warning'}

/** Say a finding as a comment: rule, message, what to write instead, and where to read more. */
export function annotationOf(finding: Finding, document: Document, choice: FixChoice): Annotation {
  const {fixes, location, message, ruleId, severity} = finding
  const fix = chooseFix(fixes, choice)

  return {
    ...(location && {location}),
    severity,
    lines: [
      `${ruleId} (${severities[severity]})`,
      message,
      ...fixes.map((d) => `${d.title}${d.safety === 'safe' ? '' : ' (a person has to judge)'}`),
      `Why: tenderlint explain ${ruleId}`
    ],
    place: placeOf(finding),
    changes: (fix?.edits ?? [])
      .flatMap((edit) => divide(edit, document))
      .map((edit) => {
        const {range, text} = widen(edit, document)

        return {location: document.locate(range).location, text}
      })
  }
}

/** Words on both sides of a tab or line break are changed one by one, since neither can be part of a tracked change. */
function divide(edit: Edit, document: Document): readonly Edit[] {
  const old = document.text.slice(edit.range.start, edit.range.end)

  return /[\n\t]/u.test(old) ? (splitEdit(edit, old) ?? [edit]) : [edit]
}

/** An insertion has no words to stand at: it takes the character before it along, or the one after it. */
function widen({range, text}: Edit, document: Document): Edit {
  const {start, end} = range

  if (end > start) return {range, text}

  const before = document.text.slice(start - 1, start)

  if (before !== '' && before !== '\n') return {range: {start: start - 1, end}, text: before + text}

  return {range: {start, end: end + 1}, text: text + document.text.slice(start, start + 1)}
}

/** Name the place for a comment that stands elsewhere. */
function placeOf({location, quote}: Finding): string {
  if (!location) return 'The document:'

  return `${kindOf(location)}: “${quote.replaceAll('\uFFFC', ' ').trim()}”`
}

const regions = {all: '', even: ' of even pages', first: ' of the first page'}

function kindOf({place: {kind, pages = 'all'}, ...location}: SourceLocation): string {
  switch (kind) {
    case 'footer':
      return `Page footer${regions[pages]}`
    case 'header':
      return `Page header${regions[pages]}`
    case 'note':
      return location.format === 'docx' && location.part.endsWith('endnotes.xml') ? 'Endnote' : 'Footnote'
    default:
      return 'Text'
  }
}
