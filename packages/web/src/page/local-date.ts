/** Today where the person is, ISO 8601. */
export function localDate(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((d) => String(d).padStart(2, '0')).join('-')
}
