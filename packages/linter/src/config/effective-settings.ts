import type {Rule} from '@tenderlint/core'
import {type Config, defaultFailOn, defaultLimits, fragmentsFor, ruleSettingOf} from './config.ts'
import type {Settings} from './schema.ts'

/** One value that holds for a document, and where it was said. */
export interface EffectiveSetting {
  /** Keys that lead to it; an entry of a list has those of the list. */
  readonly path: readonly string[]
  readonly value: unknown
  /** Source of the fragment; `default` where none says it. */
  readonly source: string
}

const scalars = ['type', 'language', 'asOf', 'failOn', 'messages', 'shippedTerms'] as const
const lists = ['exclude', 'expect', 'protect', 'allow', 'accept', 'glossary', 'standards'] as const

/** List what holds for a document, defaults included. `path` is relative to the folder of the configuration, with `/`. */
export function effectiveSettings(
  path: string,
  config: Config,
  rules: readonly Pick<Rule, 'id' | 'severity'>[]
): readonly EffectiveSetting[] {
  const fragments = fragmentsFor(path, config)

  return [
    ...scalars.flatMap(scalar),
    ...lists.flatMap(list),
    ...rules.map(rule),
    ...(Object.keys(defaultLimits) as (keyof typeof defaultLimits)[]).map(limit)
  ]

  function scalar(key: (typeof scalars)[number]): readonly EffectiveSetting[] {
    const said = lastSaying((d) => d[key])

    if (said) return [{path: [key], ...said}]

    return key === 'failOn' ? [{path: [key], value: defaultFailOn, source: 'default'}] : []
  }

  function list(key: (typeof lists)[number]): readonly EffectiveSetting[] {
    return fragments.flatMap(({settings, source}) =>
      [settings[key] ?? []].flat().map((value) => ({path: [key], value, source}))
    )
  }

  function rule({id, severity}: Pick<Rule, 'id' | 'severity'>): EffectiveSetting {
    const settings = fragments.map((d) => d.settings)
    const {severity: effective = severity, ...options} = ruleSettingOf(id, settings)

    return {
      path: ['rules', id],
      value: Object.keys(options).length === 0 ? effective : {severity: effective, ...options},
      source: lastSaying((d) => d.rules?.[id])?.source ?? 'default'
    }
  }

  function limit(key: keyof typeof defaultLimits): EffectiveSetting {
    const said = lastSaying((d) => d.limits?.[key])

    return {path: ['limits', key], ...(said ?? {value: defaultLimits[key], source: 'default'})}
  }

  function lastSaying(read: (settings: Settings) => unknown): {value: unknown; source: string} | undefined {
    const fragment = fragments.findLast((d) => read(d.settings) !== undefined)

    return fragment && {value: read(fragment.settings), source: fragment.source}
  }
}
