import type {HookCommand} from './command.ts'
import {
  type ArgumentProblem,
  baseline,
  config,
  dateFault,
  failOn,
  failOnFault,
  type Given,
  last,
  redaction
} from './given-options.ts'

/** Read the words and options after `tenderlint hook`. */
export function parseHook(paths: readonly string[], given: Given): HookCommand | {readonly problem: ArgumentProblem} {
  const asOf = last(given, 'as-of')
  const problem = dateFault(asOf) ?? failOnFault(given)

  if (problem) return {problem}

  return {
    name: 'hook',
    paths,
    ...(asOf === undefined ? undefined : {asOf}),
    ...failOn(given),
    ...baseline(given),
    ...config(given),
    ...redaction(given)
  }
}
