import {describePlace, type Finding, type Labels} from '@tenderlint/core'
import {excerpt} from './excerpt.ts'
import {sayInReport} from './labels.ts'

/** Message of a finding with its place and words, where a line number does not lead there: in Word and PDF. */
export function describeFinding(
  finding: Pick<Finding, 'context' | 'location' | 'message' | 'quote'>,
  labels?: Labels
): string {
  const {message, location} = finding

  if (!location || location.format === 'markdown') return message

  const say = sayInReport(labels)

  return say('messageAt', {message, place: describePlace(location, labels), words: excerpt(finding)})
}
