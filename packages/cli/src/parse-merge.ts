import type {MergeCommand} from './command.ts'
import {
  type ArgumentProblem,
  baseline,
  config,
  failOn,
  failOnFault,
  fault,
  type Given,
  has,
  redaction
} from './given-options.ts'
import {reportOutputs} from './report-outputs.ts'

/** Read the words and options after `tenderlint merge`. */
export function parseMerge(paths: readonly string[], given: Given): MergeCommand | {readonly problem: ArgumentProblem} {
  const outputs = reportOutputs(given)
  const problem = failOnFault(given)

  if ('problem' in outputs) return outputs
  if (problem) return {problem}
  if (paths.length === 0) return fault('nothing to merge: name reports of `tenderlint check --format json --out FILE`')
  if (outputs.some((d) => d.format === 'html')) {
    return fault('`html` shows the documents, which reports do not hold; `tenderlint check --format html` writes it')
  }

  return {
    name: 'merge',
    paths,
    outputs,
    ...failOn(given),
    ...config(given),
    ...baseline(given),
    ...redaction(given),
    notes: has(given, 'notes'),
    quiet: has(given, 'quiet'),
    color: !has(given, 'no-color')
  }
}
