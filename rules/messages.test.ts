import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {notices} from '@tenderlint/core'
import {expect, test} from 'vitest'
import {readMessages} from '../scripts/read-messages.mjs'
import {rules} from './index.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const chinese = readMessages(root, 'zh')
const english: Record<string, Record<string, string>> = {
  ...Object.fromEntries(rules.map((d) => [d.id, d.messages])),
  ...Object.fromEntries(Object.entries(notices).map(([id, {message}]) => [id, {notice: message}]))
}

test('should translate each message of each rule and notice, with the same values', () => {
  const translated = Object.fromEntries(
    Object.entries(chinese.rules).map(([id, {messages}]) => [id, placeholders(messages)])
  )

  expect(translated).toEqual(Object.fromEntries(Object.entries(english).map(([id, d]) => [id, placeholders(d)])))
})

test('should give each rule and notice a title and a description in Chinese', () => {
  const without = Object.entries(chinese.rules).filter(
    ([, d]) => ![d.title, d.description, ...Object.values(d.messages)].every((words) => /\p{Script=Han}/u.test(words))
  )

  expect(without).toEqual([])
})

test('should keep the words of phrases that stay', () => {
  const phrases = [chinese.phrases, ...Object.values(chinese.rules).map((d) => d.values ?? {})]
  const wrong = phrases
    .flatMap((d) => Object.entries(d))
    .filter(([words, translation]) => namesIn(words).join() !== namesIn(translation).join())

  expect(wrong).toEqual([])
})

test('should translate what units are advised to say', () => {
  const files = ['energy', 'light-and-sound', 'mechanics', 'ratio', 'space']
  const advice = files.flatMap((name) =>
    [...readFileSync(join(root, `glossary/units/${name}.yaml`), 'utf8').matchAll(/^ +expected: '(.*)'$/gmu)].map(
      (d) => d[1]!
    )
  )
  const known = {
    ...chinese.rules['units/ambiguous-unit']?.values,
    ...chinese.rules['units/undefined-condition']?.values
  }

  expect(advice.filter((d) => !(d in known))).toEqual([])
})

/** Values by message id, sorted; a language may need them in another order. */
function placeholders(messages: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(messages).map(([id, template]) => [id, namesIn(template)]))
}

function namesIn(template: string): readonly string[] {
  return [...new Set(template.match(/\{\w+\}/gu))].toSorted()
}
