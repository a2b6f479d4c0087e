import type {Finding} from '@tenderlint/core'
import {describePlace} from './describe-place.ts'
import {excerpt} from './excerpt.ts'

/** Message of a finding with its place and words, where a line number does not lead there: in Word and PDF. */
export function describeFinding(finding: Finding): string {
  const {message, location} = finding

  if (!location || location.format === 'markdown') return message

  return `${message} (${describePlace(location)}: ${excerpt(finding)})`
}
