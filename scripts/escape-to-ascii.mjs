/** Write the letters beyond ASCII in JavaScript or JSON as escapes. */
export function escapeToAscii(text) {
  // By code units: a pattern for whole characters takes two escapes for one.
  return text.replace(/[^\0-\x7f]/g, (d) => `\\u${d.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
