import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'

/**
 * Read the messages of a language from the folders of the rules and packages, and the names of kinds of quantity.
 *
 * @param {string} root
 * @param {string} language
 * @returns {import('../packages/core/src/index.ts').Translation}
 */
export function readMessages(root, language) {
  const read = (path) => parse(readFileSync(join(root, path), 'utf8'))
  const file = `messages.${language}.yaml`
  const {notices, phrases} = read(`packages/core/${file}`)
  const packages = ['cli', 'core', 'linter', 'lsp', 'reporters', 'web'].map((name) => read(`packages/${name}/${file}`))

  return {
    rules: {
      ...Object.fromEntries(ruleIds(root, file).map((id) => [id, read(`rules/${id}/${file}`)])),
      ...notices
    },
    phrases: {...kindNames(read('glossary/units/kinds.yaml'), language), ...phrases},
    labels: Object.assign({}, ...packages.map((d) => d.labels)),
    remarks: Object.assign({}, ...packages.map((d) => d.remarks))
  }
}

function ruleIds(root, file) {
  return folders(join(root, 'rules'))
    .flatMap((family) => folders(join(root, 'rules', family)).map((defect) => `${family}/${defect}`))
    .filter((id) => existsSync(join(root, 'rules', id, file)))
}

function folders(path) {
  return readdirSync(path, {withFileTypes: true})
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort()
}

/** Messages name a kind with its article, or by its id. */
function kindNames(kinds, language) {
  return Object.fromEntries(
    kinds.flatMap(({id, name}) =>
      name[language] === undefined
        ? []
        : [
            [id.replaceAll('-', ' '), name[language]],
            [name.en, name[language]]
          ]
    )
  )
}
