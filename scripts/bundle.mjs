// Bundles the command line and the local page for publishing: packages/cli/dist holds all that a run needs, and nothing is
// installed beside it. Data lies in the folder of the page, which is to be complete by itself; the command line reads it there.
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {securityPolicy} from '../packages/web/dist/common/security-policy.js'
import {escapeToAscii} from './escape-to-ascii.mjs'
import {readMessages} from './read-messages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const output = join(root, 'packages/cli/dist/bundle')
const page = join(output, 'page')
const data = join(page, 'data')
const {version} = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
const parser = createRequire(join(root, 'packages/parser/package.json'))

rmSync(output, {recursive: true, force: true})
mkdirSync(data, {recursive: true})

/** Modules of pdfjs, which the command line and the page share as files. */
const pdfjsModules = ['pdf.min', 'pdf.worker.min']

/** Modules that are loaded when a run needs them, by the name of their entry. */
const onDemand = {}

const options = {
  outdir: output,
  bundle: true,
  platform: 'node',
  // As a version of Node, esbuild would make each pattern with a property of Unicode a call that makes the pattern anew.
  target: 'es2023',
  conditions: ['tenderlint:source'],
  alias: {
    'string-width': join(root, 'scripts/string-width.mjs'),
    'supports-color': join(root, 'scripts/supports-color.mjs'),
    // A CommonJS chunk loses its named exports when it is imported on demand; this build of yaml is ESM.
    yaml: join(dirname(parser.resolve('yaml/package.json')), 'browser/index.js')
  },
  minify: true,
  legalComments: 'external',
  logLevel: 'warning'
}

const commonJs = {
  ...options,
  format: 'cjs',
  outExtension: {'.js': '.cjs'},
  define: {'import.meta.url': 'bundleUrl'},
  banner: {js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;"}
}

// What a check of Markdown needs is one script, which Node starts fastest: it needs no loader of modules, and the whole of none of
// its own libraries. It is a function to be called by `start.cjs`, which has it from V8 as it was compiled in an earlier run.
const {metafile, outputFiles} = await build({
  ...commonJs,
  entryPoints: {main: join(root, 'packages/cli/src/main.ts')},
  metafile: true,
  write: false,
  plugins: [
    {name: 'on-demand', setup: leaveToEntries},
    {name: 'late-entities', setup: readEntitiesLate}
  ]
})
const mainHash = writeMain()

await build({
  ...commonJs,
  entryPoints: {start: join(root, 'packages/cli/src/start.ts')},
  define: {...commonJs.define, mainHash: JSON.stringify(mainHash)}
})

// All else are modules that share chunks: the thread, the readers of DOCX and PDF, the configuration.
await build({
  ...options,
  entryPoints: {...onDemand, worker: join(root, 'packages/runtime/src/worker.ts')},
  splitting: true,
  format: 'esm',
  plugins: [sharePdfjs('./page/data/pdfjs')],
  banner: {
    // Bundled CommonJS modules (mammoth) ask for Node's own modules with `require`.
    js: "import {createRequire as nodeRequire} from 'node:module'; const require = nodeRequire(import.meta.url);"
  }
})

// Where a package has a build for the browser's window and another for workers, the worker's runs in both.
await build({
  ...options,
  outdir: page,
  platform: 'browser',
  target: ['chrome120', 'firefox121', 'safari17'],
  conditions: [...options.conditions, 'worker'],
  entryPoints: {
    page: join(root, 'packages/web/src/page/main.ts'),
    worker: join(root, 'packages/web/src/worker/main.ts'),
    style: join(root, 'packages/web/src/page/style.css')
  },
  splitting: true,
  format: 'esm',
  define: {tenderlintVersion: JSON.stringify(version)},
  plugins: [sharePdfjs('./data/pdfjs')]
})

writeFileSync(
  join(page, 'index.html'),
  readFileSync(join(root, 'packages/web/index.html'), 'utf8').replace('SECURITY-POLICY', securityPolicy)
)
cpSync(join(root, 'packages/web/icon.svg'), join(page, 'icon.svg'))

/** Leave pdfjs where it was copied to, seen from the folder of the bundle. */
function sharePdfjs(folder) {
  const setup = ({onResolve}) =>
    onResolve({filter: /^pdfjs-dist\/legacy\/build\//}, ({path}) => ({
      path: `${folder}/${basename(path, '.mjs')}.js`,
      external: true
    }))

  return {name: 'share-pdfjs', setup}
}

/** Leave the two thousand names of characters as one text until one is asked for: an object of them takes V8 2 ms to make. */
function readEntitiesLate({onLoad}) {
  onLoad({filter: /decode-named-character-reference[\\/]index\.js$/}, async ({path}) => {
    const {characterEntities} = await import(createRequire(path).resolve('character-entities'))
    const entries = JSON.stringify(JSON.stringify(Object.entries(characterEntities)))

    return {
      contents: `let entities

export function decodeNamedCharacterReference(name) {
  entities ??= new Map(JSON.parse(${entries}))

  return entities.get(name) ?? false
}`
    }
  })
}

function leaveToEntries({onResolve, resolve}) {
  onResolve({filter: /./}, async ({path, kind, resolveDir}) => {
    if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined

    const name = path.replace(/^@|^\.\/|\.ts$/gu, '').replaceAll('/', '-')

    onDemand[name] = (await resolve(path, {kind: 'import-statement', resolveDir})).path

    return {path: `./${name}.js`, external: true}
  })
}

/** Write `main.cjs`, with calls of a function that is given in the place of `import()`; gives a hash of it. */
function writeMain() {
  const {imports} = Object.values(metafile.outputs).find((d) => d.entryPoint)
  const [text, ...others] = outputFiles.filter((d) => d.path.endsWith('main.cjs')).map((d) => d.text)
  const script = escapeToAscii(`(function (require, __filename, load) {const module = {};${text.replaceAll(
    /\bimport\(/gu,
    'load('
  )}
return module.exports})`)
  const loaded = script.split('load(').length - 1

  if (others.length > 0 || loaded !== imports.filter((d) => d.kind === 'dynamic-import').length) {
    throw new Error('main.cjs does not load what its source imports')
  }

  // `start.cjs` reads a byte a letter, and the bundler leaves those in patterns alone.
  for (const {path, contents} of outputFiles) writeFileSync(path, path.endsWith('main.cjs') ? script : contents)

  return createHash('sha256').update(script).digest('hex').slice(0, 16)
}

for (const name of ['sources.json', 'vocabulary.json']) cpSync(join(root, 'glossary/dist', name), join(data, name))
cpSync(join(root, 'packages/reporters/schema/report.schema.json'), join(output, 'report.schema.json'))
cpSync(join(root, 'rules/profiles'), join(data, 'profiles'), {recursive: true})
// A page cannot list a folder.
writeFileSync(join(data, 'profiles.json'), JSON.stringify(readProfiles()))

writeFileSync(join(data, 'messages.zh.json'), JSON.stringify(readMessages(root, 'zh')))

const pdfjs = dirname(parser.resolve('pdfjs-dist/package.json'))

for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
  cpSync(join(pdfjs, folder), join(data, 'pdfjs', folder), {recursive: true})

// pdfjs is minified as it comes, and the same for both. Some servers know no `.mjs`.
for (const name of pdfjsModules) cpSync(join(pdfjs, `legacy/build/${name}.mjs`), join(data, 'pdfjs', `${name}.js`))

for (const family of ['claims', 'references', 'terminology', 'units']) {
  for (const defect of readdirSync(join(root, 'rules', family), {withFileTypes: true})) {
    // Code that the rules of a family share stands beside their folders.
    if (defect.isDirectory())
      copyPage(join(root, 'rules', family, defect.name, 'README.md'), `${family}/${defect.name}`)
  }
}

for (const name of readdirSync(join(root, 'packages/core/docs'))) {
  copyPage(join(root, 'packages/core/docs', name), `document/${basename(name, '.md')}`)
}

function readProfiles() {
  const folder = join(root, 'rules/profiles')

  return Object.fromEntries(
    readdirSync(folder).map((d) => [basename(d, '.yaml'), readFileSync(join(folder, d), 'utf8')])
  )
}

function copyPage(file, id) {
  mkdirSync(join(data, 'pages', dirname(id)), {recursive: true})
  cpSync(file, join(data, 'pages', `${id}.md`))
}
