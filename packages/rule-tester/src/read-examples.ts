import {defaultReadLimits, type ProseKind, plainText} from '@tenderlint/core'
import {markdownAdapter} from '@tenderlint/parser/markdown'
import type {Code, RootContent} from 'mdast'
import {parse} from 'yaml'
import type {ExampleVocabulary} from './example-vocabulary.ts'

/** Date the verdicts of an example are for unless it names another: that of the shipped data. */
export const exampleDate = '2026-11-22'

/** What a rule must do with a piece of Markdown. */
export interface RuleExample {
  /** Line of the README its fence begins on. */
  readonly line: number
  readonly source: string
  /** Kind of the segment the source stands for; absent when it is a document. */
  readonly kind?: ProseKind
  readonly columnHead?: string
  readonly language?: string
  readonly asOf: string
  readonly options: Readonly<Record<string, unknown>>
  readonly vocabulary: ExampleVocabulary
  /** Findings as lines: `1:14-1:27: message`, with the severity before the colon where the page states it. None for a good one. */
  readonly findings: readonly string[]
}

/** Page of a rule, with its examples. */
export interface RulePage {
  /** Title without its backticks; `undefined` when it is not all code. */
  readonly id: string | undefined
  /** Text between the title and the first section. */
  readonly reason: string
  readonly bad: readonly RuleExample[]
  readonly good: readonly RuleExample[]
}

/**
 * Read the README of a rule.
 *
 * A mistake in the page is thrown as an error that names its line: its reader is who writes the rule.
 */
export async function readExamples(readme: string): Promise<RulePage> {
  const result = await markdownAdapter.read(new TextEncoder().encode(readme), {
    path: 'README.md',
    limits: defaultReadLimits
  })

  if ('failure' in result) throw new Error(`README.md: ${result.failure.cause}`)

  const {children} = result.document.tree
  const [title] = children
  const first = children.findIndex((d) => d.type === 'heading' && d.depth === 2)

  return {
    id: title?.type === 'heading' && title.children.length === 1 ? codeOf(title.children[0]) : undefined,
    reason: children
      .slice(1, first < 0 ? undefined : first)
      .map(plainText)
      .join('\n')
      .trim(),
    bad: examplesOf(sectionOf(children, 'Bad')),
    good: examplesOf(sectionOf(children, 'Good'))
  }
}

function codeOf(node: RootContent | undefined): string | undefined {
  return node?.type === 'inlineCode' ? node.value : undefined
}

function sectionOf(children: readonly RootContent[], title: string): readonly RootContent[] {
  const start = children.findIndex((d) => d.type === 'heading' && d.depth === 2 && plainText(d) === title)

  if (start < 0) return []

  const end = children.findIndex((d, i) => i > start && d.type === 'heading' && d.depth === 2)

  return children.slice(start + 1, end < 0 ? undefined : end)
}

function examplesOf(section: readonly RootContent[]): readonly RuleExample[] {
  const fences = section.filter((d) => d.type === 'code')
  const examples: RuleExample[] = []
  let vocabulary: ExampleVocabulary = {}
  let options: Readonly<Record<string, unknown>> = {}

  for (const [index, fence] of fences.entries()) {
    const next = fences[index + 1]

    switch (fence.lang) {
      case 'markdown':
        examples.push({
          line: lineOf(fence),
          source: fence.value,
          asOf: exampleDate,
          ...readAttributes(fence),
          options,
          vocabulary,
          findings: next?.lang === 'findings' ? next.value.split('\n').filter((d) => d !== '') : []
        })
        break
      case 'yaml':
        if (fence.meta === 'options') options = parse(fence.value)
        else vocabulary = {...vocabulary, [dataKind(fence)]: fence.value}
        break
      case 'findings':
        if (fences[index - 1]?.lang !== 'markdown')
          throw mistake(fence, '`findings` fence', 'a `markdown` fence before it')
        break
      default:
        throw mistake(fence, `fence \`${fence.lang ?? ''}\``, '`markdown`, `findings` or `yaml`')
    }
  }

  return examples
}

function dataKind(fence: Code): keyof ExampleVocabulary {
  switch (fence.meta) {
    case 'glossary':
    case 'standards':
    case 'units':
      return fence.meta
    default:
      throw mistake(fence, `data \`${fence.meta ?? ''}\``, '`glossary`, `options`, `standards` or `units`')
  }
}

const kinds: readonly string[] = [
  'alt',
  'caption',
  'cell',
  'footer',
  'header',
  'heading',
  'item',
  'note',
  'paragraph'
] satisfies readonly ProseKind[]

/** Read what stands after the language of a fence: `as-of=2020-01-01 kind=cell column-head="Power in kW"`. */
function readAttributes(fence: Code): Partial<RuleExample> {
  const attributes = (fence.meta ?? '').matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)

  return Object.assign(
    {},
    ...Array.from(attributes, ([, name, quoted, plain]): Partial<RuleExample> => {
      const value = (quoted ?? plain)!

      switch (name) {
        case 'as-of':
          return {asOf: value}
        case 'column-head':
          return {columnHead: value}
        case 'kind':
          if (!kinds.includes(value)) throw mistake(fence, `kind \`${value}\``, kinds.map((d) => `\`${d}\``).join(', '))

          return {kind: value as ProseKind}
        case 'language':
          return {language: value}
        default:
          throw mistake(fence, `attribute \`${name}\``, '`as-of`, `column-head`, `kind` or `language`')
      }
    })
  )
}

function mistake(fence: Code, actual: string, expected: string): Error {
  return new Error(`README.md:${lineOf(fence)}: Unexpected ${actual}, expected ${expected}`)
}

function lineOf(fence: Code): number {
  return fence.position!.start.line
}
