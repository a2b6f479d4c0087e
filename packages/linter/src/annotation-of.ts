import {
  type Annotation,
  createSay,
  type Document,
  describePlace,
  type Edit,
  type Finding,
  type Fix,
  type Labels,
  type Say,
  type SourceLocation,
  splitEdit,
  type Translation,
  translateFinding
} from '@tenderlint/core'
import {chooseFix, type FixChoice} from './rewriting.ts'

/** What comments say in English beside messages, fixes and places. */
export const annotationLabels = {
  annotationHead: '{rule} ({severity})',
  annotationError: 'error',
  annotationInfo: 'note',
  annotationWarning: 'warning',
  annotationJudge: '{fix} (a person has to judge)',
  annotationWhy: 'Why: tenderlint explain {rule}',
  annotationDocument: 'The document:',
  annotationPlace: '{place}: “{words}”'
}

const severities = {error: 'annotationError', info: 'annotationInfo', warning: 'annotationWarning'} as const

/** How a finding becomes a comment. */
export interface AnnotationOptions {
  readonly document: Document
  /** Fixes to be tracked as changes. */
  readonly fixes: FixChoice
  /** Language to comment in; English when not given. */
  readonly translation: Translation | undefined
}

/** Say a finding as a comment: rule, message, what to write instead, and where to read more. */
export function annotationOf(found: Finding, {document, fixes: choice, translation}: AnnotationOptions): Annotation {
  const say = createSay(annotationLabels, translation?.labels)
  const finding = translation ? translateFinding(found, translation) : found
  const {fixes, location, message, ruleId, severity} = finding
  const fix = chooseFix(fixes, choice)

  return {
    ...(location && {location}),
    severity,
    lines: [
      say('annotationHead', {rule: ruleId, severity: say(severities[severity])}),
      message,
      ...fixes
        .filter((d) => !isSaid(d, message))
        .map((d) => (d.safety === 'safe' ? d.title : say('annotationJudge', {fix: d.title}))),
      say('annotationWhy', {rule: ruleId})
    ],
    place: placeOf(finding, say, translation?.labels),
    changes: (fix?.edits ?? [])
      .flatMap((edit) => divide(edit, document))
      .map((edit) => {
        const {range, text} = widen(edit, document)

        return {location: document.locate(range).location, text}
      })
  }
}

/** Whether a message shows already what a safe fix would write; a margin has little room. */
function isSaid({edits, safety}: Fix, message: string): boolean {
  return safety === 'safe' && edits.length > 0 && edits.every((d) => d.text.trim() !== '' && message.includes(d.text))
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
function placeOf({location, quote}: Finding, say: Say<keyof typeof annotationLabels>, labels?: Labels): string {
  if (!location) return say('annotationDocument')

  return say('annotationPlace', {
    place: upperFirst(describePlace(withoutPage(location), labels)),
    words: quote.replaceAll('\uFFFC', ' ').trim()
  })
}

/** Who reads a comment is on its page. */
function withoutPage(location: SourceLocation): SourceLocation {
  if (location.format !== 'docx') return location

  const {aboutPage: _, ...rest} = location

  return rest
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
