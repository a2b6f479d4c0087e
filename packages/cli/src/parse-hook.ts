import type {HookCommand} from './command.ts'
import {type ArgumentProblem, config, dateFault, type Given, last, valueFault} from './given-options.ts'

const thresholds = ['error', 'warning', 'info', 'never'] as const

/** Read the words and options after `tenderlint hook`. */
export function parseHook(paths: readonly string[], given: Given): HookCommand | {readonly problem: ArgumentProblem} {
  const asOf = last(given, 'as-of')
  const baselinePath = last(given, 'baseline')
  const written = last(given, 'fail-on')
  const failOn = thresholds.find((d) => d === written)
  const dateProblem = dateFault(asOf)

  if (dateProblem) return {problem: dateProblem}
  if (written !== undefined && !failOn) return {problem: valueFault('fail-on', written, thresholds)}

  return {
    name: 'hook',
    paths,
    ...(asOf === undefined ? undefined : {asOf}),
    ...(failOn && {failOn}),
    ...(baselinePath === undefined ? undefined : {baselinePath}),
    ...config(given)
  }
}
