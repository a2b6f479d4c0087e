import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Finding} from '@tenderlint/core'
import {emptyConfig} from '@tenderlint/linter'
import {createRuntime} from '@tenderlint/runtime'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  LSPErrorCodes,
  type MarkupContent,
  type TextEdit
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type Client, startClient, uriOf} from '../../test/client.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const today = '2026-11-22'
const fixtures = readdirSync(join(root, 'fixtures'), {recursive: true, encoding: 'utf8'})
  .filter((d) => d.endsWith('.md') && !d.endsWith('README.md'))
  .sort()
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-lsp-'))
const path = join(folder, 'offer.md')
let client: Client

beforeEach(async () => {
  client = await startClient()
})
afterEach(() => client.close())
afterAll(() => rmSync(folder, {recursive: true}))

describe('diagnostics', () => {
  for (const name of fixtures) {
    test(`should be the findings of the command line in ${name}`, async () => {
      const file = join(root, 'fixtures', name)
      const text = readFileSync(file, 'utf8')
      const diagnostics = await client.open(file, text)

      expect(diagnostics.map(placed)).toEqual((await findingsOf(file)).map(shown))
    })
  }

  test('should be the same while a document is typed', async () => {
    const file = join(root, 'fixtures/samples/offer.md')
    const text = readFileSync(file, 'utf8')

    await client.open(file, '')

    const middle = text.indexOf('\n', text.length / 2) + 1

    await client.change(file, [{text: text.slice(0, middle)}])

    const end = TextDocument.create('', '', 1, text.slice(0, middle)).positionAt(middle)
    const diagnostics = await client.change(file, [{range: {start: end, end}, text: text.slice(middle)}])

    expect(diagnostics.map(placed)).toEqual((await findingsOf(file)).map(shown))
  })

  test('should have places in UTF-8 for a client that wants them', async () => {
    const other = await startClient({encodings: ['utf-8', 'utf-16']})
    const diagnostics = await other.open(path, '轴 µ 😀 power of 5 Kw.\n')

    expect(diagnostics.map((d) => [d.code, d.range])).toEqual([
      ['units/wrong-symbol', {start: {line: 0, character: 23}, end: {line: 0, character: 25}}]
    ])
    await other.close()
  })

  test('should name the page of the rule', async () => {
    const [diagnostic] = await client.open(path, 'A power of 5 Kw.\n')

    expect(diagnostic?.codeDescription?.href).toBe(uriOf(join(root, 'rules/units/wrong-symbol/README.md')))
  })

  test('should say nothing of an empty document', async () => {
    expect(await client.open(path, '')).toEqual([])
  })
})

describe('configuration', () => {
  const config = join(folder, 'tenderlint.yaml')

  afterEach(() => rmSync(config, {force: true}))

  test('should hold as soon as it is written, and as long as nothing better is', async () => {
    expect((await client.open(path, 'A power of 5 Kw.\n')).map((d) => d.code)).toEqual(['units/wrong-symbol'])

    const without = client.next(path)

    writeFileSync(config, 'rules:\n  units/wrong-symbol: off\n')
    expect(await without).toEqual([])

    const told = client.next(config)

    writeFileSync(config, 'rules:\n  units/wrong-symbols: off\n')
    expect((await told).map((d) => d.range)).toEqual([{start: {line: 1, character: 2}, end: {line: 1, character: 21}}])
    expect(client.messages.length).toBe(1)
    expect(await client.change(path, [{text: 'A power of 6 Kw.\n'}])).toEqual([])

    const again = client.next(path)
    const mended = client.next(config)

    writeFileSync(config, 'rules:\n  units/wrong-symbol: info\n')
    expect((await again).map((d) => [d.code, d.severity])).toEqual([['units/wrong-symbol', 3]])
    expect(await mended).toEqual([])
  })
})

describe('settings of the editor', () => {
  const config = join(folder, 'tenderlint.yaml')
  const text = 'A power of 5 Kw.\n'

  afterEach(() => rmSync(config, {force: true}))

  test('should hold from the beginning, and give way to a file', async () => {
    const other = await startClient({settings: {rules: {'units/wrong-symbol': 'info'}, language: null}})

    expect((await other.open(path, text)).map((d) => d.severity)).toEqual([3])

    const next = other.next(path)

    writeFileSync(config, 'rules:\n  units/wrong-symbol: error\n')
    expect((await next).map((d) => d.severity)).toEqual([1])
    await other.close()
  })

  test('should be relative to the folder that is open', async () => {
    const other = await startClient({folders: [folder], settings: {exclude: ['*.md']}})

    expect(await other.open(path, text)).toEqual([])
    await other.close()
  })

  test('should hold when they change, and tell what is wrong with them', async () => {
    await client.open(path, text)

    const without = client.next(path)

    await change({rules: {'units/wrong-symbol': 'off'}})
    expect(await without).toEqual([])
    await change({rules: {'units/wrong-symbols': 'off'}})
    expect(await client.change(path, [{text: 'A power of 6 Kw.\n'}])).toEqual([])
    expect(client.messages).toEqual([
      'tenderlint goes on with the last good settings of the editor:\nunknown rule `units/wrong-symbols`, in `"units/wrong-symbols": "off"`: did you mean `units/wrong-symbol`? `tenderlint rules` lists all.'
    ])
  })

  function change(settings: object): Promise<void> {
    return client.connection.sendNotification('workspace/didChangeConfiguration', {settings: {tenderlint: settings}})
  }
})

describe('language', () => {
  const config = join(folder, 'tenderlint.yaml')
  const text = 'A power of 5 Kw, and of 6 Kw.\n\nThe execution mechanism is new.\n'

  afterEach(() => rmSync(config, {force: true}))

  test('should be that of the editor in what the server says, and of the configuration in what it finds', async () => {
    const other = await startClient({locale: 'zh-cn'})
    const [first] = await other.open(path, text)

    expect(first?.message).toBe('Unexpected `Kw`, expected `kW`')
    expect(await wordsOf(other)).toEqual([
      '修改此文件中 `units/wrong-symbol` 的所有问题',
      '在此允许 `units/wrong-symbol`：请在注释中写明理由',
      '**5 kW** = 5000 W\n\n量纲 L²·M·T⁻³\n\n用于：功率'
    ])
    await other.close()
  })

  test('should be that of the configuration where it says one', async () => {
    writeFileSync(config, 'messages: zh\n')

    const [first] = await client.open(path, text)

    expect(first?.message).toBe('不应为 `Kw`，应为 `kW`')
    expect((await wordsOf(client)).slice(0, 1)).toEqual(['修改此文件中 `units/wrong-symbol` 的所有问题'])
  })

  async function wordsOf(of: Client): Promise<readonly string[]> {
    const textDocument = {uri: uriOf(path)}
    const position = {line: 0, character: 13}
    const actions = (await of.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: {start: position, end: position},
      context: {diagnostics: []}
    })) as readonly CodeAction[]
    const hover = (await of.connection.sendRequest('textDocument/hover', {textDocument, position})) as Hover

    return [
      ...actions.map((d) => d.title).filter((d) => d.includes('units/wrong-symbol')),
      (hover.contents as MarkupContent).value
    ]
  }
})

describe('baseline', () => {
  const baseline = join(folder, 'tenderlint-baseline.txt')

  afterEach(() => rmSync(baseline, {force: true}))

  test('should hide what is known', async () => {
    const [known] = await client.open(path, 'A power of 5 Kw.\n\nAnother of 7 Kw.\n')
    const next = client.next(path)

    writeFileSync(
      baseline,
      `offer.md\n  ${(known!.data as {fingerprint: string}).fingerprint} 1 units/wrong-symbol Kw\n`
    )
    expect((await next).map((d) => d.range.start)).toEqual([{line: 2, character: 13}])
  })

  test('should tell a line that cannot be read, and go on as before', async () => {
    await client.open(path, 'A power of 5 Kw.\n')

    const told = client.next(baseline)

    writeFileSync(baseline, 'offer.md\n  none\n')
    expect((await told).map((d) => d.range.start)).toEqual([{line: 1, character: 0}])
    expect((await client.change(path, [{text: 'A power of 6 Kw.\n'}])).map((d) => d.code)).toEqual([
      'units/wrong-symbol'
    ])
  })
})

describe('code actions', () => {
  test('should fix one, all of a rule and all safe ones', async () => {
    const text = 'A power of 5 Kw.\n\nA power of **6 Kw** and 7 Kw.\n'
    const [diagnostic] = await client.open(path, text)
    const actions = await actionsAt(diagnostic!)

    expect(actions.map((d) => [d.title, d.kind, applied(text, d)])).toEqual([
      ['Replace with `kW`', 'quickfix', text.replace('5 Kw', '5 kW')],
      ['Fix all of `units/wrong-symbol` in this file', 'quickfix', text.replaceAll('Kw', 'kW')],
      ['Make all safe fixes in this file', 'source.fixAll.tenderlint', text.replaceAll('Kw', 'kW')],
      [
        'Allow `units/wrong-symbol` here: write the reason into the comment',
        'quickfix',
        `<!-- tenderlint-allow units/wrong-symbol: -->\n${text}`
      ]
    ])
  })

  test('should give only kinds that were asked for', async () => {
    const [diagnostic] = await client.open(path, 'A power of 5 Kw.\n')

    expect((await actionsAt(diagnostic!, ['source.fixAll'])).map((d) => d.title)).toEqual([
      'Make all safe fixes in this file'
    ])
  })

  for (const name of fixtures.filter((d) => d.endsWith('seeded.md'))) {
    test(`should allow each finding of ${name}, and no other`, async () => {
      const file = join(root, 'fixtures', name)
      const text = readFileSync(file, 'utf8')
      const found = await client.open(file, text)
      const results: unknown[] = []
      const linter = await createRuntime({config: emptyConfig, asOf: today}).linter()
      const followed = linter.follow(file)

      for (const diagnostic of found) {
        const waive = (await actionsAt(diagnostic, undefined, file)).filter(
          (d) => d.title.startsWith('Allow') && d.diagnostics?.some((other) => sameRange(other, diagnostic))
        )
        const changed = applied(text, waive[0]!).replace(
          `tenderlint-allow ${diagnostic.code}: -->`,
          `tenderlint-allow ${diagnostic.code}: as drawn -->`
        )
        const result = await followed.lint(changed)

        if (!('document' in result)) throw new Error(result.failure.cause)

        const fingerprint = (diagnostic.data as {fingerprint: string}).fingerprint
        const allowed = result.findings.filter((d) => d.suppression)

        results.push([
          allowed.every((d) => d.ruleId === diagnostic.code),
          allowed.some((d) => d.fingerprint === fingerprint),
          result.findings.length
        ])
      }

      expect(results).toEqual(found.map(() => [true, true, found.length]))
    })
  }
})

describe('hover', () => {
  test.each([
    ['a quantity', 'A power of 5 kW.', '5 kW', /^\*\*5 kW\*\* = 5000 W\n\nDimension L²·M·T⁻³/u],
    ['a temperature', 'At 20 °C.', '20', /= 293\.15 K\n/u],
    [
      'a superseded standard',
      'To ISO 9001:2008.',
      'ISO',
      /^\*\*ISO 9001:2008\*\*.*Replaced by `ISO 9001:2026`.*Data of \d{4}/su
    ],
    [
      'a term',
      'The execution mechanism is new.',
      'execution',
      /^\*\*execution mechanism\*\* \(deprecated\).*Source: IEC 60050-351/su
    ]
  ])('should explain %s', async (_, text, words, expected) => {
    await client.open(path, `${text}\n`)

    expect((await hoverAt(text.indexOf(words)))?.contents.value).toMatch(expected)
  })

  test('should say nothing of code', async () => {
    await client.open(path, '`5 kW` is code.\n')

    expect(await hoverAt(2)).toBe(null)
  })
})

describe('completion', () => {
  test.each([
    ['a standard in its edition', 'It follows ISO 900', /^ISO 9001:2026$/u],
    ['a term after a few letters', 'The alarm man', /^alarm management$/u],
    ['a term at the beginning', 'Actuat', /^Actuator$/u]
  ])('should offer %s', async (_, text, label) => {
    await client.open(path, `${text}\n`)

    const {items} = (await client.connection.sendRequest('textDocument/completion', {
      textDocument: {uri: uriOf(path)},
      position: {line: 0, character: text.length}
    })) as {items: {label: string; textEdit: TextEdit}[]}

    expect(items.filter((d) => label.test(d.label)).length).toBe(1)
  })

  test('should put first what the document says most', async () => {
    await client.open(path, 'An energy audit and energy savings; the energy savings are new.\n\nOne energy\n')

    const {items} = (await client.connection.sendRequest('textDocument/completion', {
      textDocument: {uri: uriOf(path)},
      position: {line: 2, character: 10}
    })) as {items: CompletionItem[]}

    expect(items.slice(0, 2).map((d) => [d.label, d.sortText, d.filterText])).toEqual([
      ['energy savings', '000', 'energy'],
      ['energy audit', '001', 'energy']
    ])
  })

  test('should let a client that can replace the rest of the word', async () => {
    const other = await startClient({isRich: true})

    await other.open(path, 'The actuat0r\n')

    const {items} = (await other.connection.sendRequest('textDocument/completion', {
      textDocument: {uri: uriOf(path)},
      position: {line: 0, character: 10}
    })) as {items: CompletionItem[]}

    expect(items[0]?.textEdit).toEqual({
      newText: 'actuator',
      insert: {start: {line: 0, character: 4}, end: {line: 0, character: 10}},
      replace: {start: {line: 0, character: 4}, end: {line: 0, character: 12}}
    })
    await other.close()
  })

  test('should end when it is cancelled', async () => {
    await client.open(path, 'Actuat\n')

    const source = new CancellationTokenSource()
    const answer = client.connection.sendRequest(
      'textDocument/completion',
      {textDocument: {uri: uriOf(path)}, position: {line: 0, character: 6}},
      source.token
    )

    source.cancel()

    await expect(answer).rejects.toMatchObject({code: LSPErrorCodes.RequestCancelled})
  })

  test('should keep silent after two letters', async () => {
    await client.open(path, 'The ge\n')

    expect(
      await client.connection.sendRequest('textDocument/completion', {
        textDocument: {uri: uriOf(path)},
        position: {line: 0, character: 6}
      })
    ).toEqual({isIncomplete: true, items: []})
  })
})

describe('own glossary', () => {
  const config = join(folder, 'tenderlint.yaml')
  const glossary = join(folder, 'terms.yaml')
  const text = 'The execution mechanism is new.\n'

  afterEach(() => {
    rmSync(config, {force: true})
    rmSync(glossary, {force: true})
  })

  test('should admit a term, which counts at once and leads to its entry', async () => {
    writeFileSync(glossary, '# Ours\n[]\n')
    writeFileSync(config, 'glossary: [terms.yaml]\n')

    const [diagnostic] = await client.open(path, text)
    const actions = await actionsAt(diagnostic!)
    const admit = actions.find((d) => d.title === 'Add `execution mechanism` to the glossary as admitted')
    const next = client.next(path)

    writeFileSync(
      glossary,
      TextDocument.applyEdits(TextDocument.create('', '', 1, '# Ours\n[]\n'), admit!.edit!.changes![uriOf(glossary)]!)
    )
    expect((await next).filter((d) => d.code === diagnostic!.code)).toEqual([])
    expect(
      await client.connection.sendRequest('textDocument/definition', {
        textDocument: {uri: uriOf(path)},
        position: {line: 0, character: 6}
      })
    ).toMatchObject({uri: uriOf(glossary), range: {start: {line: 1, character: 6}}})
  })

  test('should tell who has none how to come to one', async () => {
    const [diagnostic] = await client.open(path, text)
    const how = (await actionsAt(diagnostic!)).find((d) => d.title.endsWith('as admitted: how'))

    await client.run(how!.command!.command)
    expect(client.messages).toEqual([expect.stringContaining('glossary: [terms.yaml]')])
    expect(
      await client.connection.sendRequest('textDocument/definition', {
        textDocument: {uri: uriOf(path)},
        position: {line: 0, character: 6}
      })
    ).toBe(null)
  })
})

test('should link the rule of a comment to its page', async () => {
  await client.open(path, '<!-- tenderlint-allow units/wrong-symbol, units/none: as drawn -->\n5 Kw\n')

  expect(await client.connection.sendRequest('textDocument/documentLink', {textDocument: {uri: uriOf(path)}})).toEqual([
    {
      range: {start: {line: 0, character: 22}, end: {line: 0, character: 40}},
      target: uriOf(join(root, 'rules/units/wrong-symbol/README.md')),
      tooltip: 'Why this rule'
    }
  ])
})

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const runtime = createRuntime({config: emptyConfig, asOf: today})
  const linter = await runtime.linter()
  const report = await linter.lint({path: file, bytes: readFileSync(file)})

  if ('failure' in report) throw new Error(report.failure.cause)

  return report.findings.filter((d) => !d.suppression)
}

function shown(d: Finding): unknown {
  const severity = {error: 1, warning: 2, info: 3}[d.severity]

  return [d.ruleId, severity, d.message, d.fingerprint, d.line, d.column, d.endLine, d.endColumn, d.related.length]
}

function placed({code, data, message, range, relatedInformation, severity}: Diagnostic): unknown {
  const {start, end} = range

  return [
    code,
    severity,
    message,
    (data as {fingerprint: string}).fingerprint,
    start.line + 1,
    start.character + 1,
    end.line + 1,
    end.character + 1,
    relatedInformation?.length ?? 0
  ]
}

function actionsAt(diagnostic: Diagnostic, only?: readonly string[], file = path): Promise<readonly CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: {uri: uriOf(file)},
    range: diagnostic.range,
    context: {diagnostics: [diagnostic], ...(only && {only})}
  })
}

function sameRange(a: Diagnostic, b: Diagnostic): boolean {
  return JSON.stringify(a.range) === JSON.stringify(b.range)
}

function applied(text: string, {edit}: CodeAction): string {
  const document = TextDocument.create('', '', 1, text)

  return TextDocument.applyEdits(document, Object.values(edit!.changes!)[0]!)
}

function hoverAt(character: number): Promise<{contents: {value: string}} | null> {
  return client.connection.sendRequest('textDocument/hover', {
    textDocument: {uri: uriOf(path)},
    position: {line: 0, character}
  })
}
