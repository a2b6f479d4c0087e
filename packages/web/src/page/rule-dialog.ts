import type {Format, Translation} from '@tenderlint/core'
import {type PageExample, type Paragraph, readRulePage} from '@tenderlint/reporters'
import type {SayOnPage} from '../common/labels.ts'
import {button, element} from './element.ts'
import {formatted} from './formatted.ts'

/** Examples of a kind that show what a rule is about. */
const shownExamples = 3

/** What is shown of a rule, and how. */
export interface RuleOptions {
  readonly ruleId: string
  /** What it asks for, in English. */
  readonly description: string
  readonly format: Format
  readonly say: SayOnPage
  readonly translation: Translation | undefined
}

/** Show the page of a rule over all else, until it is closed. */
export async function openRule(options: RuleOptions): Promise<void> {
  const response = await fetch(`data/pages/${options.ruleId}.md`)
  const page = response.ok ? await response.text() : ''
  const dialog = element('dialog', {class: 'rule-page', 'aria-labelledby': 'rule-name'}, ...contentOf(page, options))

  // A click beside the dialog hits the element itself.
  dialog.addEventListener('click', ({target}) => target === dialog && dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.prepend(button(options.say('web.close'), () => dialog.close(), {class: 'close', autofocus: true}))
  dialog.showModal()
}

function contentOf(page: string, {ruleId, description, format, say, translation}: RuleOptions): readonly HTMLElement[] {
  const {why, bad, good, more} = readRulePage(page)
  const translated = translation?.rules[ruleId]

  return [
    element('h2', {id: 'rule-name'}, translated?.description ?? description),
    element('p', {}, ...(translated ? [`${translated.title} `] : []), element('code', {}, ruleId)),
    ...why.map(showParagraph),
    ...showExamples(say('web.bad'), bad),
    ...showExamples(say('web.good'), good),
    ...more.flatMap((d) => [element('h3', {}, d.heading), ...d.paragraphs.map(showParagraph)]),
    ...showAllowance()
  ]

  function showExamples(heading: string, examples: readonly PageExample[]): readonly HTMLElement[] {
    if (examples.length === 0) return []

    return [element('h3', {}, heading), ...examples.slice(0, shownExamples).map(showExample)]
  }

  function showExample({caption, asOf, lines, findings}: PageExample): HTMLElement {
    const remarks = [...(caption === undefined ? [] : [caption]), ...(asOf ? [say('web.exampleAsOf', {asOf})] : [])]

    return element(
      'div',
      {class: 'example', lang: 'en'},
      ...(remarks.length === 0 ? [] : [element('p', {class: 'remark'}, ...formatted(remarks.join(', ')))]),
      element('pre', {}, lines.join('\n')),
      ...findings.map((d) => element('p', {class: 'told'}, ...formatted(d)))
    )
  }

  function showAllowance(): readonly HTMLElement[] {
    const directive = say('web.allowDirective', {rule: ruleId})
    const inDocument =
      format === 'pdf'
        ? []
        : [
            element('p', {}, say(format === 'docx' ? 'web.allowDocx' : 'web.allowMarkdown')),
            element('pre', {}, format === 'docx' ? directive : `<!-- ${directive} -->`)
          ]

    return [
      element('h3', {}, say('web.allow')),
      ...inDocument,
      element('p', {}, say('web.allowSettings')),
      element('pre', {}, `rules:\n  ${ruleId}: off`)
    ]
  }
}

/** A paragraph is one line, or the items of a list, the rows of a table, or text that keeps its spaces. Pages are in English. */
function showParagraph(lines: Paragraph): HTMLElement {
  const [first = ''] = lines

  if (first.startsWith('- ')) {
    return element('ul', {lang: 'en'}, ...lines.map((d) => element('li', {}, ...formatted(d.slice(2)))))
  }

  if (first.startsWith('|')) {
    const rows = lines.filter((d) => !/^[|\s:-]+$/u.test(d)).map((d) => d.split('|').slice(1, -1))

    return element('table', {lang: 'en'}, ...rows.map((cells, i) => showRow(cells, i === 0 ? 'th' : 'td')))
  }

  return first.startsWith('  ')
    ? element('pre', {lang: 'en'}, lines.join('\n'))
    : element('p', {lang: 'en'}, ...formatted(lines.join(' ')))
}

function showRow(cells: readonly string[], name: 'td' | 'th'): HTMLElement {
  return element('tr', {}, ...cells.map((d) => element(name, {}, ...formatted(d.trim()))))
}
