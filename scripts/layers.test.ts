import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Who may import whom: the table of `packages/core/DESIGN.md`. */
const layers: Readonly<Record<string, {folder: string; imports: readonly string[]; node: boolean}>> = {
  '@tenderlint/matchers': {folder: 'packages/matchers', imports: [], node: false},
  '@tenderlint/core': {folder: 'packages/core', imports: ['@tenderlint/matchers'], node: false},
  '@tenderlint/parser': {folder: 'packages/parser', imports: ['@tenderlint/core'], node: false},
  '@tenderlint/reporters': {folder: 'packages/reporters', imports: ['@tenderlint/core'], node: false},
  '@tenderlint/rules': {folder: 'rules', imports: ['@tenderlint/core', '@tenderlint/matchers'], node: false},
  '@tenderlint/glossary': {folder: 'glossary', imports: ['@tenderlint/matchers'], node: false},
  '@tenderlint/linter': {
    folder: 'packages/linter',
    imports: ['@tenderlint/core', '@tenderlint/glossary', '@tenderlint/parser', '@tenderlint/rules'],
    node: false
  },
  '@tenderlint/rule-tester': {
    folder: 'packages/rule-tester',
    imports: ['@tenderlint/core', '@tenderlint/glossary', '@tenderlint/parser'],
    node: true
  },
  '@tenderlint/runtime': {folder: 'packages/runtime', imports: ['@tenderlint/linter'], node: true},
  '@tenderlint/lsp': {
    folder: 'packages/lsp',
    imports: [
      '@tenderlint/core',
      '@tenderlint/linter',
      '@tenderlint/matchers',
      '@tenderlint/reporters',
      '@tenderlint/runtime'
    ],
    node: true
  },
  '@tenderlint/lsp (common)': {
    folder: 'packages/lsp/src/common',
    imports: ['@tenderlint/core', '@tenderlint/linter', '@tenderlint/matchers', '@tenderlint/reporters'],
    node: false
  },
  'tenderlint-vscode': {folder: 'packages/vscode', imports: ['@tenderlint/lsp'], node: true},
  '@tenderlint/web': {
    folder: 'packages/web',
    imports: ['@tenderlint/core', '@tenderlint/linter', '@tenderlint/reporters'],
    node: false
  },
  tenderlint: {
    folder: 'packages/cli',
    imports: [
      '@tenderlint/core',
      '@tenderlint/glossary',
      '@tenderlint/linter',
      '@tenderlint/lsp',
      '@tenderlint/reporters',
      '@tenderlint/runtime',
      '@tenderlint/web'
    ],
    node: true
  }
}

for (const [name, {folder, imports, node}] of Object.entries(layers)) {
  const files = sources(join(root, folder))

  test(`should import only lower layers in ${name}`, () => {
    const own = files.flatMap((file) =>
      importsOf(file).filter((d) => d === 'tenderlint' || d.startsWith('@tenderlint/'))
    )

    expect([...new Set(own.map(packageOf))].filter((d) => !imports.includes(d))).toEqual([])
  })

  test(`should not reach into another package by path in ${name}`, () => {
    expect(files.filter((file) => importsOf(file).some((d) => leaves(file, d, join(root, folder))))).toEqual([])
  })

  if (!node) {
    test(`should be free of Node in ${name}`, () => {
      expect(files.filter((file) => importsOf(file).some((d) => d.startsWith('node:')))).toEqual([])
    })
  }
}

test('should list every package that has sources, bench aside', () => {
  const packages = [...readdirSync(join(root, 'packages')).map((d) => `packages/${d}`), 'rules', 'glossary']
  const withSources = packages.filter((d) => d !== 'packages/bench' && sources(join(root, d)).length > 0)
  const listed: readonly string[] = Object.values(layers).map((d) => d.folder)

  expect(withSources.filter((d) => !listed.includes(d))).toEqual([])
})

function leaves(file: string, specifier: string, folder: string): boolean {
  return specifier.startsWith('.') && !join(dirname(file), specifier).startsWith(`${folder}/`)
}

/** Specifiers of static, dynamic and type imports and of re-exports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')

  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/gu)].map((d) => d[1]!)
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Sources that are shipped: no tests, no build output. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)

    if (['dist', 'e2e', 'node_modules', 'test'].includes(name)) return []
    if (statSync(path).isDirectory()) return sources(path)

    return /\.ts$/u.test(name) && !/(?:\.test|\.config|\.d)\.ts$/u.test(name) ? [path] : []
  })
}
