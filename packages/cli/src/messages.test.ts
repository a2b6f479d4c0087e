import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {placeLabels, translateRemark} from '@tenderlint/core'
import {annotationLabels} from '@tenderlint/linter'
import {serverLabels} from '@tenderlint/lsp'
import {reportLabels} from '@tenderlint/reporters'
import {webLabels} from '@tenderlint/web'
import {expect, test} from 'vitest'
import {readMessages} from '../../../scripts/read-messages.mjs'
import {annotateLabels} from './annotate.ts'
import {pageLabels} from './format-rule-page.ts'
import {hookLabels} from './hook.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const chinese = readMessages(root, 'zh')

test('should translate each label, with the same values', () => {
  const english = {
    ...placeLabels,
    ...reportLabels,
    ...annotationLabels,
    ...annotateLabels,
    ...hookLabels,
    ...pageLabels,
    ...serverLabels,
    ...webLabels
  }

  expect(valuesOf(chinese.labels)).toEqual(valuesOf(english))
})

test('should translate why files are not read and what can be done', () => {
  const said = ['core', 'parser', 'linter', 'runtime', 'cli', 'web'].flatMap((d) =>
    sources(join(root, 'packages', d, 'src'))
  )

  expect(said.flatMap(remarksIn).filter((d) => !isTranslated(d))).toEqual([])
})

test('should translate what is wrong with a command', () => {
  const said = sources(join(root, 'packages/cli/src')).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bfault\(\s*('[^'\n]+'|`(?:[^`\\]|\\.)*`)/gu)].map(([, d]) =>
      templateOf(d!)
    )
  )

  expect(said.length).toBeGreaterThan(40)
  expect(said.filter((d) => !isTranslated(d))).toEqual([])
})

test('should keep the words of remarks that stay', () => {
  const namesIn = (template: string) => [...(template.match(/\{\w+\}/gu) ?? [])].toSorted().join()

  expect(Object.entries(chinese.remarks).filter(([words, d]) => namesIn(words) !== namesIn(d))).toEqual([])
})

/** Names of values by label; only English has a plural. */
function valuesOf(labels: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(labels).map(([id, template]) => [
      id,
      [...new Set(template.match(/\{\w+\}/gu))].filter((d) => d !== '{s}' && d !== '{es}').toSorted()
    ])
  )
}

/** Sentences in a source, with `{}` for values. */
function remarksIn(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8')
  const places =
    /\b(?:cause|remedy): (?:\w+ \? )?|\b(?:broken|unsupported)\(|\boverLimit\(\s*'\w+',\s*|'\.(?:doc|odt|rtf)': /u
  const literal = /('[^'\n]+'|`(?:[^`\\]|\\.)*`)/u
  const literals = source.matchAll(new RegExp(`(?:${places.source})${literal.source}`, 'gu'))
  const formats = source.matchAll(/\bwrongFormat\('([^']+)'\)/gu)

  return [...[...literals].map(([, d]) => templateOf(d!)), ...[...formats].map(([, what]) => `it is ${what}`)]
}

/** A literal as a sentence with `{}` for values. */
function templateOf(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll('\\`', '`')
    .replace(/\$\{[^}`]*\}|\$\{.*$/gu, '{}')
}

/** Whether a sentence is translated, whatever its values are, or with each of a few values. */
function isTranslated(sentence: string): boolean {
  const said = sentence.replaceAll('{}', 'x')

  if (translateRemark(said, chinese) !== said) return true

  const pattern = sentence.split('{}').map((d) => d.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&'))

  return Object.keys(chinese.remarks).some((d) => new RegExp(`^${pattern.join('.+')}$`, 'u').test(d))
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((d) => {
    const path = join(folder, d.name)

    if (d.isDirectory()) return sources(path)

    return /(?<!\.test)\.ts$/u.test(d.name) ? [path] : []
  })
}
