import {
  type CompiledForm,
  type CompiledKind,
  type CompiledUnit,
  type CompiledUnits,
  type Dimension,
  packForms
} from '@tenderlint/matchers'
import type {Compilation} from './compile-vocabulary.ts'
import type {DataProblem} from './data-problem.ts'
import {readYaml, type YamlSource} from './read-yaml.ts'
import {readUcum} from './ucum.ts'
import {type KindEntry, kindSchema, type LinkEntry, linkSchema, type UnitEntry, unitSchema} from './unit-schema.ts'

type ProblemAt = (path: readonly (number | string)[], message: string) => DataProblem

interface Sourced<Entry> {
  readonly entry: Entry
  /** Make a problem at a value of the entry. */
  readonly problemAt: ProblemAt
}

/**
 * Compile the units table.
 *
 * A file named `kinds.yaml` holds kinds of quantity, one named `links.yaml` the words around values, all others units. An
 * entry of a later file replaces the one of the same id before it, so that a user's own file may correct the shipped ones.
 */
export function compileUnits(sources: readonly YamlSource[]): Compilation<CompiledUnits> {
  const problems: DataProblem[] = []
  const kinds = [...readAll(sources.filter(isNamed('kinds.yaml')), kindSchema, problems).values()]
  const links = readAll(sources.filter(isNamed('links.yaml')), linkSchema, problems, (d) => d.language)
  const units = [
    ...readAll(
      sources.filter((d) => !isNamed('kinds.yaml')(d) && !isNamed('links.yaml')(d)),
      unitSchema,
      problems
    ).values()
  ]
  const kindIds = new Set(kinds.map((d) => d.entry.id))

  for (const unit of units) checkUnit(unit, kindIds, problems)

  return {
    value: {
      asOf:
        units
          .map((d) => d.entry['as-of'])
          .toSorted()
          .at(-1) ?? '',
      units: units.map(({entry, problemAt}) => compileUnit(entry, problemAt, problems)),
      forms: packForms(compileForms(units, problems)),
      kinds: usualFirst(kinds).map(({entry, problemAt}) => compileKind(entry, problemAt, problems)),
      links: Object.fromEntries([...links].map(([language, {entry}]) => [language, compileLink(entry)]))
    },
    problems
  }
}

function isNamed(name: string): (source: YamlSource) => boolean {
  return ({path}) => path === name || path.endsWith(`/${name}`)
}

/** Read the entries of files, a later one in place of an earlier one of the same id. */
function readAll<Entry>(
  sources: readonly YamlSource[],
  schema: Parameters<typeof readYaml<Entry>>[1],
  problems: DataProblem[],
  idOf = (entry: Entry) => (entry as {id: string}).id
): ReadonlyMap<string, Sourced<Entry>> {
  const all = new Map<string, Sourced<Entry>>()

  for (const source of sources) {
    const {entries, problems: found, problemAt} = readYaml(source, schema)
    const seen = new Set<string>()

    problems.push(...found)

    for (const [index, entry] of entries.entries()) {
      const id = idOf(entry)

      if (seen.has(id)) problems.push(problemAt([index], `Unexpected second entry \`${id}\`: merge the two`))

      seen.add(id)
      all.set(id, {entry, problemAt: (path, message) => problemAt([index, ...path], message)})
    }
  }

  return all
}

function checkUnit(
  {entry, problemAt}: Sourced<UnitEntry>,
  kindIds: ReadonlySet<string>,
  problems: DataProblem[]
): void {
  const preferred = entry.forms.filter((d) => d.status === 'preferred').length

  if (preferred !== 1) {
    problems.push(
      problemAt(
        ['forms'],
        `Unexpected ${preferred} preferred forms of \`${entry.id}\`, expected one with \`status: preferred\``
      )
    )
  }

  for (const [i, form] of entry.forms.entries()) {
    if (!form.status && !form.defect) {
      problems.push(problemAt(['forms', i], `Unexpected form \`${form.form}\` without a \`status\` or a \`defect\``))
    }
  }

  for (const [i, kind] of entry.kinds.entries()) {
    // A file of units alone, such as a rule's example, has no kinds to know.
    if (kindIds.size > 0 && !kindIds.has(kind)) {
      problems.push(problemAt(['kinds', i], `Unexpected kind \`${kind}\`, expected one of \`kinds.yaml\``))
    }
  }
}

function compileUnit(entry: UnitEntry, problemAt: ProblemAt, problems: DataProblem[]): CompiledUnit {
  const ucum = readUcum(entry.ucum)

  if (!ucum) problems.push(problemAt(['ucum'], `Unexpected \`${entry.ucum}\`, expected a UCUM code such as \`kW.h\``))

  return {
    id: entry.id,
    symbol: symbolOf(entry),
    ucum: entry.ucum,
    ...(ucum ?? {dimension: [0, 0, 0, 0, 0, 0, 0], factor: 1, offset: 0}),
    kinds: entry.kinds,
    ...(entry.tight && {tight: true}),
    names: Object.fromEntries(
      Object.entries(entry.names ?? {}).map(([language, names]) => [language, names.map((d) => nameOf(d).name)])
    ),
    ...(entry.advice && {advice: dropUndefined(entry.advice)}),
    ...(entry.remark !== undefined && {remark: entry.remark}),
    source: entry.source,
    asOf: entry['as-of']
  }
}

function symbolOf({forms}: UnitEntry): string {
  return (forms.find((d) => d.status === 'preferred') ?? forms[0]!).form
}

function compileForms(units: readonly Sourced<UnitEntry>[], problems: DataProblem[]): readonly CompiledForm[] {
  const forms: CompiledForm[] = []
  const owners = new Map<string, string>()

  for (const [unit, {entry, problemAt}] of units.entries()) {
    for (const [i, form] of entry.forms.entries()) {
      claim(form.form, () => ['forms', i])
      forms.push({...dropUndefined(form), unit, status: form.status ?? 'deprecated'})
    }

    for (const [language, names] of Object.entries(entry.names ?? {})) {
      for (const [i, name] of names.entries()) {
        const {status = 'admitted', name: singular, plural, ...placing} = nameOf(name)

        for (const form of spellings({name: singular, plural}, language)) {
          claim(form.toLowerCase(), () => ['names', language, i])
          forms.push({...dropUndefined({form, ...placing}), unit, status, language})
        }
      }
    }

    function claim(form: string, path: () => readonly (number | string)[]): void {
      const owner = owners.get(form)

      if (owner !== undefined) {
        problems.push(
          problemAt(path(), `Unexpected form \`${form}\` of \`${entry.id}\`: it is one of \`${owner}\` already`)
        )
      }

      owners.set(form, entry.id)
    }
  }

  return forms
}

type NameEntry = Exclude<NonNullable<UnitEntry['names']>[string][number], string>

function nameOf(name: NameEntry | string): NameEntry {
  return typeof name === 'string' ? {name} : name
}

function spellings(
  {name, plural = `${name}s`}: Pick<NameEntry, 'name' | 'plural'>,
  language: string
): readonly string[] {
  return language === 'en' && plural !== name ? [name, plural] : [name]
}

/**
 * Of kinds with one dimension, the one with a unit of its own name is usual: W is for power, V·A for apparent power. One that knows more
 * of its values is special: a contact resistance.
 */
function usualFirst(kinds: readonly Sourced<KindEntry>[]): readonly Sourced<KindEntry>[] {
  const isUsual = ({entry}: Sourced<KindEntry>) =>
    /^[A-Za-z]+$/u.test(entry.units?.[0] ?? '') && !entry.limits && !entry['other-kinds']

  return [...kinds.filter(isUsual), ...kinds.filter((d) => !isUsual(d))]
}

function compileKind(entry: KindEntry, problemAt: ProblemAt, problems: DataProblem[]): CompiledKind {
  return {
    id: entry.id,
    name: entry.name,
    dimensions: dimensionsOf('units'),
    excluded: dimensionsOf('not'),
    ...(entry['other-kinds'] && {otherKinds: entry['other-kinds']}),
    phrases: Object.fromEntries(
      Object.entries(entry.phrases ?? {}).map(([language, phrases]) => [language, phrases.flatMap(expandPhrase)])
    ),
    ...(entry.limits && {limits: dropUndefined(entry.limits)}),
    ...(entry.thing && {isThing: true}),
    heads: (entry.heads ?? []).flatMap(expandPhrase),
    unless: (entry.unless ?? []).flatMap((d) => d.toLowerCase().split('|'))
  }

  function dimensionsOf(key: 'not' | 'units'): readonly Dimension[] {
    return (entry[key] ?? []).flatMap((code, i) => {
      const unit = readUcum(code)

      if (unit) return [unit.dimension]

      problems.push(problemAt([key, i], `Unexpected \`${code}\`, expected a UCUM code such as \`kW.h\``))

      return []
    })
  }
}

function compileLink({before, conditions, after, values}: LinkEntry): CompiledUnits['links'][string] {
  return {
    before: before.flatMap(expandPhrase),
    conditions: conditions.flatMap(expandPhrase),
    after: after.flatMap(expandPhrase),
    values: values.flatMap(expandPhrase)
  }
}

/** `annual|yearly saving|savings` is four phrases. */
function expandPhrase(phrase: string): readonly string[] {
  const words = phrase.toLowerCase().split(' ')

  return words
    .map((d) => d.split('|'))
    .reduce<readonly string[]>(
      (phrases, choices) => phrases.flatMap((d) => choices.map((choice) => (d === '' ? choice : `${d} ${choice}`))),
      ['']
    )
}

/** Zod keeps a missing key missing, but types it as if it could be `undefined`. */
function dropUndefined<T extends object>(value: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return value as {[K in keyof T]: Exclude<T[K], undefined>}
}
